import { describe, expect, it } from 'vitest';
import { visibleEntries, type UnfinishedRows } from '../../../renderer/unfinished-rows.ts';
import { pairLedgers } from '../../../renderer/screens/ledger/pairing.ts';
import { removeRows, settleBatch } from '../../../renderer/screens/ledger/row-batch.ts';
import { listRows } from '../../../renderer/screens/ledger/row-list.ts';
import { blankRow } from '../../../renderer/screens/ledger/row.ts';
import { CONTEXT, line } from './samples.ts';

const NOTHING: UnfinishedRows = { entries: [], held: new Map() };
const counter = (): (() => string) => {
  let next = 0;
  return () => `e${String((next += 1))}`;
};

describe('settleBatch', () => {
  it('turns an unfinished row into a line and brings it back when undo takes the line out', () => {
    const newId = counter();
    const first = settleBatch([{ row: blankRow(0, 0), typed: { function: '2010301' } }], NOTHING, CONTEXT, newId);
    expect(first.changed).toBe(false);
    expect(first.unfinished.entries).toEqual([{ id: 'e1', at: 0, typed: { function: '2010301' } }]);
    const [row] = listRows([], first.unfinished.entries, new Map(), { ledger: 0, priorLedger: 0 });
    if (row === undefined) throw new Error('no row');
    const typed = { economic: '30101', source: '本级财力', current: '1' };
    const second = settleBatch([{ row, typed }], first.unfinished, CONTEXT, newId);
    const ledger = second.ledger.insert.map((insert) => insert.line);
    expect(ledger).toEqual([line()]);
    expect(visibleEntries(second.unfinished.entries, ledger)).toEqual([]);
    expect(visibleEntries(second.unfinished.entries, []).map(({ id }) => id)).toEqual(['e1']);
  });

  it('holds an invalid text with the line it belongs to', () => {
    const ledger = [line()];
    const [row] = pairLedgers(ledger, [], []);
    if (row === undefined) throw new Error('no row');
    const batch = settleBatch([{ row, typed: { function: '201' } }], NOTHING, CONTEXT, counter());
    expect(batch.changed).toBe(false);
    const rows = listRows(pairLedgers(ledger, [], []), [], batch.unfinished.held, { ledger: 1, priorLedger: 0 });
    expect(rows[0]?.typed).toEqual({ function: '201' });
  });

  it('names the pairs it split', () => {
    const [row] = pairLedgers([line()], [line()], []);
    if (row === undefined) throw new Error('no row');
    const { split } = settleBatch([{ row, typed: { function: '2010302' } }], NOTHING, CONTEXT, counter());
    expect(split).toEqual([{ current: line({ function: '2010302' }), prior: line() }]);
  });

  it('keeps unfinished rows with their neighbours when lines above them go', () => {
    const rows = pairLedgers([line(), line({ economic: '30102' })], [], []);
    const before: UnfinishedRows = { entries: [{ id: 'x', at: 2, typed: { function: '1' } }], held: new Map() };
    const batch = removeRows(rows.slice(0, 1), before);
    expect(batch.unfinished.entries[0]?.at).toBe(1);
    expect([...batch.ledger.replace]).toEqual([[0, null]]);
  });
});
