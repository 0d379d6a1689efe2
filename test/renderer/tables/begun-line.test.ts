import { expect, it } from 'vitest';
import { classificationOfTests, exampleDraft } from '../../document/open-example.ts';
import { settleRow } from '../../../renderer/screens/ledger/row-change.ts';
import { blankRow } from '../../../renderer/screens/ledger/row.ts';
import { textsOfLine } from '../../../renderer/screens/tables/begun-line.ts';

const { projects } = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const LINE = {
  function: '2010399',
  economic: '30211',
  source: 'general.own',
  project: 'p1',
  amount: 8_470_000,
} as const;

it('a begun line has a text only where something is filled in', () => {
  expect(textsOfLine({ function: '2010399', economic: undefined, amount: 8_470_000 }, projects, 'yuan')).toEqual({
    function: '2010399',
    current: '84700',
  });
  expect(textsOfLine({}, projects, 'wan')).toEqual({});
});

it.each(['wan', 'yuan'] as const)(
  'a whole one, typed into 预算明细 as it stands there in %s, is the same line',
  (unit) => {
    const context = { codes: classificationOfTests(), projects, unit };
    const typed = textsOfLine(LINE, projects, unit);
    expect(settleRow({ row: blankRow(0, 0), typed }, context)).toMatchObject({
      current: LINE,
      prior: null,
      problems: {},
    });
  },
);
