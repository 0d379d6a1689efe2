import { basename } from 'node:path';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import type { StartingDraft } from '../../shared/read/draft/start-draft.ts';
import { located, readDocumentBytes } from './read-file.ts';
import { readInThread, type ReadOptions } from './reading-thread.ts';

/** A draft to start from, and what in the published file was not understood. */
export interface StartedDraft extends StartingDraft {
  readonly remarks: readonly string[];
}

/** 由公开件起稿 in another thread: reading, recognising and working out the ledger. */
export async function startFromFile(
  path: string,
  options: ReadOptions = {},
): Promise<Result<StartedDraft, readonly Located[]>> {
  const bytes = await readDocumentBytes(path);
  if (!bytes.ok) return fail([bytes.problem]);
  const task = { kind: 'start', bytes: bytes.value, name: basename(path) } as const;
  const started = await readInThread<StartedDraft, readonly Located[] | Located>(task, options);
  return started.ok ? started : fail([started.problem].flat().map((problem) => located(path, problem)));
}
