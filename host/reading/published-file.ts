import { fail, ok, printLocated, type Located, type Result } from '../../shared/base/result.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import type { FilePlace } from '../../shared/read/flow.ts';
import type { FileFormat, ReadFile } from '../../shared/read/read-bytes.ts';
import type { ReadDocument } from '../../shared/read/read-document.ts';
import { recognise } from '../../shared/read/recognise/recognise.ts';
import { packIds, type PackShelf } from '../pack-files.ts';
import { openDocumentFile, readDocument } from './read-file.ts';
import type { ReadOptions } from './reading-thread.ts';

/** A published file as a document, and everything in it that was not understood. */
export interface PublishedFile {
  readonly format: FileFormat;
  readonly read: ReadDocument;
  readonly pack: Pack;
  /** One line each, with its place. */
  readonly remarks: readonly string[];
}

/** How a published file is opened. */
export interface PublishedOptions extends ReadOptions {
  /** The pack it is said to follow; by itself it is whichever it follows most closely. */
  readonly pack?: string | undefined;
}

/** Opens a document made elsewhere (.docx, .pdf, .xlsx) by whichever pack it follows. */
export async function openPublishedFile(
  path: string,
  shelf: PackShelf,
  options: PublishedOptions = {},
): Promise<Result<PublishedFile, Located>> {
  const file = await openDocumentFile(path, options);
  return file.ok ? recognised(path, file.value, shelf, options.pack) : file;
}

/** The same of bytes that were read before; `path` is for the problems and the ending of its name. */
export async function readPublishedFile(
  path: string,
  bytes: Uint8Array,
  shelf: PackShelf,
  options: ReadOptions = {},
): Promise<Result<PublishedFile, Located>> {
  const file = await readDocument(path, bytes, options);
  return file.ok ? recognised(path, file.value, shelf) : file;
}

function recognised(path: string, file: ReadFile, shelf: PackShelf, only?: string): Result<PublishedFile, Located> {
  const ids = packIds().filter((id) => only === undefined || id === only);
  const packs = ids.flatMap((id): readonly Pack[] => {
    const pack = shelf.open(id);
    return pack.ok ? [pack.value] : [];
  });
  const classification = shelf.classification();
  const read = recognise(file.flow, packs, classification.ok ? classification.value : undefined);
  if (!read.ok) {
    const { place, message } = read.problem;
    return fail({ place: place === '' ? path : `${path}：${place}`, message });
  }
  const pack = packs.find(({ manifest }) => manifest.id === read.value.pack);
  if (pack === undefined) throw new Error(`a pack that was not offered: ${read.value.pack}`);
  // Two readers may have met the same place.
  const remarks = [
    ...new Set([
      ...file.flow.unread.map(({ place, what }) => printLocated({ place: placeInWords(place), message: what })),
      ...read.value.notUnderstood.map(({ place, message }) => printLocated({ place: placeInWords(place), message })),
    ]),
  ];
  return ok({ format: file.format, read: read.value, pack, remarks });
}

/** `第 12 页`, `工作表“表5”第 3 行`; empty where nothing is known. */
export function placeInWords({ page, worksheet, row }: FilePlace): string {
  return [
    ...(page === undefined ? [] : [`第 ${String(page)} 页`]),
    ...(worksheet === undefined ? [] : [`工作表“${worksheet}”`]),
    ...(row === undefined ? [] : [`第 ${String(row)} 行`]),
  ].join('');
}
