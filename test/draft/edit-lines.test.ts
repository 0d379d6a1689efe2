import { describe, expect, it } from 'vitest';
import { changeLines, setCodeName } from '../../shared/draft/edit.ts';
import type { Draft, LedgerLine } from '../../shared/draft/schema.ts';

const line = (amount: number): LedgerLine => ({
  function: '2010301',
  economic: '30101',
  source: 'general.own',
  amount,
});
const draft = { ledger: [line(0), line(1), line(2)], priorLedger: [line(9)] } as unknown as Draft;

describe('changeLines', () => {
  it('replaces, removes and inserts by the places before the change', () => {
    const next = changeLines('ledger', {
      replace: new Map([
        [0, null],
        [2, line(20)],
      ]),
      insert: [
        { at: 2, line: line(11) },
        { at: 2, line: line(12) },
        { at: 99, line: line(30) },
      ],
    })(draft);
    expect(next.ledger.map(({ amount }) => amount)).toEqual([1, 11, 12, 20, 30]);
    expect(next.ledger[0]).toBe(draft.ledger[1]);
    expect(next.priorLedger).toBe(draft.priorLedger);
  });

  it('is the same draft when there is nothing to do', () => {
    expect(changeLines('ledger', { replace: new Map(), insert: [] })(draft)).toBe(draft);
  });
});

describe('setCodeName', () => {
  it('names a code, and forgets the list with its last name', () => {
    const named = setCodeName('2299999', ' 其他支出 ')(draft);
    expect(named.codeNames).toEqual({ '2299999': '其他支出' });
    expect(setCodeName('2299999', '')(named)).not.toHaveProperty('codeNames');
  });
});
