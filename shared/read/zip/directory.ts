import { strFromU8 } from 'fflate';
import { fail, ok, type Result } from '../../base/result.ts';
import type { ZipLimits } from './limit.ts';

/** An entry as the directory at the end of the archive lists it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly checksum: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const MAX_COMMENT = 0xffff;
/** Stand where the real number is in the 64-bit extension; some programs use it for files of any size (APPNOTE 4.3.14–15, 4.5.3). */
const IN_EXTENSION = 0xffffffff;
const SHORT_IN_EXTENSION = 0xffff;
const END64 = 0x06064b50;
const END64_SIZE = 56;
const LOCATOR64 = 0x07064b50;
const LOCATOR64_SIZE = 20;
const EXTRA64 = 0x0001;

const DAMAGED = '文件不完整或已损坏，请重新下载，或在原来的程序里另存一份';

/** The entries of an archive; the problem is a sentence. */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail(DAMAGED);
  const listed = directoryAt(view, end);
  if (listed === undefined) return fail(DAMAGED);
  const { count } = listed;
  if (count > limits.entries) return fail(`压缩包里有 ${count} 个部件，超过 ${limits.entries} 个的上限，不能读取`);
  const entries: ZipEntry[] = [];
  let at = listed.offset;
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return fail(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return fail(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    // Names are UTF-8 or, without the flag, a code page; those of office files are ASCII, so bytes do.
    const name = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength), (flags & 0x800) === 0);
    const extra = { from: at + ENTRY_SIZE + nameLength, length: view.getUint16(at + 30, true) };
    const places = placesOf(view, at, extra);
    if (places === undefined) return fail(DAMAGED);
    entries.push({
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      checksum: view.getUint32(at + 16, true),
      ...places,
    });
    at = next;
  }
  return ok(entries);
}

/** How many entries there are and where the first is listed; undefined where the extension that says so is not there. */
function directoryAt(view: DataView, end: number): { readonly count: number; readonly offset: number } | undefined {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== SHORT_IN_EXTENSION && offset !== IN_EXTENSION) return { count, offset };
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) {
    // 65,535 entries can also be just that many.
    return offset === IN_EXTENSION ? undefined : { count, offset };
  }
  const at = longAt(view, locator + 8);
  if (at === undefined || at + END64_SIZE > locator || view.getUint32(at, true) !== END64) return undefined;
  const [entries, first] = [longAt(view, at + 32), longAt(view, at + 48)];
  return entries === undefined || first === undefined ? undefined : { count: entries, offset: first };
}

/** Sizes and place of an entry; those that do not fit stand in its extension, in this order. */
function placesOf(
  view: DataView,
  at: number,
  extra: { readonly from: number; readonly length: number },
): Pick<ZipEntry, 'size' | 'packedSize' | 'offset'> | undefined {
  const short = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  const [begin, end] = extension(view, extra) ?? [0, 0];
  let next = begin;
  const long: number[] = [];
  for (const value of short) {
    if (value !== IN_EXTENSION) {
      long.push(value);
      continue;
    }
    const number = next + 8 <= end ? longAt(view, next) : undefined;
    if (number === undefined) return undefined;
    long.push(number);
    next += 8;
  }
  const [size = 0, packedSize = 0, offset = 0] = long;
  return { size, packedSize, offset };
}

/** Where the 64-bit extension of an entry begins and ends among its extra fields. */
function extension(
  view: DataView,
  { from, length }: { readonly from: number; readonly length: number },
): readonly [begin: number, end: number] | undefined {
  const last = Math.min(from + length, view.byteLength);
  let at = from;
  while (at + 4 <= last) {
    const end = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA64) return [at + 4, Math.min(end, last)];
    at = end;
  }
  return undefined;
}

/** A number of 64 bits; undefined where it is larger than any file here. */
function longAt(view: DataView, at: number): number | undefined {
  if (at + 8 > view.byteLength || view.getUint32(at + 4, true) !== 0) return undefined;
  return view.getUint32(at, true);
}

/** Where the end record begins: the last one whose comment reaches just to the end of the file. */
function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}
