import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBody } from '../../../shared/render/docx/read.ts';
import { writeDocx } from '../../../shared/render/docx/write.ts';
import { all, parse, partOf, partsOf, written } from './package.ts';
import { EMPTY, INCOME, paragraph, row, SHEET, smallBlocks, smallDocument, THEME } from './small-document.ts';

const BODY = 'word/document.xml';

afterEach(() => {
  vi.useRealTimers();
});

describe('the file', () => {
  it('is the same bytes for the same document, whatever the clock says', async () => {
    vi.useFakeTimers({ now: new Date('2025-01-31T10:00:00Z'), toFake: ['Date'] });
    const one = await written(smallDocument());
    vi.setSystemTime(new Date('2031-12-01T23:00:00Z'));
    expect(Buffer.compare(one, await written(smallDocument()))).toBe(0);
  });

  it('carries title, issuer, language and the date it is given', async () => {
    const core = partOf(
      await written(smallDocument(), { created: new Date('2025-02-20T08:00:00.123Z') }),
      'docProps/core.xml',
    );
    expect(core).toContain('<dc:title>某办公室2025年部门预算公开</dc:title>');
    expect(core).toContain('<dc:creator>某办公室</dc:creator>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core.match(/2025-02-20T08:00:00Z/g)).toHaveLength(2);
  });

  it('names the fallbacks of its fonts', async () => {
    const table = partOf(await written(smallDocument()), 'word/fontTable.xml');
    expect(table).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,方正仿宋_GBK,华文仿宋"/>');
  });

  it('is well-formed in every part, also with a document that has no blocks', async () => {
    for (const document of [smallDocument(), smallDocument([])]) {
      for (const [name, part] of partsOf(await written(document, { draftMark: true }))) {
        expect(() => parse(part), name).not.toThrow();
      }
    }
  });

  // The sequences of ECMA-376 part 1; Word refuses a file with properties in another order.
  it.each([
    ['w:pPr', 'pStyle keepNext keepLines pageBreakBefore widowControl tabs spacing ind jc outlineLvl rPr sectPr'],
    ['w:rPr', 'rStyle rFonts b bCs i iCs color sz szCs highlight u vertAlign lang'],
    ['w:tblPr', 'tblW jc tblInd tblBorders tblLayout tblCellMar tblCaption'],
    ['w:tcPr', 'tcW gridSpan vMerge vAlign'],
    ['w:tcMar', 'top left bottom right'],
    ['w:tblCellMar', 'top left bottom right'],
    ['w:tblBorders', 'top left bottom right insideH insideV'],
    ['w:sectPr', 'headerReference footerReference type pgSz pgMar pgNumType cols docGrid'],
  ])('keeps the order of the properties in %s', async (name, sequence) => {
    const order = sequence.split(' ').map((child) => `w:${child}`);
    const bytes = await written(smallDocument(), { draftMark: true });
    for (const part of [BODY, 'word/styles.xml', 'word/header1.xml', 'word/footer1.xml']) {
      for (const element of all(parse(partOf(bytes, part)), name)) {
        const places = element.children.map((child) => order.indexOf(child.name));
        expect(places, element.children.map((child) => child.name).join(' ')).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }
    }
  });
});

describe('the contents', () => {
  const numbers = new Map([
    ['part1', 1],
    ['s1', 1],
    ['part2', 2],
    ['t01', 3],
    ['t08', 4],
    ['part3', 5],
  ]);

  it('is a clean field with the numbers of the other pass', async () => {
    const bytes = await written(smallDocument(), { pageOf: numbers });
    const xml = partOf(bytes, BODY);
    expect(xml).toContain('TOC \\h \\o &quot;1-2&quot; \\u \\z');
    expect(xml).not.toMatch(/w:dirty="(?:true|1)"/);
    expect(partOf(bytes, 'word/settings.xml')).not.toContain('w:updateFields');
    expect(readBody(bytes).slice(3, 9)).toEqual(
      [
        '第一部分 2025年部门概况\t1',
        '一、主要职能\t1',
        '第二部分 2025年部门预算公开表\t2',
        '表1　部门收入总体情况表\t3',
        '表8　政府性基金预算支出情况表\t4',
        '第三部分 2025年部门预算情况说明\t5',
      ].map((text) => ({ kind: 'paragraph', text })),
    );
  });

  it('and the cover are left out where there are no lines for a cover, and the first page of the body is the first', async () => {
    const bytes = await written({ ...smallDocument(), cover: [] }, { pageOf: numbers });
    expect(readBody(bytes)[0]).toEqual({ kind: 'paragraph', text: '第一部分 2025年部门概况' });
    expect(partOf(bytes, BODY)).not.toContain('TOC ');
    const [first] = all(parse(partOf(bytes, BODY)), 'w:sectPr');
    expect(all(first ?? parse(''), 'w:pgNumType')[0]?.attributes).toContain('w:start="1"');
    expect(all(first ?? parse(''), 'w:footerReference')).not.toEqual([]);
  });

  it('has lines without numbers when no page is known', async () => {
    expect(readBody(await written(smallDocument()))[3]).toEqual({
      kind: 'paragraph',
      text: '第一部分 2025年部门概况\t',
    });
  });

  it('leads every line to a bookmark that exists once', async () => {
    const body = parse(partOf(await written(smallDocument(), { pageOf: numbers }), BODY));
    const anchors = all(body, 'w:hyperlink').map((link) => /w:anchor="([^"]+)"/.exec(link.attributes)?.[1]);
    const marks = all(body, 'w:bookmarkStart').map((mark) => /w:name="([^"]+)"/.exec(mark.attributes)?.[1]);
    expect(anchors).toHaveLength(6);
    expect(marks).toEqual(anchors);
  });
});

