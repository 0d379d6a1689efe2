import { describe, expect, it } from 'vitest';
import { findingsJson } from '../../../shared/check/json.ts';
import { runChecks, verdictOf, type CheckReport } from '../../../shared/check/run.ts';
import { baselineCells } from '../../../shared/check/table/baseline-cells.ts';
import { baselineFindings } from '../../../shared/check/table/baseline.ts';
import { baselineState, reachedItems } from '../../../shared/check/table/reached-items.ts';
import { beginToComplete, tickItems, waiveItem } from '../../../shared/draft/to-complete.ts';
import type { BaselineCell, Draft } from '../../../shared/draft/schema.ts';
import { documentOf, exampleDraft, EXAMPLES } from '../../document/open-example.ts';
import { contextOf } from '../example-context.ts';

/** What a published document printed, as a draft that was made from it has to print it again. */

const DRAFT = exampleDraft('xinjiang-2025/examples/liaison-office-2025');
/** 收入总计 of table 1 of the published document: 266.66 万元, in the last row. */
const TOTAL: BaselineCell = { block: 't01', row: 29, column: 1, amount: 266_660_000, unit: 'wan', decimals: 2 };

const reportOf = (draft: Draft): CheckReport => runChecks(contextOf(draft));
const differing = (draft: Draft, ...baseline: BaselineCell[]) => baselineFindings(contextOf({ ...draft, baseline }));
/** The draft without the lines of 2080501, whose row then prints no more. */
const WITHOUT = { ...DRAFT, ledger: DRAFT.ledger.filter((line) => line.function !== '2080501') };

/** The baseline that this draft's own document makes. */
function ownBaseline(draft: Draft): BaselineCell[] {
  const { document, pack } = contextOf(draft);
  return [...baselineCells(document, new Map(), documentOf(draft), pack)];
}

describe('an amount that was published', () => {
  it('is reached by the lines that make it, in either unit and to any digit', () => {
    expect(differing(DRAFT, TOTAL)).toEqual([]);
    expect(differing(DRAFT, { ...TOTAL, amount: 266_662_100, unit: 'yuan', decimals: 0 })).toEqual([]);
    expect(differing(DRAFT, { ...TOTAL, amount: 267_000_000, decimals: 0 })).toEqual([]);
  });

  it('that the draft prints otherwise is an error with both values, its place and what to do', () => {
    const [finding] = differing({ ...DRAFT, ledger: DRAFT.ledger.slice(0, 1) }, TOTAL);
    const now = documentOf({ ...DRAFT, ledger: DRAFT.ledger.slice(0, 1) }).blocks.find(({ id }) => id === 't01');
    const printed = now?.type === 'table' ? now.rows[29]?.cells[1]?.text : undefined;
    expect(finding).toMatchObject({
      rule: 19,
      severity: 'error',
      where: { block: 't01', row: 29, column: 1 },
      expected: '266.66',
      actual: printed,
    });
    expect(finding?.message).toMatch(/^表1 收入总计 的.*：公开件印的是 266\.66，草稿现在是 [\d.]+，相差 [\d.]+ 万元$/u);
    expect(finding?.fix).toContain('补齐预算明细');
  });

  it('in a row the draft does not have yet is named by the words of its row, and waived by its own place', () => {
    const baseline = ownBaseline(DRAFT).filter(({ block }) => block === 't05');
    const gone = differing(WITHOUT, ...baseline).filter(({ where }) => where.row === undefined);
    expect(gone.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^表5 2080501 行政单位离退休 的.*公开件印的是 3\.47，草稿现在没有这一行/u),
    );
    const [finding] = gone;
    const { row = -1, column = -1 } = finding?.lasting ?? {};
    const where = `t05/${String(row)}/${String(column)}`;
    const reason = '批复后调整';
    const waived = reportOf({ ...WITHOUT, baseline, waivers: [{ rule: 'R19', where, reason }] }).waived;
    expect(waived).toEqual([{ finding: expect.objectContaining({ message: finding?.message }) as unknown, reason }]);
  });

  it('below a row that is missing is still held against its own row', () => {
    const baseline = ownBaseline(DRAFT).filter(({ block }) => block === 't05');
    const sections = differing(WITHOUT, ...baseline).map(({ message }) => /^表5 (\S+)/u.exec(message)?.[1]);
    expect(new Set(sections)).toEqual(new Set(['208', '20805', '2080501', '总计']));
  });

  it('in a table this form does not have is said once, for the table', () => {
    const cell = { ...TOTAL, block: 't99' };
    expect(differing(DRAFT, cell, { ...cell, row: 3 })).toMatchObject([
      { rule: 19, severity: 'error', where: { block: 't99' } },
    ]);
  });

  it('may be given up only with a reason, and is shown with it', () => {
    const baseline = [{ ...TOTAL, amount: 300_000_000 }];
    const before = reportOf({ ...DRAFT, baseline });
    expect(verdictOf(before)).toBe('must-fix');
    const waivers = [...(DRAFT.waivers ?? []), { rule: 'R19', where: 't01/29/1', reason: '公开件印错' }];
    const after = reportOf({ ...DRAFT, baseline, waivers });
    expect(verdictOf(after)).toBe('publishable');
    expect(after.waived.map(({ reason }) => reason)).toContain('公开件印错');
    expect(baselineState({ ...DRAFT, baseline }, after)).toEqual({ cells: 1, reached: 0, waived: 1 });
  });
});

