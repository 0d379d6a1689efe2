/** The published samples, made once for a test file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedSamples, type Sample } from './published-samples.ts';

/** Publishes the samples into a folder that is gone afterwards. */
export async function sampleTrees(): Promise<readonly Sample[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ysgk-planter-'));
  try {
    return await publishedSamples(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
