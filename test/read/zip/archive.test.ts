import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../shared/read/zip/archive.ts';
import { crc32 } from '../../../shared/read/zip/checksum.ts';
import { ZIP_LIMITS } from '../../../shared/read/zip/limit.ts';
import { FIELD, withDirectory } from './hostile-archive.ts';

const TEXT = '预算'.repeat(1000);
const honest = zipSync({
  'a.xml': strToU8(TEXT),
  'b/c.bin': [new Uint8Array([1, 2, 3]), { level: 0 }],
  empty: new Uint8Array(),
});

function opened(bytes: Uint8Array, limits = ZIP_LIMITS): Archive {
  const archive = Archive.open(bytes, limits);
  if (!archive.ok) throw new Error(archive.problem.message);
  return archive.value;
}

/** What is said when an archive is opened and all of it read. */
function trouble(bytes: Uint8Array, limits = ZIP_LIMITS): string {
  const archive = Archive.open(bytes, limits);
  if (!archive.ok) return `${archive.problem.place}：${archive.problem.message}`;
  for (const name of archive.value.names) {
    const read = archive.value.read(name);
    if (!read.ok) return `${read.problem.place}：${read.problem.message}`;
  }
  return 'none';
}

it('reads packed, stored and empty entries, whatever the case of the name', () => {
  const archive = opened(honest);
  expect(archive.names).toEqual(['a.xml', 'b/c.bin', 'empty']);
  const read = archive.read('A.XML');
  expect(read.ok && strFromU8(read.value ?? new Uint8Array())).toBe(TEXT);
  expect(archive.read('b/c.bin')).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
  expect(archive.read('empty')).toEqual({ ok: true, value: new Uint8Array() });
  expect(archive.read('missing')).toEqual({ ok: true, value: undefined });
});

it('counts checksums as the standard does', () => {
  // The check value of CRC-32/ISO-HDLC.
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
});

describe('refuses', () => {
  it.each<readonly [what: string, bytes: Uint8Array, words: RegExp]>([
    ['what is no archive', strToU8('PK\x03\x04 and nothing else, not even an end'), /^：文件不完整或已损坏/],
    ['a file cut off', honest.subarray(0, honest.length - 10), /^：文件不完整或已损坏/],
    ['a file cut off at the beginning', honest.subarray(20), /不完整|损坏/],
    ['a size said too small', withDirectory(honest, 'a.xml', FIELD.size, 10, 4), /^a\.xml：.*不符/],
    ['a size said too large', withDirectory(honest, 'a.xml', FIELD.size, 7000, 4), /^a\.xml：.*不符/],
    ['a wrong checksum', withDirectory(honest, 'a.xml', FIELD.checksum, 1, 4), /^a\.xml：.*不符/],
    [
      'a packed size beyond the end',
      withDirectory(honest, 'a.xml', FIELD.packedSize, 0xfffffff, 4),
      /^a\.xml：.*不完整/,
    ],
    ['a 64-bit size that it does not give', withDirectory(honest, 'a.xml', FIELD.size, 0xffffffff, 4), /损坏/],
    ['an encrypted entry', withDirectory(honest, 'a.xml', FIELD.flags, 1, 2), /^a\.xml：文件加了密码/],
    ['an unknown way to pack', withDirectory(honest, 'a.xml', FIELD.method, 99, 2), /^a\.xml：压缩方式/],
    ['a name that leads outside', zipSync({ 'word/../../evil': new Uint8Array() }), /指向包外/],
    ['a name from the root', zipSync({ '/etc/passwd': new Uint8Array() }), /指向包外/],
    ['the same name twice', zipSync({ 'a.xml': new Uint8Array(), 'A.xml': new Uint8Array() }), /同名/],
  ])('%s', (_, bytes, words) => {
    expect(trouble(bytes)).toMatch(words);
  });

  it('damaged data', () => {
    const damaged = honest.slice();
    damaged.fill(0xff, 40, 60);
    expect(trouble(damaged)).toMatch(/^a\.xml：.*不符/);
  });
});

describe('the limits', () => {
  const blanks = zipSync({ one: new Uint8Array(200_000), two: new Uint8Array(200_000) });
  const generous = { entries: 10, entryBytes: 1e6, totalBytes: 1e6, ratio: 10_000, ratioFrom: 1e6 };

  it.each([
    ['within all of them', {}, /^none$/],
    ['entries', { entries: 1 }, /2 个部件/],
    ['bytes of an entry', { entryBytes: 199_999 }, /^one：.*解压后超过/],
    ['bytes of all together', { totalBytes: 399_999 }, /^two：.*解压后超过/],
    ['ratio', { ratio: 10, ratioFrom: 1000 }, /^one：.*解压后超过/],
  ])('%s', (_, limits, words) => {
    expect(trouble(blanks, { ...generous, ...limits })).toMatch(words);
  });

  it('an entry that says it is small but unpacks without end is stopped at what it said', () => {
    expect(trouble(withDirectory(blanks, 'one', FIELD.size, 100, 4), generous)).toMatch(/^one：.*不符/);
  });
});
