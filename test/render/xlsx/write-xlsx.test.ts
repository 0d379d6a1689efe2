import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { document, HOSTILE, sheet, table, theme } from './hostile-document.ts';

async function bytesOf(source: BudgetDocument, draftMark = false): Promise<Uint8Array> {
  const result = await writeXlsx(source, theme, { draftMark });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Rows of a worksheet as another program reads them. */
async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly (readonly unknown[])[]> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  const found = sheets.find((one) => one.sheet === name);
  if (found === undefined) throw new Error(`no worksheet ${name}`);
  return found.data;
}

describe('the workbook', () => {
  it('has a worksheet for each table and performance sheet, and the prose last', async () => {
    const sheets = await readWorkbook(Buffer.from(await bytesOf(document())));
    expect(sheets.map((one) => one.sheet)).toEqual(['表8', '项目绩效1', '情况说明']);
  });

  it('stores amounts as numbers, codes as text, blanks as nothing', async () => {
    const rows = await rowsOf(await bytesOf(document()), '表8');
    const body = rows.slice(-3);
    expect(body[0]).toEqual(['201', '03', '政府办公厅（室）\n及相关机构事务', 12345.67, -0.5, null]);
    // 0.00 rounds from one fen and stays; a cell that is no sum keeps its text.
    expect(body[1]).toEqual([null, null, '合计', 12345.67, 0, '1.00']);
    expect(body[2]?.[0]).toBe('备注：=SUM(A1:A9) 不是公式。');
  });

  it('merges a header of three levels and repeats it when printed and when scrolled', async () => {
    const parts = partsOf(await bytesOf(document()));
    const xml = parts['xl/worksheets/sheet1.xml'] ?? '';
    const merged = Array.from(xml.matchAll(/<mergeCell ref="([^"]+)"/g), (match) => match[1]);
    // Rows: 表8, title, 编制部门, three header rows, ※.
    expect(merged).toEqual([
      'A1:F1',
      'A2:F2',
      'A3:E3',
      'A4:C4',
      'D4:F4',
      'A5:B5',
      'C5:C6',
      'D5:D6',
      'E5:F5',
      'A10:F10',
    ]);
    expect(xml).toMatch(/<pane ySplit="7" [^>]*state="frozen"/);
    expect(parts['xl/workbook.xml']).toContain(">'表8'!$1:$7</definedName>");
    expect(xml).toContain('orientation="landscape"');
    expect(xml).toContain('fitToPage="1"');
  });

  it('gives amounts the format with two decimals and separators', async () => {
    const parts = partsOf(await bytesOf(document()));
    expect(parts['xl/styles.xml']).toMatch(/formatCode="#,##0\.00"/);
  });

  it('merges equal neighbours of the leading columns, but not across a change on the left', async () => {
    const rows = await rowsOf(await bytesOf(document()), '项目绩效1');
    expect(rows.slice(-4).map((row) => row.slice(0, 4))).toEqual([
      ['产出指标', '数量指标', '人数（人）', '=8人'],
      [null, null, '企业（家）', '>=10家'],
      [null, '质量指标', '合格率', '-1'],
      ['效益指标', '质量指标', '满意度', '@x'],
    ]);
  });

  it('is the same file for the same document', async () => {
    const [one, other] = [await bytesOf(document()), await bytesOf(document())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    // Bytes 10 to 13 of a ZIP are the time of its first entry: 1 January 1980.
    expect([...one.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });
});

describe('hostile texts', () => {
  it('come back unchanged to a program that knows the format, one paragraph a row', async () => {
    const parts = partsOf(await bytesOf(document()));
    const strings = parts['xl/sharedStrings.xml'] ?? '';
    for (const text of HOSTILE) {
      const shown = Array.from(strings.matchAll(/<t(?: xml:space="preserve")?>([^<]*)<\/t>/g), (match) =>
        (match[1] ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&')
          .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
      );
      expect(shown).toContain(text);
    }
  });

  it('are never a formula', async () => {
    for (const [name, xml] of Object.entries(partsOf(await bytesOf(document())))) {
      if (name.startsWith('xl/worksheets/sheet')) expect(xml).not.toMatch(/<f[ >]/);
    }
    const rows = await rowsOf(await bytesOf(document()), '情况说明');
    expect(rows.flat()).toContain('=HYPERLINK("http://example.invalid","点我")');
  });

  it('lose only what XML cannot hold', async () => {
    const rows = await rowsOf(await bytesOf(document(['甲\u0000\u0007乙\uD800丙\r\n丁\uFFFF'])), '情况说明');
    expect(rows.flat()).toContain('甲乙丙\n丁');
  });

  it('go on in the next row when one cell cannot hold them', async () => {
    const long = '长文'.repeat(20_000);
    const rows = await rowsOf(await bytesOf(document([long])), '情况说明');
    const cells = rows.flat().filter((text): text is string => typeof text === 'string' && text.startsWith('长文'));
    expect(cells.join('')).toBe(long);
    expect(cells.length).toBeGreaterThan(1);
  });

  it('are reported instead of written when a table cell cannot hold them', async () => {
    const long = '字'.repeat(32_768);
    const row = {
      role: 'item' as const,
      cells: [{ text: '' }, { text: '' }, { text: long }, { text: '' }, { text: '' }, { text: '' }],
    };
    const result = await writeXlsx({ ...document(), blocks: [{ ...table, rows: [row] }] }, theme, { draftMark: false });
    expect(result).toEqual({ ok: false, problem: [{ block: 't08', row: 0, column: 2, text: long }] });
  });
});

describe('names of worksheets', () => {
  it('are legal and different', async () => {
    const captions = ['表[1]/2:*?\\', '表 1  2', "'History'", '', 'A'.repeat(40), 'a'.repeat(40)];
    const blocks = captions.map((caption, index) => ({ ...table, id: `t${index}`, caption }));
    const sheets = await readWorkbook(Buffer.from(await bytesOf({ ...document(), blocks })));
    const names = sheets.map((one) => one.sheet);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
      expect(name.toLowerCase()).not.toBe('history');
    }
  });

  it('number the projects and keep 整体绩效 for the office', async () => {
    const blocks = ['project-performance.a', 'overall-performance', 'project-performance.b'].map((id) => ({
      ...sheet,
      id,
    }));
    const sheets = await readWorkbook(Buffer.from(await bytesOf({ ...document(), blocks })));
    expect(sheets.map((one) => one.sheet)).toEqual(['项目绩效1', '整体绩效', '项目绩效2', '情况说明']);
  });
});

describe('a draft', () => {
  it('says so on every worksheet and every printed page', async () => {
    const bytes = await bytesOf(document(), true);
    const sheets = await readWorkbook(Buffer.from(bytes));
    expect(sheets.map((one) => one.data[0]?.[0])).toEqual(['草稿', '草稿', '草稿']);
    expect(partsOf(bytes)['xl/worksheets/sheet3.xml']).toContain('<oddHeader>&amp;C草稿</oddHeader>');
  });

  it('is not said of a final document', async () => {
    const parts = partsOf(await bytesOf(document()));
    expect(Object.values(parts).join('')).not.toContain('草稿');
  });
});
