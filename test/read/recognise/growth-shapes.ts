import type { FlowGrid, FlowItem } from '../../../shared/read/flow.ts';

/** Files of one shape and any size: what a reader must not take the square of. */

const PART = '第一部分 单位概况';
const TABLE = ['表3', '支出总体情况表', '编制部门：江畔县外事办公室  单位：万元'];

function line(text: string): FlowItem {
  return { kind: 'line', text, place: {}, startsParagraph: true };
}

function grid(rows: readonly (readonly string[])[]): FlowGrid {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.flatMap((row, at) =>
    row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, place: {} })),
  );
  return { kind: 'grid', rows: rows.length, columns, cells, place: {} };
}

function many<Item>(size: number, item: (index: number) => Item): Item[] {
  return Array.from({ length: size }, (_, index) => item(index));
}

/** The items of a file of a shape, by size. */
export const SHAPES: Readonly<Record<string, (size: number) => readonly FlowItem[]>> = {
  'lines before the first heading': (size) => [...many(size, (index) => line(`第${index}行`)), line(PART)],
  'covers, one after the other': (size) => [
    ...many(size, (index) => line(`2025年江畔县外事办公室部门预算公开${index}`)),
    line('目录'),
    line(PART),
    line(PART),
  ],
  'lines of the 目录 without a page': (size) => [
    line('目录'),
    ...many(size, (index) => line(`第${index}节的情况`)),
    line('其他……3'),
    line(PART),
  ],
  'functions of the office': (size) => [
    line(PART),
    line('一、主要职责'),
    ...many(size, (index) => line(`${index}.负责第${index}项工作。`)),
  ],
  'lines of one paragraph': (size) => [
    line(PART),
    line('一、主要职责'),
    ...many(size, (index): FlowItem => ({
      kind: 'line',
      text: `负责第${index}项工作的安排，`,
      place: { page: 1 },
      startsParagraph: false,
    })),
  ],
  'pages of one table': (size) => [
    line(PART),
    ...TABLE.map(line),
    ...many(size, (index) =>
      grid([
        ['编码', '名称', '合计'],
        [String(2_010_000 + index), '某项', '1.00'],
      ]),
    ),
  ],
  'rows under one label': (size) => [
    line(PART),
    line('项目支出绩效目标表'),
    {
      ...grid(many(size, (index) => ['总目标', `甲${index}`, `乙${index}`])),
      cells: [
        { row: 0, column: 0, rowSpan: size, columnSpan: 1, text: '总目标', place: {} },
        ...many(size, (row) => [
          { row, column: 1, rowSpan: 1, columnSpan: 1, text: `甲${row}`, place: {} },
          { row, column: 2, rowSpan: 1, columnSpan: 1, text: `乙${row}`, place: {} },
        ]).flat(),
      ],
    },
  ],
  'columns without a heading': (size) => [
    line(PART),
    ...TABLE.map(line),
    grid([['类', '款'], ['', ...many(size, (index) => `栏${index}`)], many(size, () => '1.00')]),
  ],
};

/** Files with a line of any length, in which a pattern could go back again and again. */
export const LONG_LINES: Readonly<Record<string, (size: number) => readonly FlowItem[]>> = {
  'dots of a leader that leads nowhere': (size) => [
    line('目录'),
    line(`${PART}${'.'.repeat(size)}某`),
    line('其他……3'),
    line(PART),
  ],
  'spaces in a line over a table': (size) => [
    line(PART),
    line(`单位：${' '.repeat(size)}某`),
    line(`某表（${' '.repeat(size)}续`),
    grid([
      ['甲', '乙'],
      ['1', '2'],
    ]),
  ],
};
