import { ok, printLocated, type Located, type Result } from '../../shared/base/result.ts';
import type { Pack } from '../../shared/pack/pack.ts';
import type { FilePlace } from '../../shared/read/flow.ts';
import type { FileFormat, ReadFile } from '../../shared/read/read-bytes.ts';
import type { ReadDocument } from '../../shared/read/read-document.ts';
import { recognise } from '../../shared/read/recognise/recognise.ts';
import type { PackShelf } from '../pack-files.ts';

/** A published file as a document, and everything in it that was not understood; plain data, so that a thread can hand it back. */
export interface Recognised {
  readonly format: FileFormat;
  readonly read: ReadDocument;
  /** One line each, with its place. */
  readonly remarks: readonly string[];
}

/** Recognises a file that was read, by whichever pack it follows (`only`: by this one); for a thread, as a file can hold any amount. */
export function recogniseFile(file: ReadFile, shelf: PackShelf, only?: string): Result<Recognised, Located> {
  const ids = shelf.ids().filter((id) => only === undefined || id === only);
  const packs = ids.flatMap((id): readonly Pack[] => {
    const pack = shelf.open(id);
    return pack.ok ? [pack.value] : [];
  });
  const classification = shelf.classification();
  const read = recognise(file.flow, packs, classification.ok ? classification.value : undefined);
  if (!read.ok) return read;
  // Two readers may have met the same place.
  const remarks = [
    ...new Set([
      ...file.flow.unread.map(({ place, what }) => printLocated({ place: placeInWords(place), message: what })),
      ...read.value.notUnderstood.map(({ place, message }) => printLocated({ place: placeInWords(place), message })),
    ]),
  ];
  return ok({ format: file.format, read: read.value, remarks });
}

/** `第 12 页`, `工作表“表5”第 3 行`; empty where nothing is known. */
export function placeInWords({ page, worksheet, row }: FilePlace): string {
  return [
    ...(page === undefined ? [] : [`第 ${String(page)} 页`]),
    ...(worksheet === undefined ? [] : [`工作表“${worksheet}”`]),
    ...(row === undefined ? [] : [`第 ${String(row)} 行`]),
  ].join('');
}
