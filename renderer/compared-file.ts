import { fail, ok, type Located, type Result } from '../shared/base/result.ts';
import { buildDocument } from '../shared/document/build.ts';
import type { BudgetDocument } from '../shared/document/document.ts';
import type { OtherSide } from '../shared/ipc.ts';
import { ask } from './api.ts';
import { openCodes, openPackOf } from './library.ts';

/** A file the open draft is compared with or checked against. */
export interface ComparedFile {
  readonly side: OtherSide;
  readonly document: BudgetDocument;
  /** SHA-256 of the bytes that were read. */
  readonly fingerprint: string;
  /** What in the file was not understood, one line each. */
  readonly remarks: readonly string[];
}

/** Reads a draft or a published file as a document. */
export async function readComparedFile(path: string): Promise<Result<ComparedFile, readonly Located[]>> {
  const answer = await ask('document.read', { path });
  if (!answer.ok) return fail(answer.problems);
  const { side, fingerprint, remarks } = answer.value;
  if (side.kind === 'document') return ok({ side, document: side.document, fingerprint, remarks });
  const pack = await openPackOf(side.draft, path);
  if (!pack.ok) return pack;
  const codes = await openCodes();
  if (!codes.ok) return codes;
  return ok({ side, document: buildDocument(side.draft, pack.value, codes.value), fingerprint, remarks });
}
