import { describe, expect, it } from 'vitest';
import { beginToComplete, openItemsOf, tickItems, waiveItem } from '../../shared/draft/to-complete.ts';
import { DraftSchema } from '../../shared/draft/schema.ts';
import { rollForward } from '../../shared/draft/turn/roll-forward.ts';
import { exampleDraft } from '../document/open-example.ts';

const EXAMPLE = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const NOTES = [
  { text: '编制和实有人数：没有找到', place: '/organization/staffing/quota' },
  { text: '表5 2010350 基本支出 226.23', place: 't05', row: 3 },
  { text: '表5 2010350 项目支出 40.43', place: 't05', row: 3 },
  { text: '封面的一行没有读懂', place: '' },
];
const BEGUN = { ...EXAMPLE, toComplete: [...beginToComplete(NOTES)] };

describe('what is to be completed', () => {
  it('begins open, each with an id of its own that says where it is', () => {
    expect(BEGUN.toComplete.map(({ id, place, state }) => [id, place, state])).toEqual([
      ['organization.staffing.quota', '/organization/staffing/quota', 'open'],
      ['t05.r3', 't05', 'open'],
      ['t05.r3.n2', 't05', 'open'],
      ['document', '', 'open'],
    ]);
    expect(DraftSchema.safeParse(BEGUN).error).toBeUndefined();
  });

  it('is ticked off one by one or several at once, and a tick can be taken back', () => {
    const ticked = tickItems(new Set(['t05.r3', 'document']), true)(BEGUN);
    expect(openItemsOf(ticked).map(({ id }) => id)).toEqual(['organization.staffing.quota', 't05.r3.n2']);
    expect(tickItems(new Set(['t05.r3', 'document']), false)(ticked)).toEqual(BEGUN);
    expect(tickItems(new Set(['t99']), true)(BEGUN)).toBe(BEGUN);
  });

  it('is waived with a reason only', () => {
    expect(waiveItem('t05.r3', ' \u3000')(BEGUN)).toBe(BEGUN);
    const waived = waiveItem('t05.r3', '口径不同 ')(BEGUN);
    expect(waived.toComplete?.[1]).toMatchObject({ state: 'waived', reason: '口径不同' });
    expect(openItemsOf(waived)).toHaveLength(3);
    expect(tickItems(new Set(['t05.r3']), false)(waived)).toEqual(BEGUN);
  });

  it('is cut to what a person can go through, and says so', () => {
    const items = beginToComplete(Array.from({ length: 2500 }, () => ({ text: '一'.repeat(3000), place: '/ledger' })));
    expect(items).toHaveLength(2000);
    expect(items[0]?.text).toBe(`${'一'.repeat(1999)}…`);
    expect(items.at(-1)?.text).toBe('还有 501 处没有列出，请对照公开件填写');
    expect(DraftSchema.safeParse({ ...EXAMPLE, toComplete: items }).error).toBeUndefined();
  });

  it('holds nothing that a draft may not hold', () => {
    const [item] = beginToComplete([{ text: '一\u000b二', place: '' }]);
    expect(DraftSchema.safeParse({ ...EXAMPLE, toComplete: [item] }).error).toBeUndefined();
    expect(beginToComplete([{ text: '\u000b', place: '' }])[0]?.text).toBe('请对照公开件填写');
  });
});

describe('the year after an unfinished draft', () => {
  const next = (last: typeof EXAMPLE) =>
    rollForward(last, { pack: 'xinjiang-2025', ledger: 'prefilled', projects: new Set() });

  it('has one thing to complete: the figures it is compared with', () => {
    const draft = next({
      ...BEGUN,
      baseline: [{ block: 't01', row: 0, column: 1, amount: 1, unit: 'wan', decimals: 2 }],
    });
    expect(draft.baseline).toBeUndefined();
    expect(draft.toComplete).toMatchObject([{ place: '/priorLedger', state: 'open' }]);
    expect(draft.toComplete?.[0]?.text).toContain('还有 4 处待补');
  });

  it('has nothing to complete where nothing was open', () => {
    const done = tickItems(new Set(BEGUN.toComplete.map(({ id }) => id)), true)(BEGUN);
    expect(next(done)).not.toHaveProperty('toComplete');
    expect(next(EXAMPLE)).not.toHaveProperty('toComplete');
  });
});
