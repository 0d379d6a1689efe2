import { describe, expect, it } from 'vitest';
import { DraftSchema } from '../../../shared/draft/schema.ts';
import { confirmCarriedOver, settleCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { rollForward } from '../../../shared/draft/turn/roll-forward.ts';
import { moveYears } from '../../../shared/draft/turn/year-words.ts';
import { setReason } from '../../../shared/draft/edit.ts';
import { textOf } from '../../../shared/prose/block.ts';
import { documentOf, exampleDraft, EXAMPLES } from '../../document/open-example.ts';

const LAST = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const ALL = new Set(LAST.projects.map(({ id }) => id));
const turn = (choices: Partial<Parameters<typeof rollForward>[1]> = {}) =>
  rollForward(LAST, { pack: 'xinjiang-2025', ledger: 'empty', projects: ALL, ...choices });

describe('years in a text', () => {
  it.each([
    ['2024年招录2名干部，2023 年未安排', '2025年招录2名干部，2024 年未安排'],
    ['根据《2024年工作要点》和财预〔2024〕15号', '根据《2024年工作要点》和财预〔2024〕15号'],
    ['1998年建成，规划到2030年', '1998年建成，规划到2030年'],
    ['编号20240年、共2024个', '编号20240年、共2024个'],
  ])('%s', (before, after) => {
    expect(moveYears(before, 2024)).toBe(after);
  });
});

describe('last year’s draft one year on', () => {
  it.each(EXAMPLES)('%s is a valid draft', (example) => {
    const last = exampleDraft(example);
    const projects = new Set(last.projects.map(({ id }) => id));
    for (const ledger of ['empty', 'prefilled'] as const) {
      expect(DraftSchema.safeParse(rollForward(last, { pack: last.pack, ledger, projects })).error).toBeUndefined();
    }
  });

  it('compares with last year’s figures: every prior is last year’s current', () => {
    const draft = turn({ ledger: 'prefilled' });
    const sum = (lines: readonly { readonly amount: number }[]): number =>
      lines.reduce((all, { amount }) => all + amount, 0);
    expect(sum(draft.priorLedger)).toBe(sum(LAST.ledger));
    expect(draft.fiscalYear).toBe(2025);
    const line = documentOf(draft).blocks.find(({ id }) => id === 's5.general.basic');
    expect(line?.type === 'paragraph' && textOf(line.runs)).toContain('比上年预算增加0.00万元');
  });

  it('knows last year’s projects by name and drops those that end, with their lines', () => {
    const [first] = LAST.projects;
    if (first === undefined) throw new Error('the example has projects');
    const draft = turn({ ledger: 'prefilled', projects: new Set([first.id]) });
    expect(draft.projects.map(({ id }) => id)).toEqual([first.id]);
    expect(draft.ledger.every(({ project }) => project === undefined || project === first.id)).toBe(true);
    const names = new Set(LAST.projects.map(({ name }) => name));
    expect(draft.priorLedger.filter(({ project }) => project !== undefined).length).toBeGreaterThan(0);
    expect(draft.priorLedger.every(({ project }) => project === undefined || names.has(project))).toBe(true);
  });

  it('keeps texts and marks each until it is confirmed or written anew', () => {
    const draft = turn();
    expect(draft.carriedOver).toContain('/organization/functions');
    const key = Object.keys(draft.comparisons)[0] ?? '';
    const pointer = `/comparisons/${key}/reason`;
    expect(draft.carriedOver).toContain(pointer);
    const edited = settleCarriedOver(draft, setReason(key, '人员增加')(draft));
    expect(edited.carriedOver).toEqual(draft.carriedOver?.filter((place) => place !== pointer));
    const confirmed = confirmCarriedOver(new Set(draft.carriedOver))(draft);
    expect(confirmed).not.toHaveProperty('carriedOver');
  });
});