describe.each(EXAMPLES)('the tables of %s', (example) => {
  const draft = exampleDraft(example);
  const baseline = ownBaseline(draft);

  it('are reached by the draft that made them', () => {
    expect(baseline.length).toBeGreaterThan(100);
    expect(differing(draft, ...baseline)).toEqual([]);
  });

  it.each([0, 0.5, 0.99])('are not reached without one of its lines (%d)', (part) => {
    const index = Math.floor(draft.ledger.length * part);
    const findings = differing({ ...draft, ledger: draft.ledger.toSpliced(index, 1) }, ...baseline);
    expect(findings.length).toBeGreaterThan(3);
    // Each leads to a cell that prints something else than was published, or to none.
    for (const { expected, actual } of findings) expect(actual).not.toBe(expected);
  });
});

describe('what is to be completed', () => {
  const toComplete = [
    ...beginToComplete([
      { place: 't05', row: 3, text: '分不到经济科目' },
      { place: '/organization/staffing', text: '没有找到' },
    ]),
  ];
  const open = { ...DRAFT, toComplete };

  it('is an error in its place until it is done or waived with a reason', () => {
    const items = reportOf(open).findings.filter(({ item }) => item !== undefined);
    expect(items).toMatchObject([
      {
        rule: 42,
        severity: 'error',
        where: { block: 'p1.staffing' },
        pointer: '/organization/staffing',
        item: 'organization.staffing',
      },
      {
        rule: 42,
        severity: 'error',
        where: { block: 't05' },
        pointer: '/ledger',
        item: 't05.r3',
        message: '待补：分不到经济科目',
      },
    ]);
    const ticked = tickItems(new Set(['t05.r3']), true)(open);
    expect(verdictOf(reportOf(ticked))).toBe('must-fix');
    expect(verdictOf(reportOf(waiveItem('organization.staffing', '见附件')(ticked)))).toBe('publishable');
  });

  it('is not set aside by a waiver of the rule', () => {
    const waivers = ['t05', 't05.r3', 'p1.staffing', ''].map((where) => ({ rule: 'R42', where, reason: '不适用' }));
    expect(verdictOf(reportOf({ ...open, waivers }))).toBe('must-fix');
  });

  it('hides no placeholder in the same block, and adds nothing to what check prints', () => {
    const json = findingsJson('a.ysgk', reportOf(open)) as { findings: Record<string, unknown>[] };
    const keys = new Set(json.findings.flatMap((finding) => Object.keys(finding)));
    expect(keys.has('item')).toBe(false);
    expect(keys.has('lasting')).toBe(false);
  });

  it('may be ticked off at once where the amounts of its row are all reached', () => {
    const baseline = ownBaseline(DRAFT);
    expect(reachedItems({ ...open, baseline }, reportOf({ ...open, baseline }))).toEqual(new Set(['t05.r3']));
    const less = { ...open, baseline, ledger: DRAFT.ledger.slice(1) };
    expect(reachedItems(less, reportOf(less))).toEqual(new Set());
    // Without a baseline nobody knows.
    expect(reachedItems(open, reportOf(open))).toEqual(new Set());
  });
});
