/** Every output holds the whole document: each is read back by means that share nothing with its writer, and compared with the JSON export. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { randomDraft, type JsonDraft } from '../fixtures/random-draft.ts';
import { largeDraft } from '../fixtures/random/large-draft.ts';
import { mutatedDraft } from '../fixtures/random/mutated-draft.ts';
import { readCodeNames } from '../oracle/code-names.ts';
import { ysgk } from './command-line.ts';
import { EXAMPLES, SAMPLE, sampleDraft, stemOf } from './example-draft.ts';
import { compareFlow } from './reading/compare-flow.ts';
import { compareWorkbook } from './reading/compare-workbook.ts';
import { readDocx } from './reading/docx-reading.ts';
import { plain, readExported, tablesOf, type ExportedDocument } from './reading/exported-document.ts';
import { readHtml } from './reading/html-reading.ts';
import { readPdf } from './reading/pdf-reading.ts';
import { bodyStart, textOfPage, walkPdf } from './reading/pdf-walk.ts';
import { readXlsx } from './reading/xlsx-reading.ts';
import { canReadPdf } from './skipped.ts';
import { workFolder } from './work-folder.ts';

const folder = workFolder();
const out = join(folder, '成品');
const withPdf = canReadPdf();

const made: Readonly<Record<string, JsonDraft>> = {
  大部门3000行: largeDraft(20250220, readCodeNames()),
  ...numbered('随机', fc.sample(randomDraft, { seed: 11, numRuns: 5 })),
  ...numbered('改动', fc.sample(mutatedDraft(sampleDraft()), { seed: 11, numRuns: 4 })),
};
const stems = [...EXAMPLES.map(stemOf), ...Object.keys(made)];

function numbered(name: string, drafts: readonly JsonDraft[]): Readonly<Record<string, JsonDraft>> {
  return Object.fromEntries(drafts.map((draft, index) => [`${name}${String(index + 1)}`, draft]));
}

function document(stem: string): ExportedDocument {
  return readExported(join(out, `${stem}.json`));
}

beforeAll(async () => {
  const drafts = Object.entries(made).map(([stem, draft]) => {
    const path = join(folder, `${stem}.ysgk`);
    writeFileSync(path, JSON.stringify(draft));
    return path;
  });
  const formats = withPdf ? 'pdf,docx,xlsx,html,json' : 'docx,xlsx,html,json';
  const run = await ysgk(['export', ...EXAMPLES, ...drafts, '--out', out, '--format', formats]);
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
});

describe.each(stems)('%s', (stem) => {
  it('DOCX: every paragraph and every cell in its place', () => {
    const { items } = readDocx(join(out, `${stem}.docx`));
    const start = items.findIndex((item) => item.type === 'contents');
    const flow = items.slice(start + 1).map((item) => {
      if (item.type === 'contents') throw new Error('a second 目录');
      return item.type === 'table' ? item.table : item.text;
    });
    compareFlow(document(stem), flow);
  });

  it('HTML: every paragraph and every cell in its place', () => {
    const { items } = readHtml(join(out, `${stem}.html`));
    compareFlow(
      document(stem),
      items.map((item) => (item.type === 'table' ? item.table : item.text)),
    );
  });

  it('XLSX: every table, amounts as numbers, and the prose', async () => {
    compareWorkbook(document(stem), await readXlsx(join(out, `${stem}.xlsx`)));
  });

  it.skipIf(!withPdf)(
    'PDF: from the first page to the last, every cell in its column, 目录 with true page numbers',
    () => {
      const pages = readPdf(join(out, `${stem}.pdf`));
      const exported = document(stem);
      const { pageOf, misplaced } = walkPdf(exported, pages);
      expect(misplaced).toEqual([]);

      const numbers = pages.flatMap((page) => page.number ?? []);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const front = pages.slice(0, bodyStart(exported, pages));
      expect(front.length).toBeGreaterThanOrEqual(2);
      const [cover = '', ...contents] = front.map(textOfPage);
      expect(cover.startsWith(plain(exported.title))).toBe(true);
      // Leaders stand between text and number or behind both.
      const entries = contents.join('').replace(/[.…]+/g, '');
      if (numbers.length === 0) {
        // A form without page numbers lists its tables without them.
        expect(tablesOf(exported).filter(({ title }) => !entries.includes(plain(title)))).toEqual([]);
        return;
      }
      const listed = [
        ...exported.blocks.flatMap((block) => (block.type === 'heading' && (block.level ?? 3) <= 2 ? [block] : [])),
        ...tablesOf(exported).map(({ id, title }) => ({ id, text: title })),
      ];
      const unlisted = listed.filter(({ id, text }) => {
        const [, after] = entries.split(plain(text));
        return Number.parseInt(after ?? '', 10) !== pageOf.get(id);
      });
      expect(unlisted).toEqual([]);
    },
  );
});

describe.skipIf(!withPdf)('the reading of the PDF itself notices', () => {
  const stem = stemOf(SAMPLE);
  const spoiled: Readonly<Record<string, (rows: readonly (readonly string[])[]) => readonly (readonly string[])[]>> = {
    'a missing row': (rows) => rows.toSpliced(3, 0, ['201', '03', '99', '没有印出来的一行', '1.00']),
    'a doubled row': (rows) => rows.toSpliced(1, 1),
    'two rows in the wrong order': (rows) => [...rows.slice(1, 2), ...rows.slice(0, 1), ...rows.slice(2)],
    'one wrong digit': (rows) =>
      rows.map((row, index) => (index === 2 ? row.map((cell) => cell.replace(/\d$/, '#')) : row)),
  };
  it.each(Object.entries(spoiled))('%s', (_, spoil) => {
    const pages = readPdf(join(out, `${stem}.pdf`));
    const exported = document(stem);
    const blocks = exported.blocks.map((block) =>
      block.id === 't03' && block.type === 'table' ? { ...block, rows: spoil(block.rows) } : block,
    );
    expect(() => walkPdf({ ...exported, blocks }, pages)).toThrow(/^t03 row/);
  });

  it('an amount in the next column', () => {
    const exported = document(stem);
    const blocks = exported.blocks.map((block) => {
      if (block.id !== 't03' || block.type !== 'table') return block;
      const rows = block.rows.map((row) => (row.at(-1) === '' ? [...row.slice(0, -2), '', row.at(-2) ?? ''] : row));
      return { ...block, rows };
    });
    expect(blocks).not.toEqual(exported.blocks);
    expect(walkPdf({ ...exported, blocks }, readPdf(join(out, `${stem}.pdf`))).misplaced).not.toEqual([]);
  });
});
