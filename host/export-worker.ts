import type { MessagePort } from 'node:worker_threads';
import type { Draft } from '../shared/draft/schema.ts';
import type { CheckedDraft } from '../shared/review/summary/checked-draft.ts';
import type { ExportOutcome } from './export/export-outcome.ts';
import { Exporter } from './export/exporter.ts';
import type { ExportJob } from './export/export-plan.ts';
import { FolderChecker } from './folder/folder-check.ts';
import type { FolderCheck } from './folder/folder-work.ts';
import { userShelf } from './pack-files.ts';

/** One worker thread for exports and for the checks of a folder: keeps its packs and fonts open from draft to draft. */

const exporter = new Exporter();
/** By the code list in use; the empty name is the built-in one. */
const checkers = new Map<string, FolderChecker>();

/** Checks one draft file of a folder; called by the thread pool. */
export function checkDraft({ path, against, codes }: FolderCheck): Promise<CheckedDraft> {
  const checker = checkers.get(codes ?? '') ?? new FolderChecker(userShelf(codes));
  checkers.set(codes ?? '', checker);
  return checker.check(path, against);
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
