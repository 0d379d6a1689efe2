import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lostTexts } from '../../../shared/render/xlsx/proof.ts';
import { writeXlsx } from '../../../shared/render/xlsx/write-xlsx.ts';
import { document, sheet, table, theme } from './hostile-document.ts';

/** The written file with one part changed. */
async function damaged(part: string, change: (xml: string) => string): Promise<Uint8Array> {
  const result = await writeXlsx(document(), theme, { draftMark: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const parts = unzipSync(result.value);
  const before = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const TABLE = 'xl/worksheets/sheet1.xml';
const SHEET = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';

describe('the proof of a workbook', () => {
  it('finds nothing in an undamaged file', async () => {
    const result = await writeXlsx(document(), theme, { draftMark: true });
    expect(result.ok && lostTexts(document(), result.value)).toEqual([]);
  });

  it('finds a removed amount', async () => {
    const file = await damaged(TABLE, (xml) => xml.replace(/<c r="E8"[^>]*>.*?<\/c>/, ''));
    expect(lostTexts(document(), file)).toEqual([{ block: table.id, row: 0, column: 4, text: '-0.50' }]);
  });

  it('finds an amount that became a text, and a code that became a number', async () => {
    const asText = await damaged(TABLE, (xml) => xml.replace(/(<c r="D8"[^>]*)>/, '$1 t="s">'));
    expect(lostTexts(document(), asText)).toEqual([{ block: table.id, row: 0, column: 3, text: '12,345.67' }]);
    const asNumber = await damaged(TABLE, (xml) => xml.replace(/<c r="B8"([^>]*) t="s"><v>\d+</, '<c r="B8"$1><v>3<'));
    expect(lostTexts(document(), asNumber)).toEqual([{ block: table.id, row: 0, column: 1, text: '03' }]);
  });

  it('finds a text that became a formula', async () => {
    const file = await damaged(SHEET, (xml) =>
      xml.replace(/(<c r="D\d+"[^>]*) t="s"><v>\d+<\/v>(?=<\/c><\/row><\/sheetData>)/, '$1><f>1+1</f>'),
    );
    expect(lostTexts(document(), file)).toEqual([{ block: sheet.id, row: 3, column: 3, text: '@x' }]);
  });

  it('finds a removed header and a changed paragraph', async () => {
    const header = await damaged(STRINGS, (xml) => xml.replace('公用经费', '公用'));
    expect(lostTexts(document(), header)).toEqual([{ block: table.id, text: '公用经费' }]);
    const paragraph = await damaged(STRINGS, (xml) => xml.replace('@SUM(A1)', '@SUM(A2)'));
    expect(lostTexts(document(), paragraph)).toEqual([{ block: 's1.5', text: '@SUM(A1)' }]);
  });

  it('finds two cells that changed places', async () => {
    const file = await damaged(TABLE, (xml) =>
      xml.replaceAll('"A8"', '"X8"').replaceAll('"B8"', '"A8"').replaceAll('"X8"', '"B8"'),
    );
    expect(lostTexts(document(), file)).toEqual([
      { block: table.id, row: 0, column: 0, text: '201' },
      { block: table.id, row: 0, column: 1, text: '03' },
    ]);
  });
});
