import { expect, test } from 'vitest';
import type { CheckedDraft } from '../../../shared/review/summary/checked-draft.ts';
import { standing, summarize, type SummaryCell } from '../../../shared/review/summary/summary.ts';

const AT = '2025-02-20T01:30:00.000Z';

const good: CheckedDraft = {
  path: '/局/乙.ysgk',
  name: '乙.ysgk',
  modifiedAt: AT,
  checkedAt: '2025-02-21T02:00:00.000Z',
  sha256: 'c'.repeat(64),
  units: [],
  basis: [],
  outcome: {
    ok: true,
    organization: '=某某局',
    fiscalYear: 2025,
    kind: 'unit',
    verdict: 'must-fix',
    errors: 4,
    warnings: 1,
    hints: 0,
    waived: 2,
    notRun: 3,
    income: 1_234_565_000,
    expenditure: null,
    against: ['核对依据：批复数 /局/批复.xlsx'],
    findings: [1, 2, 20, 42].map((rule) => ({
      severity: 'error' as const,
      rule: `R${String(rule).padStart(2, '0')}`,
      message: `第 ${String(rule)} 条不对`,
      fix: '改',
    })),
  },
};

const broken: CheckedDraft = {
  path: '/局/甲.ysgk',
  name: '甲.ysgk',
  modifiedAt: AT,
  checkedAt: '2025-02-21T02:00:00.000Z',
  sha256: 'c'.repeat(64),
  units: [],
  basis: [],
  outcome: { ok: false, problem: '第 3 行：不是有效的 JSON' },
};

function under(title: string, row: number, drafts: readonly CheckedDraft[]): SummaryCell | undefined {
  const { columns, rows } = summarize(drafts, (iso) => `时间 ${iso}`);
  return rows[row]?.[columns.findIndex((column) => column.title === title)];
}

test('a row says who, how it stands, how much, and the gravest findings with how many more there are', () => {
  const cell = (title: string): SummaryCell | undefined => under(title, 0, [good]);
  expect(cell('单位')).toEqual({ kind: 'text', text: '=某某局' });
  expect(cell('年度')).toEqual({ kind: 'count', value: 2025 });
  expect(cell('类型')).toEqual({ kind: 'text', text: '单位' });
  expect(cell('结论')).toEqual({ kind: 'text', text: '必须改' });
  expect(['必须改', '建议核对', '提示', '不适用', '没有检查'].map(cell)).toEqual(
    [4, 1, 0, 2, 3].map((value) => ({ kind: 'count', value })),
  );
  // 12,345,650.00 元 is 1,234.565 万元: rounded half up, once.
  expect(cell('收入总计（万元）')).toEqual({ kind: 'amount', wan: 1234.57 });
  expect(cell('支出总计（万元）')).toEqual({ kind: 'empty' });
  expect(cell('最后修改')).toEqual({ kind: 'text', text: `时间 ${AT}` });
  expect(cell('问题摘要')).toEqual({
    kind: 'text',
    text: 'R01 第 1 条不对；R02 第 2 条不对；R20 第 20 条不对；另有 2 处',
  });
});

test('a row says which bytes were checked, when, and against what', () => {
  const cell = (title: string): SummaryCell | undefined => under(title, 0, [good]);
  expect(cell('校验时间')).toEqual({ kind: 'text', text: '时间 2025-02-21T02:00:00.000Z' });
  expect(cell('文件校验值（SHA-256）')).toEqual({ kind: 'text', text: 'c'.repeat(64) });
  expect(cell('核对依据')).toEqual({ kind: 'text', text: '核对依据：批复数 /局/批复.xlsx' });
});

test('a draft that lies there unchecked has its row, says so, and is counted', () => {
  const { columns, rows, total } = summarize([good], String, ['甲.ysgk']);
  const verdict = columns.findIndex(({ title }) => title === '结论');
  expect(rows.map((row) => row[verdict])).toEqual([
    { kind: 'text', text: '必须改' },
    { kind: 'text', text: '未校验' },
  ]);
  expect(rows.map((row) => row.length)).toEqual([columns.length, columns.length]);
  expect(total).toBe('共 2 份：必须改 1 份，未校验 1 份');
});

test('a file that cannot be opened keeps its row, with the problem and no figures', () => {
  expect(under('结论', 1, [good, broken])).toEqual({ kind: 'text', text: '打不开' });
  expect(under('问题摘要', 1, [good, broken])).toEqual({ kind: 'text', text: '第 3 行：不是有效的 JSON' });
  expect(under('必须改', 1, [good, broken])).toEqual({ kind: 'empty' });
});

test('rows stand by file name, each as wide as the head', () => {
  const { columns, rows } = summarize([broken, good], String);
  expect(rows.map(([name]) => name)).toEqual([
    { kind: 'text', text: '乙.ysgk' },
    { kind: 'text', text: '甲.ysgk' },
  ]);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});

test('the standing counts every draft once', () => {
  expect(standing([good, broken, broken])).toBe('共 3 份：必须改 1 份，打不开 2 份');
  expect(standing([])).toBe('共 0 份');
});
