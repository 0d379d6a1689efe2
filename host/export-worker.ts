import type { MessagePort } from 'node:worker_threads';
import type { Draft } from '../shared/draft/schema.ts';
import { Exporter, type ExportOutcome } from './exporter.ts';
import type { ExportJob } from './export-plan.ts';

/** One worker thread of an export: keeps its packs and fonts open from draft to draft. */

const exporter = new Exporter();

/** Exports one draft file; called by the thread pool. */
export function exportDraft(job: ExportJob): Promise<ExportOutcome> {
  return exporter.run(job);
}

/** What the pool is given to export a draft that is open on a screen. */
export interface OpenDraftTask {
  readonly draft: Draft;
  readonly job: ExportJob;
  /** Hears which file is being made. */
  readonly port: MessagePort;
}

/** Exports a draft that is open on a screen; called by the thread pool. */
export async function exportOpenDraft({ draft, job, port }: OpenDraftTask): Promise<ExportOutcome> {
  try {
    return await exporter.runOpen(draft, job, undefined, (format, done) => {
      port.postMessage({ format, done });
    });
  } finally {
    port.close();
  }
}
