import { describe, expect, test } from 'vitest';
import {
  allowedEconomics,
  allowedFunctions,
  allowedSources,
  impliedLine,
} from '../../../renderer/components/table/implied-line.ts';
import { placeFilter, placeInWords } from '../../../renderer/components/table/place-filter.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { cellFilter, type TableBlock } from '../../../shared/table/block.ts';
import { classificationOfTests, documentOf, exampleDraft } from '../../document/open-example.ts';

const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const { codes } = classificationOfTests();
const projects = draft.projects.map(({ id }) => id);
const tables = documentOf(draft).blocks.filter((block): block is TableBlock => block.type === 'table');

describe('what a place implies', () => {
  test('everything that is certain, nothing that is not', () => {
    expect(
      impliedLine({ sources: ['carry.unit'], nature: 'basic', function: '2010301', economic: ['30101'] }, []),
    ).toEqual({
      function: '2010301',
      economic: '30101',
      source: 'carry.unit',
      project: undefined,
    });
    expect(impliedLine({ sources: ['general'], function: '201', economic: ['302'] }, ['a', 'b'])).toEqual({
      function: undefined,
      economic: undefined,
      source: 'general.own',
      project: undefined,
    });
    expect(impliedLine({ nature: 'project' }, ['a']).project).toBe('a');
    expect(impliedLine({ nature: 'project' }, ['a', 'b']).project).toBeUndefined();
  });

  test('a line filled in from any filled cell, with what the place allows, counts in that cell', () => {
    let tried = 0;
    for (const table of tables) {
      table.rows.forEach((row, index) => {
        row.cells.forEach((cell, column) => {
          const filter = cellFilter(table, index, column);
          if (filter === undefined || cell.exact === 0) return;
          const implied = impliedLine(filter, projects);
          const [code] = allowedFunctions(filter, codes);
          const [economic] = allowedEconomics(filter, codes);
          const [source] = allowedSources(filter);
          const project = implied.project ?? (filter.nature === 'project' ? projects[0] : undefined);
          const line = {
            function: implied.function ?? code ?? '',
            economic: implied.economic ?? economic,
            source: implied.source ?? source ?? 'general.own',
            project,
            amount: 1,
          };
          tried += 1;
          expect(indexLedger([line]).linesOf(filter), `${table.id} ${String(index)}/${String(column)}`).toEqual([0]);
        });
      });
    }
    expect(tried).toBeGreaterThan(100);
  });
});

describe('a place', () => {
  const t06 = tables.find(({ id }) => id === 't06');
  const t01 = tables.find(({ id }) => id === 't01');

  test('is called by its row and its column', () => {
    if (t06 === undefined || t01 === undefined) throw new Error('tables');
    expect(placeInWords(t06, { row: 1, column: 4 })).toBe('30101 基本工资·一般公共预算基本支出·人员经费');
    expect(placeInWords(t01, { row: 0, column: 3 })).toMatch(/^201 一般公共服务支出·支/);
    expect(placeInWords(t01, { row: 0, column: 1 })).toMatch(/^一、本年收入·收/);
  });

  test('a label stands for the lines of its row', () => {
    if (t06 === undefined || t01 === undefined) throw new Error('tables');
    expect(placeFilter(t06, { row: 1, column: 2 })).toEqual({
      sources: ['general'],
      nature: 'basic',
      economic: ['30101'],
    });
    expect(placeFilter(t01, { row: 0, column: 2 })).toEqual(cellFilter(t01, 0, 3));
  });
});