describe('sections', () => {
  it('turns the paper for a landscape table and starts counting after the contents', async () => {
    const sections = all(parse(partOf(await written(smallDocument()), BODY)), 'w:sectPr');
    const orientation = sections.map(
      (section) => /w:orient="(\w+)"/.exec(all(section, 'w:pgSz')[0]?.attributes ?? '')?.[1],
    );
    expect(orientation).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
    expect(all(sections[2] ?? parse(''), 'w:pgSz')[0]?.attributes).toContain('w:w="16838" w:h="11906"');
    // Portrait 37, 26, 35, 28 mm (top, right, bottom, left), turned to the left.
    expect(all(sections[2] ?? parse(''), 'w:pgMar')[0]?.attributes).toMatch(
      /w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/,
    );
    expect(
      sections.map((section) => all(section, 'w:pgNumType')[0]?.attributes.includes('w:start="1"') ?? false),
    ).toEqual([false, true, false, false]);
  });

  it('numbers the body alone, even and odd pages apart, and the later sections go on', async () => {
    const bytes = await written(smallDocument());
    const sections = all(parse(partOf(bytes, BODY)), 'w:sectPr');
    expect(sections.map((section) => all(section, 'w:footerReference').length)).toEqual([0, 2, 0, 0]);
    expect(sections.flatMap((section) => all(section, 'w:headerReference'))).toHaveLength(0);
    expect(partOf(bytes, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    const footers = [1, 2].map((number) => partOf(bytes, `word/footer${String(number)}.xml`));
    expect(footers.map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer)?.[1]).toSorted()).toEqual(['left', 'right']);
    for (const footer of footers) expect(footer.replace(/<[^>]+>/g, '')).toContain('— PAGE —');
  });

  it('marks every page of a draft and none of a final document', async () => {
    const draft = await written(smallDocument(), { draftMark: true });
    const headers = [...partsOf(draft)].filter(([name]) => /^word\/header\d/.test(name));
    expect(headers).toHaveLength(2);
    for (const [, header] of headers) expect(header).toContain('草稿');
    // The first section has both, the others take them over.
    const [first] = all(parse(partOf(draft, BODY)), 'w:sectPr');
    expect(
      all(first ?? parse(''), 'w:headerReference').map((reference) => /w:type="(\w+)"/.exec(reference.attributes)?.[1]),
    ).toEqual(['default', 'even']);
    expect(
      [...partsOf(await written(smallDocument())).keys()].filter((name) => name.startsWith('word/header')),
    ).toEqual([]);
  });
});

