import { placedParts } from './condition-spec.ts';
import type { Located } from '../base/result.ts';
import { CORE_COMPARISON, OWN_MEASURE } from '../draft/comparison-key.ts';
import { intersect } from '../ledger/intersect.ts';
import { coreFilter, isItemFamily, measureFilter, type OwnMeasures } from '../ledger/measure.ts';
import { wrongAmountField } from './field-references.ts';
import type { PackFields } from './field-spec.ts';
import type { Pack } from './pack.ts';
import type { ProseBlockSpec } from './prose-spec.ts';
import type { TableSpec } from './table-spec.ts';

/** Something that is named, and the steps to where. */
interface Named {
  readonly path: readonly string[];
  readonly name: string;
}

/** The figures a pack has of its own: sums of the ledger, and amounts that are entered. */
export interface Figures {
  readonly measures: OwnMeasures;
  readonly fields: PackFields;
}

const NO_MEASURE = '不是已知的金额名称';
const NO_COMPARISON = '不是已知的对比项';

/** Whether a draft of a pack with these figures of its own can say why this one changed. */
export function isComparisonKey(key: string, own: OwnMeasures): boolean {
  return CORE_COMPARISON.test(key) || Object.hasOwn(own, key);
}

/** What is wrong with the figures a pack names itself; the place is that inside `pack.json`. */
export function wrongMeasure({ measures }: Pack['manifest']): Located | undefined {
  for (const [name, filter] of Object.entries(measures)) {
    const place = `measures.${name}`;
    if (!OWN_MEASURE.test(name))
      return { place, message: '不能用 income.、expenditure. 开头的名称，也不能以点结尾，请换一个' };
    const core = coreFilter(name);
    if (core !== undefined && !sameLines(core, filter)) {
      return { place, message: '程序里已有这个名称，算的是另一笔钱，请换一个' };
    }
  }
  return undefined;
}

/** The first figure a block of prose names that neither the program nor the pack has; the place is that inside the block. */
export function unknownMeasure(block: ProseBlockSpec, figures: Figures): Located | undefined {
  const { measures } = figures;
  const comparison = comparisonsIn(block).find(({ name }) => !isComparisonKey(name, measures));
  if (comparison !== undefined) return { place: comparison.path.join('.'), message: NO_COMPARISON };
  const measure = measuresIn(block).find(({ name }) => measureFilter(measures, name) === undefined);
  if (measure !== undefined) return { place: measure.path.join('.'), message: NO_MEASURE };
  const asked = amountsAskedIn(block).find(({ name }) => !isAmount(name, figures));
  if (asked !== undefined) return { place: asked.path.join('.'), message: NO_MEASURE };
  return unknownSlot(block, figures);
}

/** Whether a name is money: of the ledger, or of a field. */
function isAmount(name: string, { measures, fields }: Figures): boolean {
  return measureFilter(measures, name) !== undefined || wrongAmountField(name, fields) === undefined;
}

/** The first `{amount:…}` in a part of a pack that names no figure; the place is that inside the part. */
export function unknownSlot(part: unknown, figures: Figures): Located | undefined {
  const slot = slotsIn(part, []).find(({ name }) => !isAmount(name, figures));
  if (slot === undefined) return undefined;
  return { place: slot.path.join('.'), message: `不认识的空位“{amount:${slot.name}}”：没有这个金额名称` };
}

/** A column's measure must be a comparison key, and the very money of the column. */
export function wrongColumnMeasure(table: TableSpec, measures: OwnMeasures): Located | undefined {
  for (const [name, column] of Object.entries(table.columns)) {
    if (!('sum' in column) || column.measure === undefined) continue;
    const place = `columns.${name}.measure`;
    const scope = intersect(table.body.scope, column.sum);
    if (isItemFamily(column.measure)) {
      if (table.body.kind === 'function-tree' && sameLines({ sources: FUND_OF[column.measure] }, scope)) continue;
      return { place, message: `“${column.measure}”只能用在 function-tree 表的${FUND_WORDS[column.measure]}栏里` };
    }
    if (!isComparisonKey(column.measure, measures)) return { place, message: NO_COMPARISON };
    const filter = measureFilter(measures, column.measure);
    if (filter === undefined || !sameLines(filter, scope)) {
      return { place, message: `“${column.measure}”算的不是这一栏的钱，它的上年数不能用在这里` };
    }
  }
  return undefined;
}

const FUND_OF = { 'general.item': ['general'], 'fiscal.item': ['fiscal'] } as const;
const FUND_WORDS = { 'general.item': '一般公共预算', 'fiscal.item': '财政拨款' } as const;

function comparisonsIn(block: ProseBlockSpec): readonly Named[] {
  const asked = conditionsIn(block).flatMap(({ part, path }) =>
    'unchanged' in part ? [{ path: [...path, 'unchanged'], name: part.unchanged }] : [],
  );
  if (block.kind !== 'comparisons' && block.kind !== 'comparison-sentence') return asked;
  const items = Object.keys(block.items).map((name) => ({ path: ['items', name], name }));
  return [...asked, ...(block.kind === 'comparisons' ? items : [{ path: ['total'], name: block.total }, ...items])];
}

function conditionsIn(block: ProseBlockSpec): ReturnType<typeof placedParts> {
  return 'when' in block && block.when !== undefined ? placedParts(block.when, ['when']) : [];
}

const listed = (names: readonly string[], ...path: readonly string[]): readonly Named[] =>
  names.map((name, index) => ({ path: [...path, String(index)], name }));

/** Money that conditions ask about. */
function amountsAskedIn(block: ProseBlockSpec): readonly Named[] {
  return conditionsIn(block).flatMap(({ part, path }) => {
    if ('nonzero' in part) return listed(part.nonzero, ...path, 'nonzero');
    return 'zero' in part ? listed(part.zero, ...path, 'zero') : [];
  });
}

function measuresIn(block: ProseBlockSpec): readonly Named[] {
  return [
    ...(block.kind === 'comparisons' && block.shareOf !== null ? [{ path: ['shareOf'], name: block.shareOf }] : []),
    ...(block.kind === 'income-names'
      ? Object.entries(block.items).flatMap(([item, { measures }]) => listed(measures, 'items', item, 'measures'))
      : []),
    ...(block.kind === 'income-amounts'
      ? Object.keys(block.items).map((name) => ({ path: ['items', name], name }))
      : []),
  ];
}

/** The `{amount:…}` slots of all sentences, wherever in the block they stand. */
function slotsIn(value: unknown, path: readonly string[]): readonly Named[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('kind' in value && value.kind === 'amount' && 'measure' in value) {
    return [{ path: path.slice(0, -2), name: String(value.measure) }];
  }
  return Object.entries(value).flatMap(([step, part]) => slotsIn(part, [...path, step]));
}

/** Whether two filters name the same lines in the same words. */
function sameLines(one: object, other: object): boolean {
  return JSON.stringify(intersect(one, {})) === JSON.stringify(intersect(other, {}));
}
