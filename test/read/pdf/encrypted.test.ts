import pdfmake from 'pdfmake';
import { expect, it } from 'vitest';
import { PDF_RESOURCES } from '../../../host/pdf-resources.ts';
import { readPdf } from '../../../shared/read/pdf/read-pdf.ts';

const PLAIN = {
  content: [{ text: 'Budget 2025', font: 'Plain', fontSize: 12, absolutePosition: { x: 100, y: 100 } }],
  defaultStyle: { font: 'Plain' },
  pageSize: { width: 595, height: 842 },
  pageOrientation: 'portrait',
  pageMargins: 0,
  version: '1.7',
  language: 'zh-CN',
  displayTitle: true,
  info: { title: '', author: '', creator: '', creationDate: new Date(0) },
} as const;

/** A file protected by passwords, as pdfmake writes it. */
async function written(passwords: {
  readonly userPassword?: string;
  readonly ownerPassword?: string;
}): Promise<Uint8Array> {
  pdfmake.setFonts({ Plain: { normal: 'Helvetica' } });
  pdfmake.setLocalAccessPolicy(() => true);
  pdfmake.setUrlAccessPolicy(() => false);
  const definition = { ...PLAIN, ...passwords };
  return pdfmake.createPdf(definition).getBuffer();
}

it('a file that opens with a password only is refused, with what to do', async () => {
  const read = await readPdf(await written({ userPassword: 'secret' }), PDF_RESOURCES);
  expect(read).toEqual({
    ok: false,
    problem: { place: '', message: '这份 PDF 要输密码才能打开；请用阅读器打开后另存为不加密的文件再试' },
  });
});

it('a file that is only protected against changes is read', async () => {
  const bytes = await written({ ownerPassword: 'secret' });
  expect(Buffer.from(bytes).includes('/Encrypt')).toBe(true);
  const read = await readPdf(bytes, PDF_RESOURCES);
  expect(read.ok ? read.value.items.map((item) => (item.kind === 'line' ? item.text : '')) : read).toEqual([
    'Budget 2025',
  ]);
});
