import { basename, dirname } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import type { OtherSide } from '../../shared/ipc.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { readDraftBytes } from '../draft/draft-file.ts';
import type { ComparedDocument } from './compared-document.ts';
import { located, readDocumentBytes } from './read-file.ts';
import { readInThread, type ReadOptions } from './reading-thread.ts';

/** A draft or a published file that another draft is held against. */
export interface ReadSide {
  readonly side: OtherSide;
  /** SHA-256 of the bytes that were read. */
  readonly fingerprint: string;
  /** What in the file was not understood, one line each. */
  readonly remarks: readonly string[];
}

/** Files that are read as documents made elsewhere; all others are drafts. */
const PUBLISHED = /\.(docx|docm|pdf|xlsx|xlsm)$/i;

/** Whether a path names a document made elsewhere, and no draft. */
export function isPublished(path: string): boolean {
  return PUBLISHED.test(path);
}

/** Reads a file that is only looked at, within the limits of its kind; `codes` is a bureau's own code list. */
export async function readSide(
  path: string,
  codes: string | undefined,
  options: ReadOptions = {},
): Promise<Result<ReadSide, readonly Located[]>> {
  const bytes = await readSideBytes(path);
  return bytes.ok ? sideOf(path, bytes.value, codes, options) : fail([bytes.problem]);
}

/** The bytes of such a file; read once, so that the fingerprint is that of what is made of them. */
export function readSideBytes(path: string): Promise<Result<Uint8Array, Located>> {
  return isPublished(path) ? readDocumentBytes(path) : readDraftBytes(path);
}

/** What its bytes hold; worked out in another thread, as anybody may have made them. */
export async function sideOf(
  path: string,
  bytes: Uint8Array,
  codes: string | undefined,
  options: ReadOptions = {},
): Promise<Result<ReadSide, readonly Located[]>> {
  const name = basename(path);
  const fingerprint = fingerprintOf(bytes);
  if (!isPublished(path)) {
    const draft = await readInThread<Draft, readonly Located[]>({ kind: 'draft', bytes, place: path }, options);
    if (!draft.ok) return fail([draft.problem].flat());
    return ok({ side: { kind: 'draft', name, draft: draft.value }, fingerprint, remarks: [] });
  }
  const file = await readInThread<ComparedDocument>(
    { kind: 'side', bytes, name, codes, beside: dirname(path) },
    options,
  );
  if (!file.ok) return fail([located(path, file.problem)]);
  const { document, remarks } = file.value;
  return ok({ side: { kind: 'document', name, document }, fingerprint, remarks });
}
