import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../shared/read/docx/number-format.ts';
import { docxFlow, linesOf } from '../office-file.ts';

/** Automatic numbers, which stand on the page but not in the text of the paragraph. */

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const num = (id: number, from: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${from}"/>${more}</w:num>`;
const item = (text: string, list: number, at = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const HEADINGS = abstract(
  1,
  level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%1.%2.%3.'),
);

describe('lists', () => {
  it('count level by level and begin anew under a higher one', () => {
    const body = item('甲', 5) + item('乙', 5, 1) + item('丙', 5, 1) + item('丁', 5) + item('戊', 5, 1);
    expect(linesOf(docxFlow(body, { numbering: HEADINGS + num(5, 1) }))).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
    ]);
  });

  it('print the numbers of higher levels in their own format, or all in Arabic', () => {
    const arabic = abstract(2, level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    const body = item('甲', 5) + item('乙', 5, 2) + item('丙', 6) + item('丁', 6, 1);
    expect(linesOf(docxFlow(body, { numbering: HEADINGS + arabic + num(5, 1) + num(6, 2) }))).toEqual([
      '一、甲',
      '一.一.1.乙',
      '一、丙',
      '1.1丁',
    ]);
  });

  it('go on counting where they share their levels, and begin anew where they say so', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = item('甲', 5) + item('乙', 6) + item('丙', 7) + item('丁', 7);
    expect(linesOf(docxFlow(body, { numbering: HEADINGS + num(5, 1) + num(6, 1) + num(7, 1, anew) }))).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
      '二、丁',
    ]);
  });

  it('a level that never begins anew goes on', () => {
    const going = abstract(3, level(0, 'decimal', '%1.') + level(1, 'decimal', '%2)', '<w:lvlRestart w:val="0"/>'));
    const body = item('甲', 5) + item('乙', 5, 1) + item('丙', 5) + item('丁', 5, 1);
    expect(linesOf(docxFlow(body, { numbering: going + num(5, 3) }))).toEqual(['1.甲', '1)乙', '2.丙', '2)丁']);
  });

  it('come with a style, at the level the list names; a paragraph may take its number away', () => {
    const linked = abstract(
      4,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="h1"/>') +
        level(1, 'decimal', '%2.', '<w:pStyle w:val="h2"/>'),
    );
    const style = (id: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>`;
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('甲', 'h1') + styled('乙', 'h2') + styled('丙', 'h1', off) + styled('丁', 'h1');
    const parts = { numbering: linked + num(5, 4), styles: style('h1') + style('h2') };
    expect(linesOf(docxFlow(body, parts))).toEqual(['一、甲', '1.乙', '丙', '二、丁']);
  });

  it('borrow their levels from a list style', () => {
    const borrowing = '<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="ls"/></w:abstractNum>';
    const styles =
      '<w:style w:type="numbering" w:styleId="ls"><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>';
    const numbering = HEADINGS + borrowing + num(5, 1) + num(9, 8);
    expect(linesOf(docxFlow(item('甲', 9), { numbering, styles }))).toEqual(['一、甲']);
  });

  it('numbers inside tables count too, and a gap is a space', () => {
    const gap = abstract(
      1,
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>',
    );
    const flow = docxFlow(`<w:tbl><w:tr><w:tc>${item('甲', 5)}</w:tc></w:tr></w:tbl>${item('乙', 5)}`, {
      numbering: gap + num(5, 1),
    });
    expect(flow.items.map((one) => (one.kind === 'line' ? one.text : one.cells[0]?.text))).toEqual(['1. 甲', '2. 乙']);
  });

  it('an unknown format is said', () => {
    const numbering = abstract(1, level(0, 'hebrew1', '%1.')) + num(5, 1);
    const flow = docxFlow(item('甲', 5), { numbering });
    expect(linesOf(flow)).toEqual(['1.甲']);
    expect(flow.unread.map(({ what }) => what)).toEqual(['自动编号的格式“hebrew1”（按阿拉伯数字读入）']);
  });
});

// The examples of ECMA-376 part 1, §17.18.59, and what Word prints.
it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['chineseCounting', 11, '十一'],
  ['chineseCounting', 20, '二十'],
  ['chineseCountingThousand', 12, '十二'],
  ['chineseCountingThousand', 105, '一百〇五'],
  ['chineseCountingThousand', 110, '一百一十'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['ideographDigital', 10, '一〇'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['decimalEnclosedFullstop', 1, '⒈'],
  ['decimalFullWidth', 12, '１２'],
  ['upperRoman', 14, 'XIV'],
  ['lowerLetter', 27, 'aa'],
  ['upperLetter', 2, 'B'],
  ['none', 2, ''],
])('%s %i → %s', (format, value, text) => {
  expect(formatNumber(value, format)).toBe(text);
});
