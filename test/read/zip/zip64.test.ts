import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Archive } from '../../../shared/read/zip/archive.ts';

/** Archives with the records of the 64-bit extension, as streaming writers make them for files of any size. */

interface Plan {
  /** Which of size, packed size and offset stand in the extension of every entry. */
  readonly extended: readonly ('size' | 'packed' | 'offset')[];
  /** Whether the end record leaves count and offset to the 64-bit one. */
  readonly end: boolean;
  /** Spoils the archive after it was made. */
  readonly spoil?: (bytes: Uint8Array, view: DataView) => void;
}

const CENTRAL = 0x02014b50;

/** Rewrites the directory of an ordinary archive. */
function zip64({ extended, end, spoil }: Plan): Uint8Array {
  const plain = zipSync({ 'a.txt': strToU8('甲'.repeat(50)), 'b.txt': strToU8('乙') });
  const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
  const last = plain.length - 22;
  const directory = view.getUint32(last + 16, true);
  const pieces: Uint8Array[] = [plain.subarray(0, directory)];
  let at = directory;
  let count = 0;
  while (view.getUint32(at, true) === CENTRAL) {
    const name = view.getUint16(at + 28, true);
    const head = plain.slice(at, at + 46);
    const fields = new DataView(head.buffer);
    const extra = new DataView(new ArrayBuffer(8 + 4 + 8 * extended.length));
    // A field of another kind stands before it.
    extra.setUint16(0, 0x5455, true);
    extra.setUint16(2, 4, true);
    extra.setUint16(8, 1, true);
    extra.setUint16(10, 8 * extended.length, true);
    const offsets = { size: 24, packed: 20, offset: 42 };
    for (const [index, field] of (['size', 'packed', 'offset'] as const).filter((one) => extended.includes(one)).entries()) {
      extra.setUint32(12 + index * 8, fields.getUint32(offsets[field], true), true);
      fields.setUint32(offsets[field], 0xffffffff, true);
    }
    fields.setUint16(30, extra.byteLength, true);
    pieces.push(head, plain.subarray(at + 46, at + 46 + name), new Uint8Array(extra.buffer));
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    count += 1;
  }
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const tail = plain.slice(last);
  const tailView = new DataView(tail.buffer);
  tailView.setUint32(12, size - directory, true);
  if (end) {
    const record = new DataView(new ArrayBuffer(56 + 20));
    record.setUint32(0, 0x06064b50, true);
    record.setUint32(4, 44, true);
    record.setUint32(24, count, true);
    record.setUint32(32, count, true);
    record.setUint32(40, size - directory, true);
    record.setUint32(48, directory, true);
    record.setUint32(56, 0x07064b50, true);
    record.setUint32(64, size, true);
    record.setUint32(72, 1, true);
    pieces.push(new Uint8Array(record.buffer));
    tailView.setUint16(8, 0xffff, true);
    tailView.setUint16(10, 0xffff, true);
    tailView.setUint32(16, 0xffffffff, true);
  }
  const whole = Uint8Array.from([...pieces, tail].flatMap((piece) => [...piece]));
  spoil?.(whole, new DataView(whole.buffer));
  return whole;
}

function texts(bytes: Uint8Array): readonly string[] | string {
  const archive = Archive.open(bytes);
  if (!archive.ok) return archive.problem.message;
  return ['a.txt', 'b.txt'].map((name) => {
    const part = archive.value.read(name);
    return part.ok ? new TextDecoder().decode(part.value) : part.problem.message;
  });
}

const WHOLE = ['甲'.repeat(50), '乙'];

describe('an archive with the 64-bit extension', () => {
  it.each<[string, Plan]>([
    ['sizes in the extension of each entry', { extended: ['size', 'packed'], end: false }],
    ['all of them there', { extended: ['size', 'packed', 'offset'], end: false }],
    ['the place alone', { extended: ['offset'], end: false }],
    ['a 64-bit end record', { extended: [], end: true }],
    ['both', { extended: ['size', 'packed', 'offset'], end: true }],
  ])('is read: %s', (_, plan) => {
    expect(texts(zip64(plan))).toEqual(WHOLE);
  });

  it.each<[string, Plan['spoil']]>([
    ['a locator that leads nowhere', (bytes, view) => view.setUint32(bytes.length - 22 - 12, 0xfffffff0, true)],
    ['a count beyond all limits', (bytes, view) => view.setUint32(bytes.length - 22 - 20 - 24, 0x7fffffff, true)],
    ['a number of more than 32 bits', (bytes, view) => view.setUint32(bytes.length - 22 - 20 - 4, 1, true)],
  ])('is refused with %s', (_, spoil) => {
    expect(texts(zip64({ extended: ['size'], end: true, ...(spoil === undefined ? {} : { spoil }) }))).toMatch(/损坏|上限/u);
  });

  it('is refused where an entry points to an extension it does not have', () => {
    const bytes = zip64({ extended: ['size', 'packed'], end: false });
    const view = new DataView(bytes.buffer);
    // The extension becomes a field of another kind.
    for (let at = 0; at + 4 <= bytes.length; at += 1)
      if (view.getUint32(at, true) === 0x0010_0001) view.setUint16(at, 0x9999, true);
    expect(texts(bytes)).toMatch(/损坏/u);
  });
});
