import { nameInProse } from '../../ledger/codes.ts';
import { knownMeasure } from '../../ledger/measure.ts';
import { compareText } from '../../ledger/project.ts';
import { economicTally, hasMoney, rollUp, tally, type Tally } from '../../ledger/tally.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import { paragraph, type ProseContext, type ProseItem } from '../context.ts';
import { fill } from '../fill.ts';
import { joinRuns, ledgerAmount, words } from '../run.ts';

/** Lists of names of what has money this year; sums of several exact measures are tested one by one. */

/** 收入预算包括: kinds of income with money, in the pack's order. */
export function incomeNames(context: ProseContext, id: string, spec: SpecOf<'income-names'>): readonly ProseItem[] {
  const { years } = context;
  const names = Object.values(spec.items)
    .filter(
      ({ measures }) =>
        measures.reduce((sum, name) => sum + years.current.sum(knownMeasure(years.measures, name)), 0) !== 0,
    )
    .map((item) => item.name);
  return [paragraph(id, fill(context, spec.text, { names: words(names.length === 0 ? spec.none : names.join('、')) }))];
}

/** 收入预算包括 of section 四: kinds of money with their amounts. */
export function incomeAmounts(context: ProseContext, id: string, spec: SpecOf<'income-amounts'>): readonly ProseItem[] {
  const amounts = Object.entries(spec.items).flatMap(([measure, name]) => {
    const filter = knownMeasure(context.years.measures, measure);
    const sum = context.years.current.sum(filter);
    if (sum === 0) return [];
    return [fill(context, spec.item, { name: words(name), amount: ledgerAmount(context, sum, filter) })];
  });
  const list = amounts.length === 0 ? [words(spec.none)] : joinRuns(amounts, '、');
  return [paragraph(id, fill(context, spec.text, { amounts: list }))];
}

/** 支出预算包括: functional classes with money, in code order. */
export function classNames(context: ProseContext, id: string, spec: SpecOf<'class-names'>): readonly ProseItem[] {
  const classes = rollUp(tally(context.years.current, {}, [{}], 'item'), (item) => [item.slice(0, 3)]);
  const names = namesWithMoney(context, classes);
  return [paragraph(id, fill(context, spec.text, { names: words(names.length === 0 ? spec.none : names.join('、')) }))];
}

/** 主要包括: economic sections with basic money; personnel names 301 before 303 because codes ascend. */
export function economicNames(context: ProseContext, id: string, spec: SpecOf<'economic-names'>): readonly ProseItem[] {
  const filter = { sources: ['general'], nature: 'basic', spending: spec.spending } as const;
  const names = namesWithMoney(context, economicTally(context.years.current, filter, [{}]));
  const including = names.length === 0 ? [] : fill(context, spec.including, { names: words(names.join('、')) });
  const amount = ledgerAmount(context, context.years.current.sum(filter), filter);
  return [paragraph(id, fill(context, spec.text, { amount, including }))];
}

/** Names of the codes with money, in code order; a line without a code has no name. */
function namesWithMoney(context: ProseContext, sums: Tally): readonly string[] {
  return [...sums]
    .filter(([code, row]) => code !== '' && hasMoney(row))
    .map(([code]) => code)
    .sort(compareText)
    .map((code) => nameInProse(context.codes, code));
}
