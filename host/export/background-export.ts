import { fileURLToPath } from 'node:url';
import { MessageChannel } from 'node:worker_threads';
import type { Piscina } from 'piscina';
import type { Draft } from '../../shared/draft/schema.ts';
import type { Format } from '../../shared/render/writer.ts';
import { removeTemporary } from '../disk/temporary-file.ts';
import type { ExportJob } from './export-plan.ts';
import type { OpenDraftTask } from '../export-worker.ts';
import type { ExportOutcome } from './export-outcome.ts';
import type { OnFormat } from './exporter.ts';

/** Exports a draft that is open on a screen. */
export interface OpenDraftExport {
  /** Undefined when it was called off; nothing half-written stays behind then. */
  readonly run: (
    draft: Draft,
    job: ExportJob,
    signal: AbortSignal,
    onFormat: OnFormat,
  ) => Promise<ExportOutcome | undefined>;
  readonly close: () => Promise<void>;
}

/** How long the thread keeps its packs and fonts open for the next export, in ms. */
const KEEP_OPEN = 5 * 60_000;
/** Memory of the thread, in MB: a draft of 20,000 lines is laid out in half of it. */
const MEMORY = 2048;

/**
 * Exports in one worker thread, started with the first export: the host goes on answering meanwhile, and two exports to
 * the same file cannot meet.
 */
export class BackgroundExport implements OpenDraftExport {
  private pool: Promise<Piscina> | undefined;

  readonly run: OpenDraftExport['run'] = async (draft, job, signal, onFormat) => {
    this.pool ??= startPool();
    const pool = await this.pool;
    const { port1: heard, port2: port } = new MessageChannel();
    heard.on('message', ({ format, done }: { readonly format: Format; readonly done: number }) => {
      onFormat(format, done);
    });
    const task: OpenDraftTask = { draft, job, port };
    try {
      return (await pool.run(task, { name: 'exportOpenDraft', signal, transferList: [port] })) as ExportOutcome;
    } catch (error) {
      if (!signal.aborted) throw error;
      await Promise.all(job.outputs.map(({ path }) => removeTemporary(path)));
      return undefined;
    } finally {
      heard.close();
    }
  };

  readonly close = async (): Promise<void> => {
    await (await this.pool)?.destroy();
  };
}

async function startPool(): Promise<Piscina> {
  const { Piscina } = await import('piscina');
  return new Piscina({
    filename: fileURLToPath(new URL('./export-worker.js', import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: KEEP_OPEN,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
}
