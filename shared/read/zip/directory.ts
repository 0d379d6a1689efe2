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
/** Stands where the real number needs the 64-bit extension, which no office file of this size does. */
const IN_EXTENSION = 0xffffffff;

const DAMAGED = '文件不完整或已损坏，请重新下载，或在原来的程序里另存一份';

/** The entries of an archive; the problem is a sentence. */
export function readDirectory(bytes: Uint8Array, limits: ZipLimits): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return fail(DAMAGED);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return fail(`压缩包里有 ${count} 个部件，超过 ${limits.entries} 个的上限，不能读取`);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== ENTRY) return fail(DAMAGED);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return fail(DAMAGED);
    const flags = view.getUint16(at + 8, true);
    // Names are UTF-8 or, without the flag, a code page; those of office files are ASCII, so bytes do.
    const name = strFromU8(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength), (flags & 0x800) === 0);
    const entry: ZipEntry = {
      name: name.replaceAll('\\', '/'),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) !== 0,
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ([entry.packedSize, entry.size, entry.offset].includes(IN_EXTENSION)) {
      return fail('压缩包用了 64 位格式，不能读取，请用 Word、Excel 或 WPS 打开后另存一份');
    }
    entries.push(entry);
    at = next;
  }
  return ok(entries);
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
