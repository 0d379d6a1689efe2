import { describe, expect, it } from 'vitest';
import { pairLedgers } from '../../../renderer/screens/ledger/pairing.ts';
import { settleRow } from '../../../renderer/screens/ledger/row-change.ts';
import { blankRow, cellText, type LedgerRow } from '../../../renderer/screens/ledger/row.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { CONTEXT, line, PROJECTS } from './samples.ts';

const rowOf = (current: LedgerLine | null, prior: LedgerLine | null): LedgerRow => {
  const [row] = pairLedgers(current === null ? [] : [current], prior === null ? [] : [prior], PROJECTS);
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('a row that is being entered', () => {
  it('waits until everything is there, saying what is missing', () => {
    const waiting = settleRow({ row: blankRow(0, 0), typed: { function: '2010301', source: '一般公共预算' } }, CONTEXT);
    expect(waiting.current).toBeNull();
    expect(waiting.typed).toEqual({ function: '2010301', source: '一般公共预算' });
    expect(Object.keys(waiting.problems).sort()).toEqual(['current', 'economic']);
  });

  it('becomes a line of each year that has an amount', () => {
    const typed = {
      function: '2010301 行政运行',
      economic: '基本工资',
      source: '本级财力',
      project: '设备购置',
      prior: '2',
    };
    const settled = settleRow({ row: blankRow(0, 0), typed }, CONTEXT);
    expect(settled.current).toBeNull();
    expect(settled.prior).toEqual(line({ project: '设备购置', amount: 2_000_000 }));
    const both = settleRow({ row: blankRow(0, 0), typed: { ...typed, current: '-1' } }, CONTEXT);
    expect(both.current).toEqual(line({ project: 'p2', amount: -1_000_000 }));
  });

  it('does without an economic section where the source allows it', () => {
    const typed = { function: '2010301', source: '其他收入', current: '1' };
    expect(settleRow({ row: blankRow(0, 0), typed }, CONTEXT).current).toEqual({
      function: '2010301',
      source: 'unit.other',
      amount: 1_000_000,
    });
  });

  it('keeps the unit an amount was typed in', () => {
    const waiting = settleRow({ row: blankRow(0, 0), typed: { current: '84.11' } }, CONTEXT);
    expect(waiting.typed.current).toBe('84.11万元');
  });

  it('and what was refused in one unit is not taken in the other', () => {
    const inYuan = { ...CONTEXT, unit: 'yuan' as const };
    const row = blankRow(0, 0);
    const { typed, problems } = settleRow({ row, typed: { current: '100000.005' } }, inYuan);
    expect(problems.current).toBeDefined();
    expect(cellText({ ...row, typed }, 'current', CONTEXT)).toBe('100000.005元');
    expect(settleRow({ row: { ...row, typed }, typed: { prior: '1' } }, CONTEXT).problems.current).toBe(
      problems.current,
    );
    expect(settleRow({ row, typed: { current: '十万' } }, inYuan).typed.current).toBe('十万');
  });

  it('refuses a project this year does not have, for this year only', () => {
    const typed = { function: '2010301', economic: '30101', source: '本级财力', project: '旧项目' };
    expect(settleRow({ row: blankRow(0, 0), typed: { ...typed, current: '1' } }, CONTEXT).problems.project).toContain(
      '旧项目',
    );
    expect(settleRow({ row: blankRow(0, 0), typed: { ...typed, prior: '1' } }, CONTEXT).prior?.project).toBe('旧项目');
  });
});

describe('a row of lines', () => {
  const current = line({ note: '留着' });
  const prior = line({ amount: 2_000_000 });

  it('changes the amount of one year only', () => {
    const settled = settleRow({ row: rowOf(current, prior), typed: { current: '3' } }, CONTEXT);
    expect(settled.current).toEqual({ ...current, amount: 3_000_000 });
    expect(settled.prior).toBe(prior);
  });

  it('gives new codes to this year and leaves last year as it was published', () => {
    const settled = settleRow({ row: rowOf(current, prior), typed: { function: '2010302' } }, CONTEXT);
    expect(settled.current).toEqual({ ...current, function: '2010302' });
    expect(settled.prior).toBe(prior);
  });

  it('keeps what is not valid on the screen and the draft as it was', () => {
    const settled = settleRow({ row: rowOf(current, null), typed: { function: '20103', current: '5' } }, CONTEXT);
    expect(settled.current).toEqual({ ...current, amount: 5_000_000 });
    expect(settled.typed).toEqual({ function: '20103' });
    expect(settled.problems.function).toContain('7 位');
  });

  it('does not lose the economic section a source needs', () => {
    const settled = settleRow({ row: rowOf(current, null), typed: { economic: '' } }, CONTEXT);
    expect(settled.current).toBe(current);
    expect(settled.problems.economic).toContain('必须填写');
  });

  it('adds the other year with the same codes, the project by id or by name', () => {
    const old = line({ project: '商务工作经费' });
    expect(settleRow({ row: rowOf(null, old), typed: { current: '4' } }, CONTEXT).current).toEqual(
      line({ project: 'p1', amount: 4_000_000 }),
    );
    expect(settleRow({ row: rowOf(line({ project: 'p1' }), null), typed: { prior: '4' } }, CONTEXT).prior).toEqual(
      line({ project: '商务工作经费', amount: 4_000_000 }),
    );
  });

  it('takes a year away when its amount is cleared, and keeps the codes of the last one on the screen', () => {
    const one = settleRow({ row: rowOf(current, prior), typed: { current: '' } }, CONTEXT);
    expect([one.current, one.prior]).toEqual([null, prior]);
    const none = settleRow({ row: rowOf(current, null), typed: { current: '' } }, CONTEXT);
    expect(none.current).toBeNull();
    expect(none.typed).toMatchObject({ function: '2010301 行政运行', economic: '30101 基本工资' });
  });

  it('returns the same objects when nothing changes', () => {
    const settled = settleRow({ row: rowOf(current, prior), typed: { current: '1', function: '2010301' } }, CONTEXT);
    expect(settled.current).toBe(current);
    expect(settled.prior).toBe(prior);
  });
});
