import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ExportJob } from './export-plan.ts';
import type { ExportOutcome } from './exporter.ts';

/** Called after each draft with how many are done. */
export type OnProgress = (outcome: ExportOutcome, done: number) => void;

/** Exports drafts, several over the cores, a single one in this thread: starting a worker costs more than it saves. */
export async function exportBatch(
  jobs: readonly ExportJob[],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<readonly ExportOutcome[]> {
  if (jobs.length <= 1) {
    const { Exporter } = await import('./exporter.ts');
    const exporter = new Exporter();
    const outcomes: ExportOutcome[] = [];
    for (const job of jobs) {
      const outcome = await exporter.run(job, signal);
      outcomes.push(outcome);
      onProgress(outcome, outcomes.length);
    }
    return outcomes;
  }
  const { Piscina } = await import('piscina');
  const pool = new Piscina({
    filename: fileURLToPath(new URL('./export-worker.js', import.meta.url)),
    name: 'exportDraft',
    maxThreads: Math.min(jobs.length, availableParallelism()),
  });
  let done = 0;
  try {
    return await Promise.all(
      jobs.map(async (job) => {
        const outcome = (await pool.run(job, { signal })) as ExportOutcome;
        done += 1;
        onProgress(outcome, done);
        return outcome;
      }),
    );
  } finally {
    await pool.destroy();
  }
}
