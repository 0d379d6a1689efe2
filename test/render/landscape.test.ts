/** A form whose pages lie across, without page numbers, without 表N and with a cover of its own: written, and read back as the same document. */
import { unzipSync, strFromU8 } from 'fflate';
import { expect, test } from 'vitest';
import { draftContext } from '../../shared/check/draft-context.ts';
import { runChecks } from '../../shared/check/run.ts';
import { buildDocument } from '../../shared/document/build.ts';
import { compose } from '../../shared/render/pdf/compose.ts';
import { createTypesetter } from '../../shared/render/pdf/runs.ts';
import { writeDocx } from '../../shared/render/docx/write.ts';
import { writeHtml } from '../../shared/render/html/write-html.ts';
import { writeXlsx } from '../../shared/render/xlsx/write-xlsx.ts';
import { classificationOfTests, exampleDraft } from '../document/open-example.ts';
import { LANDSCAPE_FORM } from '../fixtures/landscape-form.ts';
import { messageFor } from '../pack/overlay.ts';
import { openOverlay } from '../pack/open-overlay.ts';
import { comparableTree } from '../read/recognise/comparable-tree.ts';
import { FORMATS, readBack } from '../read/recognise/read-back.ts';
import { FONTS } from './pdf/small-document.ts';

const codes = classificationOfTests();
const pack = openOverlay('landscape-form', LANDSCAPE_FORM);
const draft = { ...exampleDraft('xinjiang-2025/examples/liaison-office-2025'), pack: 'landscape-form' };
const document = buildDocument(draft, pack, codes);
const upright = new Set(
  document.blocks.flatMap((block) => (block.type === 'table' && block.orientation === 'portrait' ? [block.id] : [])),
);

test('in a PDF every page but those of upright tables lies across, and none has a number', () => {
  const { pages, pageOf } = compose(document, pack.theme, createTypesetter(FONTS), { draftMark: false });
  expect(pageOf.get('p1')).toBe(1);
  // What is no text of the document stands on no page of prose.
  const last = pages.at(-1)?.texts ?? [];
  expect(last.length).toBeGreaterThan(0);
  expect(last.filter(({ origin }) => origin === null)).toEqual([]);
  const standing = pages.filter(({ orientation }) => orientation === 'portrait').length;
  expect(standing).toBeGreaterThanOrEqual(upright.size);
  expect(pages[0]?.orientation).toBe('landscape');
  expect(pages.at(-1)?.orientation).toBe('landscape');
  // 36 pt for the office, 18 pt for what it publishes.
  expect(new Set(pages[0]?.texts.map(({ size }) => size))).toEqual(new Set([36, 18]));
});

test('in a DOCX sections of prose lie across and have no footers; the cover has its sizes', async () => {
  const file = await writeDocx(document, pack.theme, { draftMark: false, pageOf: new Map([['p1', 1]]) });
  if (!file.ok) throw new Error('the document could not be written');
  const parts = unzipSync(file.value);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(Object.keys(parts).filter((name) => name.startsWith('word/footer'))).toEqual([]);
  expect(body.match(/<w:pgSz [^>]*>/gu)?.[0]).toContain('w:orient="landscape"');
  expect(body).toMatch(/<w:sz w:val="72"\/>/u);
  expect(body).toMatch(/<w:sz w:val="36"\/>/u);
  // The leaders of the 目录 reach over the whole width, to no page number.
  expect(body).not.toContain('w:pos="9025"');
});

test('in a workbook and on a page the prose lies across too, without numbers', async () => {
  const file = await writeXlsx(document, pack.theme, { draftMark: false });
  if (!file.ok) throw new Error('the document could not be written');
  const sheets = Object.entries(unzipSync(file.value)).flatMap(([name, bytes]) =>
    name.startsWith('xl/worksheets/sheet') ? [strFromU8(bytes)] : [],
  );
  expect(sheets.filter((xml) => xml.includes('orientation="portrait"'))).toHaveLength(upright.size);
  expect(sheets.some((xml) => xml.includes('&amp;P'))).toBe(false);

  const page = writeHtml(document, pack.theme, { draftMark: false });
  if (!page.ok) throw new Error('the page could not be written');
  expect(page.value).toMatch(/@page \{ size: 297mm 210mm;/u);
  expect(page.value).not.toContain('counter(page)');
});

test('a table without 表N is called by its title wherever it is listed', () => {
  const page = writeHtml(document, pack.theme, { draftMark: false });
  if (!page.ok) throw new Error('the page could not be written');
  expect(page.value).not.toContain('class="number"');
  expect(page.value).toContain('>一般公共预算支出情况表</a>');
  const blocks = document.blocks.filter(({ id }) => id !== 't05');
  const context = draftContext(draft, { ...document, blocks }, pack, codes);
  const messages = runChecks(context).findings.map(({ message }) => message);
  expect(messages).toContain('缺少“一般公共预算支出情况表”');
});

test.each(FORMATS)('reads back from %s as the same document', async (format) => {
  const read = await readBack(format, document, pack);
  const [own, found] = [document, read.document].map((one) => comparableTree(one, format === 'PDF'));
  expect(found).toEqual(own);
});

test.each([
  [{ pageNumber: { text: '第页' } }, 'pageNumber.text：要有 {page}；不印页码就写 ""'],
  [{ page: { orientation: 'across' } }, 'page.orientation：'],
  [{ cover: { font: 'script', sizes: [36] } }, 'cover.font：'],
  [{ cover: { font: 'title', sizes: [] } }, 'cover.sizes：'],
])('%j is refused', (theme, message) => {
  expect(messageFor({ 'theme.json': theme })).toContain(`模板包 mine 的 theme.json，${message}`);
});
