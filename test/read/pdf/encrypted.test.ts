import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { PDF_RESOURCES } from '../../../host/reading/pdf-resources.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';
import { pdfOf, stream } from './drawn-pdf.ts';

/** What a password is filled up with (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const PERMISSIONS = -44;

/** The page's instructions are object 4. */
const CONTENT_OBJECT = Buffer.from([4, 0, 0, 0, 0]);

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** RC4, which OpenSSL no longer has. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => box[index & 255] ?? 0;
  const swap = (one: number, other: number): void => {
    [box[one & 255], box[other & 255]] = [at(other), at(one)];
  };
  for (let i = 0, j = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, index) => {
      const i = index + 1;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password), PADDING]).subarray(0, 32);
}

/** A page that says 2025, encrypted with 40 bits (7.6.3.3, algorithms 2 to 4). */
function encrypted(userPassword: string, ownerPassword: string): Uint8Array {
  const owner = rc4(md5(padded(ownerPassword)).subarray(0, 5), padded(userPassword));
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const key = md5(padded(userPassword), owner, permissions, ID).subarray(0, 5);
  const user = rc4(key, PADDING);
  const content = rc4(md5(key, CONTENT_OBJECT).subarray(0, 10), Buffer.from('BT /F 12 Tf 100 500 Td (2025) Tj ET'));
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R
        /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>`,
      stream(content.toString('latin1')),
      `<< /Filter /Standard /V 1 /R 2 /P ${PERMISSIONS} /O <${owner.toString('hex')}> /U <${user.toString('hex')}> >>`,
    ],
    `/Encrypt 5 0 R /ID [<${ID.toString('hex')}> <${ID.toString('hex')}>]`,
  );
}

it('a file that opens with a password only is refused, with what to do', async () => {
  expect(await readPdf(encrypted('open me', 'change me'), PDF_RESOURCES)).toEqual({
    ok: false,
    problem: { place: '', message: '这份 PDF 要输密码才能打开；请用阅读器打开后另存为不加密的文件再试' },
  });
});

it('a file that is only protected against changes is read', async () => {
  const read = await readPdf(encrypted('', 'change me'), PDF_RESOURCES);
  expect(read.ok ? read.value.items : read).toEqual([
    { kind: 'line', text: '2025', place: { page: 1 }, startsParagraph: true },
  ]);
});
