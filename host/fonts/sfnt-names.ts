import { closeSync, openSync, readSync } from 'node:fs';

/** What the header of a font file says about one of its fonts. */
export interface FontRecord {
  readonly path: string;
  /** PostScript name when the file is a collection, which is how a member of it is asked for; else null. */
  readonly member: string | null;
  /** Family, full and PostScript names in every language of the file. */
  readonly names: readonly string[];
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly italic: boolean;
  /** The maker's terms allow the font to be embedded as a subset (OS/2 fsType). */
  readonly embeddable: boolean;
}

/**
 * Reads the names and the embedding terms of the fonts in a file: a few kilobytes of header, never the glyphs.
 * A file that is no TrueType or OpenType font, or cannot be read, has no records.
 */
export function readFontRecords(path: string): readonly FontRecord[] {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const head = slice(file, 0, 12);
    const tag = head.toString('latin1', 0, 4);
    if (tag !== 'ttcf') return [readRecord(file, path, 0, false)];
    const count = Math.min(head.readUInt32BE(8), MAX_MEMBERS);
    const offsets = slice(file, 12, count * 4);
    return Array.from({ length: count }, (_, index) =>
      readRecord(file ?? -1, path, offsets.readUInt32BE(index * 4), true),
    );
  } catch {
    // A damaged or unreadable font is as good as none: the next one in the list is taken.
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

const MAX_MEMBERS = 64;
/** A name table is some kilobytes; a longer one is not read to its end. */
const MAX_TABLE = 1 << 20;

function slice(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(Math.min(length, MAX_TABLE));
  const read = readSync(file, buffer, 0, buffer.length, position);
  return buffer.subarray(0, read);
}

function readRecord(file: number, path: string, start: number, collection: boolean): FontRecord {
  const count = slice(file, start, 12).readUInt16BE(4);
  const directory = slice(file, start + 12, count * 16);
  const table = (tag: string): Buffer | null => {
    for (let at = 0; at + 16 <= directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) === tag) {
        return slice(file, directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
      }
    }
    return null;
  };
  const names = readNames(table('name') ?? Buffer.alloc(0));
  const os2 = table('OS/2');
  return {
    path,
    member: collection ? (names.find(({ id }) => id === POSTSCRIPT)?.text ?? null) : null,
    names: [...new Set(names.map(({ text }) => text))],
    weight: os2 === null ? 400 : os2.readUInt16BE(4),
    italic: os2 !== null && os2.length >= 64 && (os2.readUInt16BE(62) & 1) !== 0,
    embeddable: os2 === null || mayEmbed(os2.readUInt16BE(8)),
  };
}

/** Bits of fsType (OpenType, OS/2): restricted licence, no subsetting, bitmaps only. We always embed subsets of outlines. */
const RESTRICTED = 0x0002;
const NO_SUBSETTING = 0x0100;
const BITMAP_ONLY = 0x0200;

/** Whether fsType allows what the PDF writer does: embedding a subset of the outlines. */
export function mayEmbed(fsType: number): boolean {
  return (fsType & (RESTRICTED | NO_SUBSETTING | BITMAP_ONLY)) === 0;
}

const POSTSCRIPT = 6;
/** Family, full name, PostScript name, typographic family. */
const WANTED = new Set([1, 4, POSTSCRIPT, 16]);

function readNames(table: Buffer): readonly { readonly id: number; readonly text: string }[] {
  if (table.length < 6) return [];
  const count = table.readUInt16BE(2);
  const strings = table.readUInt16BE(4);
  const names: { id: number; text: string }[] = [];
  for (let index = 0; index < count && 18 + index * 12 <= table.length; index += 1) {
    const at = 6 + index * 12;
    const id = table.readUInt16BE(at + 6);
    if (!WANTED.has(id)) continue;
    const start = strings + table.readUInt16BE(at + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(at + 8));
    const text = decode(bytes, table.readUInt16BE(at), table.readUInt16BE(at + 2));
    if (text !== '') names.push({ id, text });
  }
  return names;
}

/** Names are UTF-16 on Windows and Unicode platforms, GBK in some old Chinese fonts; of the Macintosh ones ASCII is enough. */
function decode(bytes: Buffer, platform: number, encoding: number): string {
  const gbk = (platform === 3 && encoding === 3) || (platform === 1 && encoding === 25);
  if (gbk) return new TextDecoder('gb18030').decode(bytes).replaceAll('\0', '');
  if (platform === 0 || platform === 3) return new TextDecoder('utf-16be').decode(bytes);
  const text = bytes.toString('latin1');
  return /^[\x20-\x7e]*$/u.test(text) ? text : '';
}
