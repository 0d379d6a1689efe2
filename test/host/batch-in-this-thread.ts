import type { exportBatch } from '../../host/export/export-batch.ts';
import { Exporter } from '../../host/export/exporter.ts';

/** Exports drafts one after the other in this thread: unit tests run from the sources, where no worker is built. */
export const batchInThisThread: typeof exportBatch = async (jobs, onProgress, signal) => {
  const exporter = new Exporter();
  const outcomes = [];
  for (const job of jobs) {
    const outcome = await exporter.run(job, signal);
    outcomes.push(outcome);
    onProgress(outcome, outcomes.length);
  }
  return outcomes;
};
