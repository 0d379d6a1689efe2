import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ExportJob } from './export-plan.ts';
import type { ExportOutcome } from './export-outcome.ts';

/** Called after each draft with how many are done. */
export type OnProgress = (outcome: ExportOutcome, done: number) => void;

/**
 * Exports drafts in threads over the cores, a single one too: laying out a document takes seconds in which a thread hears
 * nothing, and a stop must be heard. Called off, the threads end where they are.
 */
export async function exportBatch(
  jobs: readonly ExportJob[],
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<readonly ExportOutcome[]> {
  if (jobs.length === 0) return [];
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
