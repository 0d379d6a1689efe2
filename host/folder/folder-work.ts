import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Piscina } from 'piscina';
import type { CheckedDraft } from '../../shared/review/summary/checked-draft.ts';
import type { BasisPaths } from '../check/basis-reader.ts';
import type { ExportJob } from '../export/export-plan.ts';
import type { ExportOutcome } from '../export/exporter.ts';

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
  readonly check: (task: FolderCheck) => Promise<CheckedDraft>;
  readonly export: (job: ExportJob) => Promise<ExportOutcome>;
  /** How many files are worth beginning at once. */
  readonly width: number;
  readonly close: () => Promise<void>;
}

/** How long idle threads keep their packs and fonts open, in ms. */
const KEEP_OPEN = 60_000;

/** Works in threads, started with the first file: the host goes on answering meanwhile. */
export class BackgroundFolderWork implements FolderWork {
  private pool: Promise<Piscina> | undefined;

  readonly width = Math.max(1, Math.min(4, availableParallelism()));

  readonly check = async (task: FolderCheck): Promise<CheckedDraft> =>
    (await (await this.threads()).run(task, { name: 'checkDraft' })) as CheckedDraft;

  readonly export = async (job: ExportJob): Promise<ExportOutcome> =>
    (await (await this.threads()).run(job, { name: 'exportDraft' })) as ExportOutcome;

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
    });
  }
}

/**
 * Does something for every item, `width` at a time and in their order. Once called off, what has begun is finished, so
 * that no file is left half-written, and nothing more is begun.
 */
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
