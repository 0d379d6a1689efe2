import { basename, dirname } from 'node:path';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { located, readDocumentBytes } from './read-file.ts';
import type { PublishedOptions } from './published-file.ts';
import { readInThread } from './reading-thread.ts';
import type { StartedDraft } from './started-draft.ts';

/** A draft made from a published file, what in the file was not understood, and the form it was taken for. */
export interface StartedFile extends StartedDraft {
  readonly remarks: readonly string[];
  readonly pack: { readonly id: string; readonly name: string };
  /** It follows none of the installed forms closely; `pack` is only the nearest. */
  readonly ofOtherForm: boolean;
}

/** 由公开件起稿 in another thread: reading, recognising and working out the ledger. */
export async function startFromFile(
  path: string,
  { pack, beside = dirname(path), ...options }: PublishedOptions = {},
): Promise<Result<StartedFile, readonly Located[]>> {
  const bytes = await readDocumentBytes(path);
  if (!bytes.ok) return fail([bytes.problem]);
  const task = { kind: 'start', bytes: bytes.value, name: basename(path), pack, beside } as const;
  const started = await readInThread<StartedFile, readonly Located[] | Located>(task, options);
  return started.ok ? started : fail([started.problem].flat().map((problem) => located(path, problem)));
}
