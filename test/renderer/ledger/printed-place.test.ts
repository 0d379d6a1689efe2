import { describe, expect, it } from 'vitest';
import { printedPlace } from '../../../renderer/screens/ledger/printed-place.ts';
import type { LedgerLine } from '../../../shared/draft/schema.ts';
import { documentOf, EXAMPLES, exampleDraft } from '../../document/open-example.ts';
import { line } from './samples.ts';

const draft = exampleDraft(EXAMPLES[1]);

/** The table a line is shown in, and the words of the row. */
function shownIn(...lines: readonly [LedgerLine, ...LedgerLine[]]): string {
  const { blocks } = documentOf({ ...draft, ledger: [...draft.ledger, ...lines] });
  const place = printedPlace(blocks, lines[0]);
  const table = blocks.find(({ id }) => id === place?.block);
  if (table?.type !== 'table') return '—';
  const labels = table.rows[place?.row ?? -1]?.cells.filter(({ exact }) => exact === undefined) ?? [];
  return [table.id, ...labels.map(({ text }) => text)].filter((text) => text !== '').join(' ');
}

describe('where a line is printed', () => {
  it('basic expenditure of the general budget stands in table 6 under its economic section', () => {
    expect(shownIn(line({ economic: '30102' }))).toMatch(/^t06 301 02 津贴补贴$/);
  });

  it('a project stands in table 7 under its own name', () => {
    const [project] = draft.projects;
    if (project === undefined) throw new Error('the example has no project');
    expect(shownIn(line({ economic: '30201', project: project.id }))).toMatch(new RegExp(`^t07 .*${project.name}`));
  });

  it('government funds stand in table 8', () => {
    expect(shownIn(line({ function: '2120801', source: 'fund.own' }))).toMatch(/^t08 212 08 01/);
  });

  it('money of the unit itself stands in the tables of all expenditure', () => {
    expect(shownIn(line({ source: 'unit.other' }))).toMatch(/^t03 201 03 01/);
  });

  it('a line without money is in no table of its own', () => {
    expect(shownIn(line({ function: '2299999', source: 'unit.other', amount: 0 }))).toBe('—');
  });
});
