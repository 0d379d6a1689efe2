import { readFileSync } from 'node:fs';
import type { Block, BudgetDocument, SheetBlock } from '../../../shared/document/document.ts';
import { ThemeSchema, type Theme } from '../../../shared/pack/theme.ts';
import type { TableBlock, TableRow } from '../../../shared/table/block.ts';

/** The theme of the first pack. */
export const THEME: Theme = ThemeSchema.parse(
  JSON.parse(readFileSync(new URL('../../../templates/xinjiang-2024/theme.json', import.meta.url), 'utf8')),
);

export function row(role: TableRow['role'], ...texts: readonly string[]): TableRow {
  return { role, cells: texts.map((text) => ({ text })) };
}

export const INCOME: TableBlock = {
  type: 'table',
  id: 't01',
  number: 1,
  caption: '表1',
  title: '部门收入总体情况表',
  preparedBy: '编制部门：某办公室',
  unit: '单位：万元',
  orientation: 'landscape',
  columns: [
    { align: 'code', path: ['科目编码', '类'], width: 1 },
    { align: 'code', path: ['科目编码', '款'], width: 1 },
    { align: 'name', path: ['科目名称'], width: 4 },
    { align: 'amount', path: ['合计'], width: 2 },
  ],
  scope: {},
  indexRow: ['※', '※', '※', '1'],
  rows: [
    row('total', '', '', '总计', '266.66'),
    row('class', '201', '', '一般公共服务支出', '155.53'),
    row('section', '201', '03', '政府办公厅（室）及相关机构事务', '111.13'),
  ],
  note: null,
};

export const EMPTY: TableBlock = {
  ...INCOME,
  id: 't08',
  number: 8,
  caption: '表8',
  title: '政府性基金预算支出情况表',
  orientation: 'portrait',
  indexRow: [],
  rows: [],
  note: { id: 't08.note', text: '某办公室2025年没有使用政府性基金，本表为空表。' },
};

export const SHEET: SheetBlock = {
  type: 'sheet',
  id: 'overall-performance',
  title: '部门整体绩效目标表',
  year: '（2025年）',
  fields: [
    { label: '部门名称（盖章）', suffix: '', value: '某办公室' },
    { label: '部门联系人', suffix: '', value: '张三' },
    { label: '联系电话', suffix: '：', value: '0908-1234567' },
  ],
  fundsLabel: '年度预算(万元)',
  funds: [
    { label: '上级安排', suffix: '', value: '0.00' },
    { label: '本级安排', suffix: '', value: '155.53' },
  ],
  goalLabel: '年度总体目标',
  goal: ['1.第一个目标。', '2.第二个目标。'],
  header: ['一级指标', '二级指标', '三级指标', '指标值'],
  widths: [1, 1, 3, 1],
  rows: [
    ['产出指标', '数量指标', '会晤次数（次）', '>=4次'],
    ['产出指标', '数量指标', '接待批次（次）', '>=6次'],
    ['产出指标', '质量指标', '覆盖率（%）', '=100%'],
    ['效益指标', '质量指标', '满意度（%）', '>=95%'],
  ],
  mergedColumns: 2,
};

/** A document with one of everything. */
export function smallDocument(blocks: readonly Block[] = smallBlocks()): BudgetDocument {
  return {
    title: '某办公室2025年部门预算公开',
    cover: ['某办公室', '2025年部门预算公开'],
    organization: '某办公室',
    fiscalYear: 2025,
    blocks,
    gaps: [],
  };
}

export function smallBlocks(): readonly Block[] {
  return [
    { type: 'heading', level: 1, id: 'part1', text: '第一部分 2025年部门概况' },
    { type: 'heading', level: 2, id: 's1', text: '一、主要职能' },
    paragraph('s1.text', '负责“驻外”联络工作。'),
    { type: 'heading', level: 1, id: 'part2', text: '第二部分 2025年部门预算公开表' },
    INCOME,
    EMPTY,
    { type: 'heading', level: 1, id: 'part3', text: '第三部分 2025年部门预算情况说明' },
    { type: 'heading', level: 3, id: 's12.4', text: '（四）预算绩效情况' },
    SHEET,
    {
      type: 'paragraph',
      id: 's12.5',
      role: 'body',
      overridden: false,
      runs: [
        { kind: 'text', text: '主要原因是' },
        { kind: 'missing', text: '【待填】', pointer: '/reasons/0', label: '原因' },
        { kind: 'text', text: '。' },
      ],
    },
    { ...paragraph('closing.1', '某办公室'), role: 'closing' },
    { ...paragraph('closing.2', '2025年2月20日'), role: 'closing' },
  ];
}

export function paragraph(id: string, text: string): Extract<Block, { type: 'paragraph' }> {
  return { type: 'paragraph', id, role: 'body', overridden: false, runs: [{ kind: 'text', text }] };
}
