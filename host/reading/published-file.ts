import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import type { PackShelf } from '../pack-files.ts';
import { located, readDocumentBytes } from './read-file.ts';
import { readInThread, type ReadOptions } from './reading-thread.ts';
import type { Recognised } from './recognised-file.ts';
import { basename, dirname } from 'node:path';

/** A published file as a document, and the pack it follows. */
export interface PublishedFile extends Recognised {
  readonly pack: Pack;
}

/** How a published file is opened. */
export interface PublishedOptions extends ReadOptions {
  /** The pack it is said to follow; by itself it is whichever it follows most closely. */
  readonly pack?: string | undefined;
  /** The folder whose forms may be used besides those that are installed; by itself that of the file. */
  readonly beside?: string | undefined;
}

/** Opens a document made elsewhere (.docx, .pdf, .xlsx) by whichever pack it follows; all of it happens in another thread. */
export async function openPublishedFile(
  path: string,
  shelf: PackShelf,
  options: PublishedOptions = {},
): Promise<Result<PublishedFile, Located>> {
  const bytes = await readDocumentBytes(path);
  return bytes.ok ? readPublishedFile(path, bytes.value, shelf, options) : bytes;
}

/** The same of bytes that were read before; `path` is for the problems and the ending of its name. */
export async function readPublishedFile(
  path: string,
  bytes: Uint8Array,
  shelf: PackShelf,
  { pack: only, beside = dirname(path), ...options }: PublishedOptions = {},
): Promise<Result<PublishedFile, Located>> {
  const task = { kind: 'published', bytes, name: basename(path), pack: only, beside, codes: shelf.ownCodes } as const;
  const file = await readInThread<Recognised>(task, options);
  if (!file.ok) return fail(located(path, file.problem));
  const pack = shelf.beside(beside).open(file.value.read.pack);
  return pack.ok ? ok({ ...file.value, pack: pack.value }) : pack;
}
