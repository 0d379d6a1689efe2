import type { BudgetDocument, SheetBlock } from '../../../shared/document/document.ts';
import type { Theme } from '../../../shared/pack/theme.ts';
import type { TableBlock, TableColumn } from '../../../shared/table/block.ts';

/** A theme of this test alone. */
export const theme: Theme = {
  page: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  fonts: {
    title: ['方正小标宋_GBK'],
    body: ['仿宋_GB2312'],
    heading: ['黑体'],
    subheading: ['楷体_GB2312'],
    table: ['宋体'],
    latin: ['Times New Roman'],
  },
  body: { size: 16, pitch: 28.9, indent: 2 },
  sizes: { title: 22, tableTitle: 16, tableMeta: 10.5, table: 10.5, tableWide: 9, pageNumber: 14 },
  pageNumber: { text: '— {page} —', below: 7, alternate: true },
  contents: { title: '目　录' },
  draftMark: '草稿',
};

const column = (align: TableColumn['align'], ...path: string[]): TableColumn => ({
  align,
  path,
  width: align === 'name' ? 4 : 1.5,
});

/** A table with codes, a header of three levels, a ※ row, a blank, a rounded zero and a note. */
export const table: TableBlock = {
  type: 'table',
  id: 't08',
  number: 8,
  caption: '表8',
  title: '政府性基金预算支出情况表',
  preparedBy: '编制部门：甲乙代表处',
  unit: '单位：万元',
  orientation: 'landscape',
  columns: [
    column('code', '科目', '功能分类科目编码', '类'),
    column('code', '科目', '功能分类科目编码', '款'),
    column('name', '科目', '功能分类科目名称'),
    column('amount', '支出', '合计'),
    column('amount', '支出', '基本支出', '人员经费'),
    column('amount', '支出', '基本支出', '公用经费'),
  ],
  scope: {},
  indexRow: ['※', '※', '※', '1', '2', '3'],
  rows: [
    {
      role: 'section',
      cells: [
        { text: '201' },
        { text: '03' },
        { text: '政府办公厅（室）\n及相关机构事务' },
        { text: '12,345.67', exact: 123_456_700_00 },
        { text: '-0.50', exact: -5_000_00 },
        { text: '', exact: 0 },
      ],
    },
    {
      role: 'total',
      cells: [
        { text: '' },
        { text: '' },
        { text: '合计' },
        { text: '12,345.67', exact: 123_456_700_00 },
        { text: '0.00', exact: 1 },
        { text: '1.00' },
      ],
    },
  ],
  note: { id: 't08.note', text: '备注：=SUM(A1:A9) 不是公式。' },
};

/** A sheet of a project whose targets look like formulas. */
export const sheet: SheetBlock = {
  type: 'sheet',
  id: 'project-performance.x',
  title: '项目支出绩效目标表',
  year: '（2025 年）',
  fields: [
    { label: '预算单位', suffix: '：', value: '甲乙代表处' },
    { label: '项目名称', suffix: '', value: '=HYPERLINK("http://example.invalid","x")' },
    { label: '项目负责人', suffix: '', value: '' },
  ],
  fundsLabel: '项目资金(万元)',
  funds: [
    { label: '年度预算总额', suffix: '', value: '111.13', exact: 111_130_000 },
    { label: '其他资金', suffix: '', value: '0.00', exact: 0 },
  ],
  goalLabel: '年度总体目标',
  goal: ['第一段。', '+1 第二段 & <b>粗</b>'],
  header: ['一级指标', '二级指标', '三级指标', '指标值'],
  widths: [1, 1, 3, 1.5],
  rows: [
    ['产出指标', '数量指标', '人数（人）', '=8人'],
    ['产出指标', '数量指标', '企业（家）', '>=10家'],
    ['产出指标', '质量指标', '合格率', '-1'],
    ['效益指标', '质量指标', '满意度', '@x'],
  ],
  mergedColumns: 2,
};

/** Texts that spreadsheets, XML, HTML or plain objects are known to stumble over. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid","点我")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1+1',
  '&amp; & "双" \'单\' ]]> </style>',
  'constructor',
  '__proto__',
  'toString',
  '_x0041_ 与 _x000D_',
  '  两头有空格  ',
  '𠮷野家 䶮㎡婳',
] as const;

/** A document of every kind of block. */
export function document(paragraphs: readonly string[] = HOSTILE): BudgetDocument {
  return {
    title: '甲乙代表处2025年部门预算公开',
    cover: ['甲乙代表处', '2025年部门预算公开'],
    organization: '甲乙代表处',
    fiscalYear: 2025,
    gaps: [],
    blocks: [
      { type: 'heading', level: 1, id: 'p2', text: '第二部分 2025年部门预算公开表' },
      table,
      { type: 'heading', level: 1, id: 'p3', text: '第三部分 2025年部门预算情况说明' },
      { type: 'heading', level: 2, id: 's1', text: '一、收支总体情况' },
      ...paragraphs.map((text, index) => ({
        type: 'paragraph' as const,
        id: `s1.${index + 1}`,
        role: 'body' as const,
        runs: [{ kind: 'text' as const, text }],
        overridden: false,
      })),
      { type: 'heading', level: 3, id: 's12.4', text: '（四）预算绩效情况' },
      sheet,
      {
        type: 'paragraph',
        id: 'closing.name',
        role: 'closing',
        runs: [{ kind: 'text', text: '甲乙代表处' }],
        overridden: false,
      },
    ],
  };
}
