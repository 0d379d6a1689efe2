import { describe, expect, it } from 'vitest';
import { contentsEntries } from '../../../shared/render/docx/contents.ts';
import { lostTexts } from '../../../shared/render/docx/proof.ts';
import { readBodyXml } from '../../../shared/render/docx/read.ts';
import { partOf, written } from './package.ts';
import { smallDocument } from './small-document.ts';

const document = smallDocument();
const xml = partOf(await written(document), 'word/document.xml');

/** What the proof finds lost when the body reads otherwise; the change must change something. */
function lostAfter(change: (xml: string) => string) {
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return lostTexts(document, contentsEntries(document, undefined), readBodyXml(changed));
}

describe('the proof of a DOCX', () => {
  it('finds nothing in a whole file', () => {
    expect(lostTexts(document, contentsEntries(document, undefined), readBodyXml(xml))).toEqual([]);
  });

  it('finds a dropped cell by table, row and column', () => {
    expect(lostAfter((body) => body.replace('155.53', ''))).toEqual([
      { block: 't01', row: 1, column: 3, text: '155.53' },
    ]);
  });

  it('finds two cells that changed places', () => {
    const lost = lostAfter((body) => body.replace('155.53', '#').replace('111.13', '155.53').replace('#', '111.13'));
    expect(lost.map(({ row, column }) => [row, column])).toEqual([
      [1, 3],
      [2, 3],
    ]);
  });

  it('finds a row that is missing: it and those after it are not in their places', () => {
    const lost = lostAfter((body) => body.replace(/<w:tr>(?:(?!<w:tr>).)*一般公共服务支出.*?<\/w:tr>/, ''));
    expect(lost.map(({ block, row }) => `${block}:${String(row)}`)).toContain('t01:1');
    expect(lost.map(({ block }) => block)).not.toContain('t08');
  });

  it('finds a heading of the table, its title, its note', () => {
    expect(lostAfter((body) => body.replace('科目名称', ''))).toContainEqual({ block: 't01', text: '科目名称' });
    expect(lostAfter((body) => body.replaceAll('单位：万元', ''))).toHaveLength(2);
    expect(lostAfter((body) => body.replace('本表为空表。', ''))).toEqual([
      { block: 't08', text: '某办公室2025年没有使用政府性基金，本表为空表。' },
    ]);
  });

  it('finds prose, headings, cover and contents', () => {
    expect(lostAfter((body) => body.replace('负责“驻外”联络工作。', '负责联络工作。'))).toEqual([
      { block: 's1.text', text: '负责“驻外”联络工作。' },
    ]);
    expect(lostAfter((body) => body.replaceAll('（四）预算绩效情况', ''))).toEqual([
      { block: 's12.4', text: '（四）预算绩效情况' },
    ]);
    expect(lostAfter((body) => body.replace('2025年部门预算公开</w:t>', '</w:t>'))).toEqual([
      { block: 'cover', text: '2025年部门预算公开' },
    ]);
    expect(lostAfter((body) => body.replace('表1　部门收入总体情况表', ''))).toEqual([
      { block: 'contents', text: '表1　部门收入总体情况表\t' },
    ]);
  });

  it('finds the texts of a sheet', () => {
    expect(lostAfter((body) => body.replace('2.第二个目标。', ''))).toEqual([
      { block: 'overall-performance', text: '1.第一个目标。\n2.第二个目标。' },
    ]);
    expect(lostAfter((body) => body.replace('0908-1234567', ''))).toEqual([
      { block: 'overall-performance', text: '0908-1234567' },
    ]);
    expect(lostAfter((body) => body.replace('覆盖率（%）', ''))).toEqual([
      { block: 'overall-performance', row: 2, column: 2, text: '覆盖率（%）' },
    ]);
  });
});
