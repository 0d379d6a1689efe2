import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../../shared/read/read-bytes.ts';
import { docx, linesOf, xlsx } from './office-file.ts';
import { bomb, FIELD, nested, withDirectory, withDocument } from './zip/hostile-archive.ts';

/** What a file is, whatever its name says; what cannot be read is refused with words to act on, and soon. */

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A compound file, as old programs and passwords make it, that lists a stream of this name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat(), 1024);
  return bytes;
}

const BILLION =
  '<!DOCTYPE lolz [<!ENTITY a "lol">' +
  Array.from('bcdefghi', (name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'[at] ?? ''};`.repeat(10)}">`).join('') +
  ']><lolz>&i;</lolz>';
const TEN = docx(paragraph('甲').repeat(10));

const BOMB = bomb(64);

describe('refuses', () => {
  it.each<readonly [what: string, name: string, bytes: () => Uint8Array, words: RegExp]>([
    ['an empty file', '空.docx', () => new Uint8Array(), /文件是空的/],
    ['a file cut off', '半.docx', () => TEN.subarray(0, TEN.length / 2), /不完整/],
    ['random bytes', '乱.docx', () => Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251), /不是 Word/],
    ['a password', '密.docx', () => compound('EncryptedPackage'), /去掉密码/],
    ['an old .doc', '旧.doc', () => compound('WordDocument'), /另存为 \.docx/],
    ['an old .xls', '旧.xls', () => compound('Workbook'), /另存为 \.xlsx/],
    [
      'a web page called .xls',
      '网页.xls',
      () => strToU8('<html><table><tr><td>1</td></tr></table></html>'),
      /网页.*另存为/,
    ],
    [
      'a web archive called .doc',
      '网页.doc',
      () => strToU8('MIME-Version: 1.0\nContent-Type: multipart/related'),
      /网页.*另存为/,
    ],
    ['RTF called .doc', '富.doc', () => strToU8('{\\rtf1 1}'), /RTF/],
    ['a PDF, where no reader of PDF is given', '其实是.docx', () => strToU8('%PDF-1.7\n'), /PDF/],
    ['an archive of something else', '包.zip', () => nested(1), /里面不是 Word/],
    ['archives in archives', '套.docx', () => nested(200), /里面不是 Word/],
    ['a bomb', '炸.docx', () => BOMB, /word\/document\.xml：.*解压后超过/],
    [
      'a bomb that says it is small',
      '骗.docx',
      () => withDirectory(BOMB, 'word/document.xml', FIELD.size, 100, 4),
      /不符/,
    ],
    [
      'a bomb that says it is just within',
      '骗2.docx',
      () => withDirectory(BOMB, 'word/document.xml', FIELD.size, 8_000_000, 4),
      /不符/,
    ],
    ['100,000 levels', '深.docx', () => withDocument('<a>'.repeat(100_000)), /嵌套/],
    ['a billion laughs', '笑.docx', () => withDocument(BILLION), /文档类型定义/],
    [
      'an entity from outside',
      '外.docx',
      () => withDocument('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'),
      /文档类型定义/,
    ],
    ['a document that is none', '无.docx', () => withDocument('<a/>'), /没有找到 Word 文档的正文/],
    ['a missing document', '缺.xlsx', () => xlsx([], { more: { 'xl/workbook.xml': '<a/>' } }), /没有找到/],
  ])('%s', async (_, name, bytes, words) => {
    const begin = Date.now();
    const read = await readBytes(bytes(), name, {});
    expect(read.ok ? 'read' : `${read.problem.place}：${read.problem.message}`).toMatch(words);
    // Generous for a busy machine; alone each takes well below 1 s.
    expect(Date.now() - begin).toBeLessThan(15_000);
  });
});

it('hands a PDF to the reader it is given, and says that the name promises something else', async () => {
  const bytes = strToU8('\n%PDF-1.7\n');
  const pdf = (given: Uint8Array) =>
    Promise.resolve({
      ok: true,
      value: { items: [], unread: [{ place: { page: given.length }, what: '图片' }] },
    } as const);
  const read = await readBytes(bytes, '公开.docx', { pdf });
  expect(read).toEqual({
    ok: true,
    value: {
      format: 'pdf',
      flow: {
        items: [],
        unread: [
          { place: {}, what: '文件名以 .docx 结尾，内容是 PDF，已按内容读入' },
          { place: { page: bytes.length }, what: '图片' },
        ],
      },
    },
  });
});

it('a name without an ending promises nothing', async () => {
  const read = await readBytes(docx(paragraph('甲')), '公开', {});
  expect(read.ok && [linesOf(read.value.flow), read.value.flow.unread]).toEqual([['甲'], []]);
});
