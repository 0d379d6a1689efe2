import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { CheckedDraft } from '../../shared/review/summary/checked-draft.ts';
import type { BasisPaths } from '../check/basis-paths.ts';
import type { ExportJob } from '../export/export-plan.ts';
import { removeTemporary } from '../disk/temporary-file.ts';
import { failedExport, type ExportOutcome } from '../export/export-outcome.ts';
import { writtenAt } from './linked-units.ts';

/** One draft of a folder to be checked. Plain data, so that it can be handed to a worker. */
export interface FolderCheck {
  readonly path: string;
  /** Where the files lie that it is held against. */
  readonly against: BasisPaths;
  /** A bureau's own code list. */
  readonly codes?: string | undefined;
}

/** Does for the files of a folder, one by one, what a folder view is asked for. */
export interface FolderWork {
  /** Undefined when it was called off. */
  readonly check: (task: FolderCheck, signal: AbortSignal) => Promise<CheckedDraft | undefined>;
  /** Undefined when it was called off; nothing half-written stays behind then. */
  readonly export: (job: ExportJob, signal: AbortSignal) => Promise<ExportOutcome | undefined>;
  /** How many files are worth beginning at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** How long idle threads keep their packs and fonts open, in ms. */
const KEEP_OPEN = 60_000;
/** How long one file may take, in ms, and how much memory its thread, in MB: drafts of others may hold anything. */
const LONGEST = 120_000;
const MEMORY = 1024;

/** Works in threads, started with the first file: the host goes on answering meanwhile. */
export class BackgroundFolderWork implements FolderWork {
  private pool: Promise<Piscina> | undefined;

  readonly width = Math.max(1, Math.min(4, availableParallelism()));

  readonly check: FolderWork['check'] = async (task, signal) => {
    try {
      return await this.run<CheckedDraft>('checkDraft', task, signal);
    } catch (error) {
      if (signal.aborted) return undefined;
      const { path } = task;
      return {
        path,
        name: basename(path),
        modifiedAt: (await writtenAt(path)) ?? new Date(0).toISOString(),
        checkedAt: new Date().toISOString(),
        sha256: null,
        units: [],
        basis: [],
        outcome: { ok: false, problem: `${endedWords(error)}，请单独打开这份草稿查看` },
      };
    }
  };

  readonly export: FolderWork['export'] = async (job, signal) => {
    try {
      return await this.run<ExportOutcome>('exportDraft', job, signal);
    } catch (error) {
      await Promise.all(job.outputs.map(({ path }) => removeTemporary(path)));
      if (signal.aborted) return undefined;
      return failedExport(job.draft, { place: job.draft, message: `${endedWords(error)}，没有导出` });
    }
  };

  /** Ends the thread at once when it is called off, and when one file takes too long; the other files get new threads. */
  private async run<Value>(name: string, task: unknown, signal: AbortSignal): Promise<Value> {
    const limited = AbortSignal.any([signal, AbortSignal.timeout(LONGEST)]);
    return (await (await this.threads()).run(task, { name, signal: limited })) as Value;
  }

  readonly close = async (): Promise<void> => {
    await (await this.pool)?.destroy();
  };

  private threads(): Promise<Piscina> {
    this.pool ??= this.start();
    return this.pool;
  }

  private async start(): Promise<Piscina> {
    const { Piscina } = await import('piscina');
    return new Piscina({
      filename: fileURLToPath(new URL('./export-worker.js', import.meta.url)),
      minThreads: 0,
      maxThreads: this.width,
      idleTimeout: KEEP_OPEN,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
  }
}

/** Why a thread did not come to its end, in words. */
function endedWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'AbortError') return `超过 ${String(LONGEST / 1000)} 秒没有做完，已停止`;
  return /memory/i.test(text) ? '内容太多，内存不够，已停止' : `程序内部错误（${text}）`;
}

/** Does something for every item, `width` at a time and in their order; once called off, nothing more is begun. */
export async function forEachBounded<Item>(
  items: readonly Item[],
  width: number,
  signal: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    while (!signal.aborted) {
      const next = rest.next();
      if (next.done === true) return;
      await work(next.value);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}
