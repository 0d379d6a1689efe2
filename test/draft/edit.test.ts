import { describe, expect, test } from 'vitest';
import {
  addProject,
  insertLines,
  removeLines,
  removeProject,
  replaceLine,
  setOverride,
  setReason,
} from '../../shared/draft/edit.ts';
import { parseDraft } from '../../shared/draft/parse.ts';
import { writeDraft } from '../../shared/draft/write.ts';
import { exampleDraft } from '../document/open-example.ts';

const draft = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const line = { function: '2010301', economic: '30101', source: 'general.own', amount: 1 } as const;

describe('edits', () => {
  test('give a new draft and leave the old one as it was', () => {
    const before = writeDraft(draft);
    const edits = [
      insertLines('ledger', 0, [line]),
      replaceLine('priorLedger', 0, line),
      removeLines('ledger', [0, 2]),
      addProject({ id: 'new', name: '新项目', classified: false }),
      removeProject('p1'),
      setReason('operating', '调整'),
      setOverride('s1.total', '改写'),
    ];
    for (const edit of edits) expect(parseDraft(writeDraft(edit(draft))).ok).toBe(true);
    expect(writeDraft(draft)).toBe(before);
  });

  test('removing a project takes its lines along', () => {
    const without = removeProject('p1')(draft);
    expect(without.ledger.filter((entry) => entry.project === 'p1')).toEqual([]);
    expect(without.ledger.length).toBeLessThan(draft.ledger.length);
  });

  test('clearing a reason keeps a stated prior and drops an empty entry', () => {
    const stated = {
      ...draft,
      comparisons: { operating: { reason: '甲', prior: 5 }, 'income.unit': { reason: '乙' } },
    };
    expect(setReason('operating', '')(stated).comparisons).toEqual({
      operating: { prior: 5 },
      'income.unit': { reason: '乙' },
    });
    expect(setReason('income.unit', undefined)(stated).comparisons).toEqual({ operating: { reason: '甲', prior: 5 } });
  });

  test('an override can be taken back', () => {
    const written = setOverride('s1.total', '改写')(draft);
    expect(setOverride('s1.total', undefined)(written).overrides).toEqual(draft.overrides);
  });
});