describe('tables', () => {
  it('repeats the whole header, keeps rows whole and merges header cells', async () => {
    const table = all(parse(partOf(await written(smallDocument([INCOME])), BODY)), 'w:tbl')[0] ?? parse('');
    const rows = all(table, 'w:tr');
    expect(rows.map((line) => all(line, 'w:tblHeader').length)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(rows.map((line) => all(line, 'w:cantSplit').length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(all(rows[0] ?? parse(''), 'w:gridSpan').map((span) => span.attributes)).toEqual([' w:val="2"']);
    expect([0, 1].map((at) => all(rows[at] ?? parse(''), 'w:vMerge').map((merge) => merge.attributes))).toEqual([
      [' w:val="restart"', ' w:val="restart"'],
      [' w:val="continue"', ' w:val="continue"'],
    ]);
    const widths = all(table, 'w:gridCol').map((column) => Number(/w:w="(\d+)"/.exec(column.attributes)?.[1]));
    expect(widths).toHaveLength(4);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2098 - 1984);
  });

  it('begins a page for each table, and says under an empty one that it is empty', async () => {
    const items = readBody(await written(smallDocument([EMPTY, INCOME, EMPTY])));
    expect(items.filter((item) => item.kind === 'paragraph' && item.text === EMPTY.note?.text)).toHaveLength(2);
    const xml = partOf(await written(smallDocument([EMPTY, { ...EMPTY, id: 't09' }])), BODY);
    // One for the contents, one for the second table; the first begins its section.
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(2);
  });

  it('keeps codes and amounts whole however narrow the pack makes their columns', async () => {
    const columns = INCOME.columns.map((column) => ({ ...column, width: column.align === 'name' ? 1000 : 1 }));
    const rows = [row('item', '201', '03', '支出', '123,456,789.01')];
    const xml = partOf(await written(smallDocument([{ ...INCOME, orientation: 'portrait', columns, rows }])), BODY);
    const widths = all(parse(xml), 'w:gridCol').map((column) => Number(/w:w="(\d+)"/.exec(column.attributes)?.[1]));
    // 3 and 11 digits of half a square, 3 marks; 10.5 pt; less than the room beside the text.
    expect(widths[0]).toBeGreaterThan(1.5 * 210 + 160);
    expect(widths[3]).toBeGreaterThan(6.25 * 210 + 160);
    expect(xml).not.toContain('<w:sz ');
  });

  it('shrinks the amounts of a table that is too wide for its page', async () => {
    const columns = Array.from({ length: 14 }, () => ({ align: 'amount' as const, path: ['合计'], width: 1 }));
    const rows = [row('item', ...columns.map(() => '123,456,789.01'))];
    const table = { ...INCOME, orientation: 'portrait' as const, columns, indexRow: [], rows };
    const xml = partOf(await written(smallDocument([table])), BODY);
    expect(xml.match(/<w:sz w:val="10"\/>/g)).toHaveLength(14);
  });

  it('writes three thousand rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) =>
      row('item', '201', '03', `项目${String(index)}`, `${String(index)}.00`),
    );
    const items = readBody(await written(smallDocument([{ ...INCOME, rows }])));
    const table = items.find((item) => item.kind === 'table');
    expect(table?.rows).toHaveLength(3003);
    expect(table?.rows.at(-1)).toEqual(['201', '03', '项目2999', '2999.00']);
  });
});

describe('sheets', () => {
  it('merges equal neighbours of the leading columns, but not across their parents', async () => {
    const tables = all(parse(partOf(await written(smallDocument([SHEET])), BODY)), 'w:tbl');
    const rows = all(tables[1] ?? parse(''), 'w:tr').slice(1);
    const merges = rows.map((line) =>
      line.children
        .filter((child) => child.name === 'w:tc')
        .map((cell) => /val="(\w+)"/.exec(all(cell, 'w:vMerge')[0]?.attributes ?? '')?.[1] ?? '-')
        .join(' '),
    );
    expect(merges).toEqual(['restart restart - -', 'continue continue - -', 'continue - - -', '- - - -']);
  });

  it('cuts every row of the form to the same width', async () => {
    const form = all(parse(partOf(await written(smallDocument([SHEET])), BODY)), 'w:tbl')[0] ?? parse('');
    const columns = all(form, 'w:gridCol').length;
    for (const line of all(form, 'w:tr')) {
      const cells = line.children.filter((child) => child.name === 'w:tc');
      const spans = cells.map((cell) =>
        Number(/val="(\d+)"/.exec(all(cell, 'w:gridSpan')[0]?.attributes ?? '')?.[1] ?? 1),
      );
      expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns);
    }
  });
});

describe('texts', () => {
  it('are plain text whatever they look like', async () => {
    const odd = ['{ PAGE }', '=SUM(A1)', '<w:p/>&amp;', '{page}', '"引号" \'单\'', '𠮷 䶮 ≥95%', '{ TOC \\o "1-3" }'];
    const items = readBody(
      await written(smallDocument(odd.map((text, index) => paragraph(`p${String(index)}`, text)))),
    );
    expect(items.slice(2).map((item) => (item.kind === 'paragraph' ? item.text : ''))).toEqual(odd);
  });

  it('lose what XML forbids and keep their line breaks', async () => {
    const table = { ...INCOME, rows: [row('item', '201', '', '第一行\r\n第二行\u0000\u001b', '1.00\ud800\uffff')] };
    const bytes = await written(smallDocument([table, paragraph('p', '甲\n乙\u000b丙')]));
    const items = readBody(bytes);
    expect(items.find((item) => item.kind === 'table')?.rows.at(-1)).toEqual(['201', '', '第一行\n第二行', '1.00']);
    expect(items.at(-1)).toEqual({ kind: 'paragraph', text: '甲\n乙\n丙' });
    expect(partOf(bytes, BODY)).toContain('第一行</w:t><w:br/><w:t');
  });

  it('mark what still has to be written', async () => {
    expect(partOf(await written(smallDocument(smallBlocks())), BODY)).toMatch(
      /<w:highlight w:val="yellow"\/>.{0,80}【待填】/,
    );
  });

  it('refuses the file when the library rewrites a text', async () => {
    const text = '见{default-bullet-numbering-0}';
    const result = await writeDocx(smallDocument([paragraph('p9', text)]), THEME, { draftMark: false });
    expect(result).toEqual({ ok: false, problem: [{ block: 'p9', text }] });
  });
});
