import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a made-up font file says about itself. */
export interface FontHead {
  readonly family: string;
  readonly postscript?: string;
  readonly weight?: number;
  readonly italic?: boolean;
  readonly fsType?: number;
  /** Platform and encoding of the family name; Windows Unicode unless told. */
  readonly encoding?: readonly [number, number];
  readonly familyBytes?: Buffer;
}

/** The header of a TrueType file with a name and an OS/2 table and no glyphs. */
export function fontFile(head: FontHead): Buffer {
  return Buffer.concat(tablesAt(head, 0));
}

/** A collection of such fonts. */
export function fontCollection(heads: readonly FontHead[]): Buffer {
  const start = 12 + heads.length * 4;
  const header = Buffer.alloc(start);
  header.write('ttcf', 0, 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(heads.length, 8);
  let offset = start;
  const parts = heads.map((head, index) => {
    header.writeUInt32BE(offset, 12 + index * 4);
    const font = Buffer.concat(tablesAt(head, offset));
    offset += font.length;
    return font;
  });
  return Buffer.concat([header, ...parts]);
}

function tablesAt(head: FontHead, offset: number): readonly Buffer[] {
  const name = nameTable(head);
  const os2 = Buffer.alloc(96);
  os2.writeUInt16BE(head.weight ?? 400, 4);
  os2.writeUInt16BE(head.fsType ?? 0, 8);
  os2.writeUInt16BE(head.italic === true ? 1 : 0, 62);
  const directory = Buffer.alloc(12 + 32);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(2, 4);
  let at = offset + directory.length;
  [
    ['OS/2', os2],
    ['name', name],
  ].forEach(([tag, table], index) => {
    directory.write(String(tag), 12 + index * 16, 'latin1');
    directory.writeUInt32BE(at, 12 + index * 16 + 8);
    directory.writeUInt32BE((table as Buffer).length, 12 + index * 16 + 12);
    at += (table as Buffer).length;
  });
  return [directory, os2, name];
}

function nameTable(head: FontHead): Buffer {
  const [platform, encoding] = head.encoding ?? [3, 1];
  const records = [
    { platform, encoding, id: 1, bytes: head.familyBytes ?? utf16(head.family) },
    { platform: 3, encoding: 1, id: 6, bytes: utf16(head.postscript ?? 'Made-Up') },
    { platform: 3, encoding: 1, id: 2, bytes: utf16('不是字体名') },
  ];
  const table = Buffer.alloc(6 + records.length * 12);
  table.writeUInt16BE(records.length, 2);
  table.writeUInt16BE(table.length, 4);
  let at = 0;
  records.forEach((record, index) => {
    const start = 6 + index * 12;
    table.writeUInt16BE(record.platform, start);
    table.writeUInt16BE(record.encoding, start + 2);
    table.writeUInt16BE(record.id, start + 6);
    table.writeUInt16BE(record.bytes.length, start + 8);
    table.writeUInt16BE(at, start + 10);
    at += record.bytes.length;
  });
  return Buffer.concat([table, ...records.map((record) => record.bytes)]);
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Runs a test with files in a folder of its own. */
export function withFiles(files: Readonly<Record<string, Buffer>>, use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'font-test-'));
  try {
    for (const [name, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
