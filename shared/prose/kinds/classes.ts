import { ratioOf } from '../../base/money/fen.ts';
import { shownIn } from '../../base/money/number-style.ts';
import { codeAndName, nameInProse } from '../../ledger/codes.ts';
import type { LedgerFilter } from '../../ledger/filter.ts';
import { compareText } from '../../ledger/project.ts';
import { hasMoney, rollUp, tally, type ColumnFilter } from '../../ledger/tally.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { comparedSums, comparisonSlots, isNothing, isUnchanged } from '../comparison.ts';
import { fill } from '../fill.ts';
import { counted, joinRuns, ledgerAmount, percent, typedClause, words } from '../run.ts';

/** Prose that goes through the functional classes or items of a fund, in code order. */

/** 主要用于: every class with money of one fund; silent when the fund has none. */
export function uses(context: ProseContext, id: string, spec: SpecOf<'uses'>): readonly ProseItem[] {
  const prefix = spec.fund === 'general' ? '' : `${spec.fund}.`;
  const items = classesWithMoney(context, { sources: [spec.fund] }).map(({ code, amount, filter }) => {
    const key = `${prefix}${code}`;
    const name = nameInProse(context.codes, code);
    return fill(context, spec.item, {
      name: words(name),
      amount: ledgerAmount(context, amount, filter),
      use: typedClause(context.draft.uses[key], `/uses/${key}`, `${codeAndName(context.codes, code)}的主要用途`),
    });
  });
  if (items.length === 0) return [];
  return [paragraph(id, [...fill(context, spec.lead), ...joinRuns(items, spec.separator), words(spec.end)])];
}

/** 五（二）: what share of the general public budget every class has. */
export function classShares(context: ProseContext, id: string, spec: SpecOf<'class-shares'>): readonly ProseItem[] {
  const scope = { sources: ['general'] } as const;
  const total = shownIn(context.years.current.sum(scope), context.style);
  return classesWithMoney(context, scope).map(({ code, amount, filter }, index) => {
    const share = ratioOf(shownIn(amount, context.style), total);
    return paragraph(
      `${id}.${code}`,
      fill(context, spec.line, {
        number: counted(index + 1, { kind: 'count', of: id }),
        name: words(nameInProse(context.codes, code)),
        amount: ledgerAmount(context, amount, filter),
        share: percent(share, { kind: 'ledger', year: 'current', filter }),
      }),
    );
  });
}

/** 五（三）: every item with money this year or last, also one known only from its stated prior (forms.md §3b). */
export function itemComparisons(
  context: ProseContext,
  id: string,
  spec: SpecOf<'item-comparisons'>,
): readonly ProseItem[] {
  const { years } = context;
  const current = tally(years.current, { sources: ['general'] }, [{}], 'item');
  const prior = tally(years.prior, { sources: ['general'] }, [{}], 'item');
  const stated = [...years.statedPriors.keys(), ...years.executed.keys()].flatMap(
    (key) => /^general\.item\.(\d{7})$/.exec(key)?.[1] ?? [],
  );
  return [...new Set([...current.keys(), ...prior.keys(), ...stated])]
    .sort(compareText)
    .map((code) => {
      const [now, before] = [current.get(code)?.[0] ?? 0, prior.get(code)?.[0] ?? 0];
      return { code, comparison: comparedSums(context, `general.item.${code}`, now, before) };
    })
    .filter(({ comparison }) => !isNothing(comparison))
    .map(({ code, comparison }, index) => {
      const name = (length: number): string => nameInProse(context.codes, code.slice(0, length));
      const line = isUnchanged(comparison) ? (spec.unchangedLine ?? spec.line) : spec.line;
      return paragraph(
        `${id}.${code}`,
        fill(context, line, {
          ...comparisonSlots(context, comparison, name(7), {
            change: spec.change,
            reasonOf: codeAndName(context.codes, code),
          }),
          number: counted(index + 1, { kind: 'count', of: id }),
          class: words(name(3)),
          section: words(name(5)),
          item: words(name(7)),
        }),
      );
    });
}

function classesWithMoney(
  context: ProseContext,
  scope: ColumnFilter,
): readonly { readonly code: string; readonly amount: number; readonly filter: LedgerFilter }[] {
  return [...rollUp(tally(context.years.current, scope, [{}], 'item'), (item) => [item.slice(0, 3)])]
    .filter(([, row]) => hasMoney(row))
    .sort(([one], [other]) => compareText(one, other))
    .map(([code, row]) => ({ code, amount: row[0] ?? 0, filter: { ...scope, function: code } }));
}
