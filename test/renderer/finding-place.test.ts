import { describe, expect, it } from 'vitest';
import { PackShelf } from '../../host/pack-files.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { BudgetDocument, Gap } from '../../shared/document/document.ts';
import { placeOfFinding } from '../../renderer/finding-place.ts';
import { documentOf, exampleDraft } from '../document/open-example.ts';

const document = documentOf(exampleDraft('xinjiang-2024/examples/foreign-affairs-2024'));
const opened = new PackShelf().open('xinjiang-2024');
if (!opened.ok) throw new Error(opened.problem.message);
const pack = opened.value;
const SHEET = 'project-performance.p3';
const place = (where: Finding['where'], rest: Partial<Finding> = {}, gaps: readonly Gap[] = []) => {
  const given: BudgetDocument = { ...document, gaps };
  return placeOfFinding({ rule: 20, severity: 'error', where, message: '', fix: '', ...rest }, given, pack);
};

describe('a finding leads', () => {
  it('to the cell of a table, to the first cell of a row, or to the table', () => {
    expect(place({ block: 't05', row: 3, column: 4 })).toEqual({
      part: 'tables',
      table: 't05',
      block: 't05',
      pointer: '/cells/3/4',
    });
    expect(place({ block: 't05', row: 3 }).pointer).toBe('/cells/3/0');
    expect(place({ block: 't05' }).pointer).toBe('');
  });

  it('to the row of a performance sheet, whatever is missing elsewhere in the sheet', () => {
    const gap: Gap = { severity: 'error', block: SHEET, message: '', pointer: '/projects/2/performance/manager' };
    expect(place({ block: SHEET, row: 2, column: 5 }, {}, [gap])).toMatchObject({
      part: 'performance',
      pointer: '/cells/2/5',
    });
    expect(place({ block: SHEET }, { rule: 42 }, [gap]).pointer).toBe(gap.pointer);
    // Neither what is missing nor what is still to be confirmed is what a finding of another rule is about.
    expect(place({ block: SHEET }, { rule: 49 }, [gap]).pointer).toBe('');
    expect(place({ block: SHEET }, { rule: 42 }, [{ ...gap, carriedOver: true }]).pointer).toBe('');
  });

  it('to the first field of a paragraph that is filled in on a form', () => {
    expect(place({ block: 'p1.staffing' })).toMatchObject({
      part: 'organization',
      pointer: '/organization/staffing/quota',
    });
    expect(place({ block: 's1.total' })).toMatchObject({ part: 'prose', pointer: '' });
  });

  it('to the field it names before all else', () => {
    expect(place({ block: 't05', row: 3 }, { pointer: '/ledger/7' })).toMatchObject({
      part: 'ledger',
      pointer: '/ledger/7',
    });
  });
});
