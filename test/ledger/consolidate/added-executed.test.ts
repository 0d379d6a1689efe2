import { expect, test } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { setExecuted, setPrior } from '../../../shared/draft/edit.ts';
import { rollForward } from '../../../shared/draft/turn/roll-forward.ts';
import { addedExecuted } from '../../../shared/ledger/consolidate/added-executed.ts';
import { exampleDraft } from '../../document/open-example.ts';

const unit = exampleDraft('national-9/examples/public-service-center-2026');
const key = 'income.general.own';
const withoutMoney: Draft = { ...unit, ledger: [], priorLedger: [] };

test("units' 执行数 add up, those of units without this money are nothing", () => {
  const added = addedExecuted([setExecuted(key, 30_000)(unit), setExecuted(key, 0)(unit), withoutMoney], {});
  expect([...added]).toEqual([[key, 30_000]]);
});

test('a unit that has the money and does not say it leaves the sum open', () => {
  expect([...addedExecuted([setExecuted(key, 30_000)(unit), unit], {})]).toEqual([]);
});

test('another year has executed figures of its own', () => {
  const stated = setPrior(key, 5)(setExecuted(key, 30_000)(unit));
  const next = rollForward(stated, { pack: stated.pack, ledger: 'empty', projects: new Set() });
  expect(next.comparisons[key]?.executed).toBeUndefined();
  expect(next.comparisons[key]?.prior).toBeUndefined();
});
