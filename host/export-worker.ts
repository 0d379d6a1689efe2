import { Exporter, type ExportOutcome } from './exporter.ts';
import type { ExportJob } from './export-plan.ts';

/** One worker thread of a batch: keeps its packs and fonts open from draft to draft. */

const exporter = new Exporter();

/** Exports one draft; called by the thread pool. */
export function exportDraft(job: ExportJob): Promise<ExportOutcome> {
  return exporter.run(job);
}
