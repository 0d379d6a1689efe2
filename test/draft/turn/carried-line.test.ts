import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyProject } from '../../../shared/draft/edit-classified.ts';
import {
  changeLines,
  insertLines,
  removeLines,
  replaceLine,
  setReason,
  type Edit,
} from '../../../shared/draft/edit.ts';
import { moved } from '../../../shared/draft/edit-order.ts';
import type { Draft, LedgerLine } from '../../../shared/draft/schema.ts';
import { carriedLines, lineMark } from '../../../shared/draft/turn/carried-line.ts';
import { confirmCarriedOver, settleCarriedOver } from '../../../shared/draft/turn/carried-over.ts';
import { rollForward } from '../../../shared/draft/turn/roll-forward.ts';
import { exampleDraft } from '../../document/open-example.ts';

const LAST = exampleDraft('xinjiang-2024/examples/foreign-affairs-2024');
const TURNED = rollForward(LAST, {
  pack: 'xinjiang-2025',
  ledger: 'prefilled',
  projects: new Set(LAST.projects.map(({ id }) => id)),
});

/** A line told from all others by its amount. */
const line = (amount: number): LedgerLine => ({
  function: '2010301',
  economic: '30101',
  source: 'general.own',
  amount,
});
const draftOf = (amounts: readonly number[], marked: readonly number[]): Draft => ({
  ...LAST,
  ledger: amounts.map(line),
  carriedOver: ['/assets', ...marked.map(lineMark)],
});
const apply = (draft: Draft, edit: Edit): Draft => settleCarriedOver(draft, edit(draft));
/** The amounts of the marked lines. */
const marked = (draft: Draft): number[] =>
  [...carriedLines(draft.carriedOver, draft.ledger)].map((index) => draft.ledger[index]?.amount ?? NaN).sort(byNumber);
const byNumber = (one: number, other: number): number => one - other;

describe('照抄 of last year’s lines', () => {
  it('marks each line', () => {
    expect(carriedLines(TURNED.carriedOver, TURNED.ledger)).toEqual(new Set(TURNED.ledger.keys()));
    expect(TURNED.carriedOver).not.toContain('/ledger');
  });

  it('changing one line confirms that one only', () => {
    const changed = apply(TURNED, replaceLine('ledger', 3, { ...(TURNED.ledger[3] ?? line(0)), amount: 1 }));
    const left = carriedLines(changed.carriedOver, changed.ledger);
    expect(left.has(3)).toBe(false);
    expect(left.size).toBe(TURNED.ledger.length - 1);
    expect(changed.carriedOver).toContain('/organization/functions');
  });

  it('confirming one confirms that one only, also of a draft that has one mark for all', () => {
    const whole = { ...TURNED, carriedOver: ['/ledger', '/assets'] };
    expect(confirmCarriedOver(new Set([lineMark(0)]))(whole).carriedOver).toEqual([
      ...TURNED.ledger.slice(1).map((_, index) => lineMark(index + 1)),
      '/assets',
    ]);
    const changed = apply(whole, replaceLine('ledger', 1, line(7)));
    expect(carriedLines(changed.carriedOver, changed.ledger).size).toBe(TURNED.ledger.length - 1);
  });

  it('an edit elsewhere leaves the marks of lines alone', () => {
    const draft = draftOf([1, 2, 3], [0, 2]);
    expect(apply(draft, setReason('income.unit', '减少')).carriedOver).toBe(draft.carriedOver);
  });

  it('stay where only the notes of a project’s lines went', () => {
    const { id } = LAST.projects[0] ?? expect.fail('no project');
    const draft: Draft = {
      ...LAST,
      ledger: [line(1), { ...line(2), project: id, note: '备注' }],
      carriedOver: [lineMark(0), lineMark(1)],
    };
    expect(marked(apply(draft, classifyProject(id)))).toEqual([1, 2]);
  });
});

describe('marks follow their lines', () => {
  /** One edit of a ledger of this many lines, and which amounts it changes or removes. */
  type Step = (amounts: readonly number[], fresh: () => number) => { edit: Edit; gone: readonly number[] };

  const place = fc.nat(1000);
  const steps: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(place, fc.nat(3)).map(([at, many]): Step => (amounts, fresh) => ({
      edit: insertLines(
        'ledger',
        at % (amounts.length + 1),
        Array.from({ length: many }, () => line(fresh())),
      ),
      gone: [],
    })),
    fc.array(place, { maxLength: 4 }).map((places): Step => (amounts) => {
      const indexes = [...new Set(places.map((at) => at % Math.max(1, amounts.length)))].filter(
        (at) => at < amounts.length,
      );
      return { edit: removeLines('ledger', indexes), gone: indexes.map((at) => amounts[at] ?? NaN) };
    }),
    place.map((at): Step => (amounts, fresh) => {
      if (amounts.length === 0) return { edit: (draft) => draft, gone: [] };
      const index = at % amounts.length;
      return { edit: replaceLine('ledger', index, line(fresh())), gone: [amounts[index] ?? NaN] };
    }),
    fc.tuple(place, place).map(([from, to]): Step => (amounts) => ({
      edit: (draft) => ({
        ...draft,
        ledger: moved(draft.ledger, from % Math.max(1, amounts.length), to % Math.max(1, amounts.length)),
      }),
      gone: [],
    })),
    fc.constant<Step>(() => ({ edit: (draft) => ({ ...draft, ledger: [...draft.ledger].reverse() }), gone: [] })),
    fc
      .record({
        replace: fc.array(place, { maxLength: 3 }),
        remove: fc.array(place, { maxLength: 3 }),
        insert: fc.array(place, { maxLength: 3 }),
      })
      .map(({ replace, remove, insert }): Step => (amounts, fresh) => {
        const at = (place: number): number => place % Math.max(1, amounts.length);
        const changes = new Map<number, LedgerLine | null>();
        for (const index of replace.map(at)) if (index < amounts.length) changes.set(index, line(fresh()));
        for (const index of remove.map(at)) if (index < amounts.length) changes.set(index, null);
        const inserted = insert.map((index) => ({ at: index % (amounts.length + 1), line: line(fresh()) }));
        return {
          edit: changeLines('ledger', { replace: changes, insert: inserted.sort((one, other) => one.at - other.at) }),
          gone: [...changes.keys()].map((index) => amounts[index] ?? NaN),
        };
      }),
  );

  it('through any insertions, removals, changes and reorderings', () => {
    fc.assert(
      fc.property(
        fc.nat(12),
        fc.array(fc.boolean(), { maxLength: 12 }),
        fc.array(steps, { maxLength: 8 }),
        (length, marks, edits) => {
          let next = 1;
          const fresh = (): number => (next += 1);
          const amounts = Array.from({ length }, fresh);
          let draft = draftOf(
            amounts,
            amounts.flatMap((_, index) => (marks[index] === true ? [index] : [])),
          );
          let expected = marked(draft);
          for (const step of edits) {
            const { edit, gone } = step(
              draft.ledger.map(({ amount }) => amount),
              fresh,
            );
            draft = apply(draft, edit);
            expected = expected.filter((amount) => !gone.includes(amount));
            expect(marked(draft)).toEqual(expected);
            expect(draft.carriedOver).toContain('/assets');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('among thousands of lines without being noticed', () => {
    const amounts = Array.from({ length: 20_000 }, (_, index) => index);
    const draft = draftOf(amounts, amounts);
    const begin = performance.now();
    const edited = apply(draft, removeLines('ledger', [0, 7, 19_999]));
    expect(performance.now() - begin).toBeLessThan(2000);
    expect(marked(edited)).toHaveLength(19_997);
  });
});
