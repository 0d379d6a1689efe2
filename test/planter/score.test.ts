import { describe, expect, test } from 'vitest';
import type { ExportedDocument } from '../e2e/reading/exported-document.ts';
import type { PrintedFinding } from './findings.ts';
import type { Plant } from './plant.ts';
import { score } from './score.ts';

const document: ExportedDocument = {
  format: 'ysgk-document',
  version: 1,
  title: '甲局2025年部门预算公开',
  blocks: [
    {
      type: 'table',
      id: 't05',
      number: 5,
      title: '一般公共预算支出情况表',
      preparedBy: '编制部门：甲局',
      unit: '单位：万元',
      header: [['科目', '合计']],
      rows: [
        ['201', '12.30'],
        ['208', '4.00'],
      ],
      note: '',
    },
    { type: 'paragraph', id: 's3.lead', text: '甲局2025年支出预算12.30万元。' },
  ],
};

const CELL: Plant = {
  kind: 'cell-leaf',
  edit: { at: 'cell', block: 't05', row: 0, column: 1, after: '17.30' },
  before: '12.30',
  after: '17.30',
  rules: [4, 20],
};

function finding(rule: string, where: PrintedFinding['where'], message: string): PrintedFinding {
  return { rule, severity: 'error', where, message };
}

function nearnessOf(...findings: readonly PrintedFinding[]): readonly (string | undefined)[] {
  return score({ document, findings: [] }, [CELL], findings).verdicts.map(({ hits }) => hits[0]?.nearness);
}

describe('a planted error is found', () => {
  test('by a finding in its row', () => {
    expect(nearnessOf(finding('R4', { block: 't05', row: 0 }, '不等'))).toEqual(['row']);
  });

  test('by a finding in its block', () => {
    expect(nearnessOf(finding('R4', { block: 't05', row: 1 }, '不等'))).toEqual(['block']);
  });

  test('by a finding elsewhere that shows the changed text', () => {
    expect(nearnessOf(finding('R20', { block: 's3.lead' }, '表里是 17.30'))).toEqual(['text']);
  });
});

describe('a planted error is not found', () => {
  test('by another rule', () => {
    expect(nearnessOf(finding('R39', { block: 't05', row: 0 }, '年份'))).toEqual([undefined]);
  });

  test('by a longer number that holds the changed one', () => {
    expect(nearnessOf(finding('R20', { block: 's3.lead' }, '表里是 117.30'))).toEqual([undefined]);
  });

  test('by a hint', () => {
    expect(nearnessOf({ ...finding('R4', { block: 't05', row: 0 }, '尾差'), severity: 'hint' })).toEqual([undefined]);
  });

  test('by what the clean file has too', () => {
    const same = finding('R4', { block: 't05', row: 0, page: 3 }, '不等');
    const clean = { document, findings: [{ ...same, where: { ...same.where, page: 2 } }] };
    const { verdicts, unexplained } = score(clean, [CELL], [same]);
    expect(verdicts[0]?.hits).toEqual([]);
    expect(unexplained).toEqual([]);
  });
});

test('a finding no planted error accounts for is unexplained; a consequence under another rule is not', () => {
  const stray = finding('R24', { block: 's3.lead' }, '名称不符');
  const consequence = finding('R11', { block: 't04' }, '表5 是 17.30');
  expect(score({ document, findings: [] }, [CELL], [stray, consequence]).unexplained).toEqual([stray]);
});
