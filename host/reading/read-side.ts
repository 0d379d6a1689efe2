import { basename } from 'node:path';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { DocumentSchema } from '../../shared/document/document-schema.ts';
import type { OtherSide } from '../../shared/ipc.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import type { PackShelf } from '../pack-files.ts';
import { readPublishedFile } from './published-file.ts';
import { readDocumentBytes } from './read-file.ts';

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

/** Reads a file that is only looked at, within the limits of its kind. */
export async function readSide(path: string, shelf: PackShelf): Promise<Result<ReadSide, readonly Located[]>> {
  const bytes = await readSideBytes(path);
  return bytes.ok ? sideOf(path, bytes.value, shelf) : fail([bytes.problem]);
}

/** The bytes of such a file; read once, so that the fingerprint is that of what is made of them. */
export function readSideBytes(path: string): Promise<Result<Uint8Array, Located>> {
  return isPublished(path) ? readDocumentBytes(path) : readDraftBytes(path);
}

/** What its bytes hold. */
export async function sideOf(
  path: string,
  bytes: Uint8Array,
  shelf: PackShelf,
): Promise<Result<ReadSide, readonly Located[]>> {
  const name = basename(path);
  const fingerprint = fingerprintOf(bytes);
  if (!isPublished(path)) {
    const draft = parseDraftBytes(path, bytes);
    return draft.ok ? ok({ side: { kind: 'draft', name, draft: draft.value }, fingerprint, remarks: [] }) : draft;
  }
  const file = await readPublishedFile(path, bytes, shelf);
  if (!file.ok) return fail([file.problem]);
  const document = DocumentSchema.parse({ ...file.value.read.document, gaps: [] });
  return ok({ side: { kind: 'document', name, document }, fingerprint, remarks: file.value.remarks });
}
