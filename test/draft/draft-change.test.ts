import { expect, test } from 'vitest';
import { changeBetween, DraftChangeSchema, withChange } from '../../shared/draft/draft-change.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { SAMPLE_TEXT } from '../e2e/example-draft.ts';

const parsed = parseDraft(SAMPLE_TEXT);
if (!parsed.ok) throw new Error('the example opens');
const draft = parsed.value;
const [first, second, ...others] = draft.ledger;
if (first === undefined || second === undefined) throw new Error('the example has lines');

/** Over the process boundary and back, as everything that is sent. */
function sent(before: Draft, after: Draft): Draft | undefined {
  return withChange(before, DraftChangeSchema.parse(JSON.parse(JSON.stringify(changeBetween(before, after)))));
}

const CELL = { block: 't01', row: 22, column: 1, amount: 266_660_000, unit: 'wan', decimals: 2 } as const;
const ITEM = { id: 't05.r3', place: 't05', text: '分不到经济科目', state: 'open', reason: '' } as const;

const raised = { ...second, amount: second.amount + 100 };
const states: readonly (readonly [string, Draft])[] = [
  ['nothing', draft],
  ['a line in the middle has another amount', { ...draft, ledger: [first, raised, ...others] }],
  ['the first line is gone', { ...draft, ledger: draft.ledger.slice(1) }],
  ['the last line is gone', { ...draft, ledger: draft.ledger.slice(0, -1) }],
  ['a line stands twice', { ...draft, ledger: [first, first, second, ...others] }],
  ['lines have changed places', { ...draft, ledger: [second, first, ...others] }],
  ['lines came at the end', { ...draft, ledger: [...draft.ledger, first, raised] }],
  ['the ledger is empty', { ...draft, ledger: [] }],
  ['last year’s lines are this year’s', { ...draft, priorLedger: draft.ledger }],
  ['a project is gone', { ...draft, projects: draft.projects.slice(1) }],
  ['amounts of a published document are to be reached', { ...draft, baseline: [CELL] }],
  ['something is to be completed', { ...draft, toComplete: [ITEM] }],
  ['texts and figures beside the lists', { ...draft, otherMatters: '另有说明', publishedOn: '2025-02-01' }],
];

test.each(states)('%s: the change makes the one of the other, and back', (_what, after) => {
  expect(sent(draft, after)).toEqual(after);
  expect(sent(after, draft)).toEqual(draft);
});

test('what was published travels once, and not with every letter that is typed', () => {
  const begun = { ...draft, baseline: [CELL] };
  const change = changeBetween(begun, { ...begun, otherMatters: '另有说明' });
  expect(JSON.stringify(change)).not.toContain('decimals');
  expect(withChange(begun, change)).toEqual({ ...begun, otherMatters: '另有说明' });
});

test('only the lines that differ are in the change', () => {
  const change = changeBetween(draft, { ...draft, ledger: [first, raised, ...others] });
  expect(change.ledger).toEqual({ from: 1, until: 2, entries: [raised] });
  expect(change.priorLedger.entries).toEqual([]);
  expect(change.projects.entries).toEqual([]);
});

test('a change of a longer draft is refused', () => {
  const change = changeBetween(draft, { ...draft, ledger: draft.ledger.slice(0, -1) });
  expect(withChange({ ...draft, ledger: [first] }, change)).toBeUndefined();
});
