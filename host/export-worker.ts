import type { MessagePort } from 'node:worker_threads';
import type { Draft } from '../shared/draft/schema.ts';
import type { CheckedDraft } from '../shared/review/summary/checked-draft.ts';
import type { ExportOutcome } from './export/export-outcome.ts';
import { Exporter } from './export/exporter.ts';
import type { ExportJob } from './export/export-plan.ts';
import { FolderChecker } from './folder/folder-check.ts';

/** One worker thread for exports and for the checks of a folder: keeps its packs and fonts open from draft to draft. */

const exporter = new Exporter();
let checker: FolderChecker | undefined;

/** Checks one draft file of a folder; called by the thread pool. */
export function checkDraft(path: string): Promise<CheckedDraft> {
  checker ??= new FolderChecker();
  return checker.check(path);
}

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
