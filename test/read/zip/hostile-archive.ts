import { strToU8, zipSync } from 'fflate';
import { docx, NAMES, pack, relationships } from '../office-file.ts';

/** Archives that lie, made by changing bytes of honest ones. */

const ENTRY = [0x50, 0x4b, 0x01, 0x02];

/** An archive whose directory says something else of one entry: `at` counts from the beginning of the directory entry. */
export function withDirectory(archive: Uint8Array, name: string, at: number, value: number, bytes: 2 | 4): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const wanted = strToU8(name);
  for (let place = 0; place < changed.length - 46; place += 1) {
    if (!ENTRY.every((byte, index) => changed[place + index] === byte)) continue;
    if (!wanted.every((byte, index) => changed[place + 46 + index] === byte)) continue;
    if (bytes === 2) view.setUint16(place + at, value, true);
    else view.setUint32(place + at, value, true);
    return changed;
  }
  throw new Error(`no entry ${name}`);
}

/** Where a directory entry holds what it says. */
export const FIELD = { flags: 8, method: 10, checksum: 16, packedSize: 20, size: 24 } as const;

/** A DOCX whose text unpacks to so many megabytes of blanks. */
export function bomb(megabytes: number): Uint8Array {
  const body = new Uint8Array(megabytes * 1024 * 1024).fill(0x20);
  const head = strToU8(`<w:document ${NAMES}><w:body/>`);
  body.set(head);
  body.set(strToU8('</w:document>'), body.length - 13);
  return pack({
    '_rels/.rels': relationships([['m', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': body,
  });
}

/** The document part of a DOCX replaced by any XML. */
export function withDocument(xml: string): Uint8Array {
  return docx('', { more: { 'word/document.xml': xml } });
}

/** Archives within archives, each holding the one before. */
export function nested(depth: number): Uint8Array {
  let archive = zipSync({ 'word/document.xml': strToU8('<a/>') });
  for (let step = 0; step < depth; step += 1) archive = zipSync({ 'inner.zip': archive });
  return archive;
}
