import type { Located } from '../base/result.ts';
import type { LedgerFilter } from '../ledger/filter.ts';
import type { Sentence } from './slot.ts';

/** What `item-uses` says of its codes, as far as the sentences and whoever fills or reads them must agree. */
interface ItemUses {
  readonly by: 'item' | 'class';
  readonly filter: LedgerFilter;
  readonly line: Sentence;
  readonly unchangedLine?: Sentence | undefined;
  readonly noReasonLine?: Sentence | undefined;
}

/** The comparison keys there are for every 项 or 类 of some money, without the code. */
const FAMILIES: Readonly<Record<ItemUses['by'], Readonly<Record<string, string>>>> = {
  item: { fiscal: 'fiscal.item', general: 'general.item' },
  class: { fiscal: 'fiscal.class' },
};

/** What the comparison keys of the block's codes begin with; undefined where its money is no family's. */
export function familyOf({ by, filter }: Pick<ItemUses, 'by' | 'filter'>): string | undefined {
  const { sources, ...rest } = filter;
  const [source, ...others] = sources ?? [];
  const isWhole = others.length === 0 && Object.values(rest).every((part) => part === undefined);
  return source === undefined || !isWhole ? undefined : FAMILIES[by][source];
}

/** The key of `uses` in the draft that says what a code's money is for; other funds than 一般公共预算 have their own. */
export function useKey({ filter }: Pick<ItemUses, 'filter'>, code: string): string {
  const [source, ...others] = filter.sources ?? [];
  return (source === 'fund' || source === 'soe') && others.length === 0 ? `${source}.${code}` : code;
}

/** The sentences there are. */
export function itemLines({ line, unchangedLine, noReasonLine }: Omit<ItemUses, 'by' | 'filter'>): readonly Sentence[] {
  return [line, unchangedLine, noReasonLine].filter((one) => one !== undefined);
}

/** Whether a sentence compares with last year. */
export function compares(sentence: Sentence): boolean {
  return slotsOf(sentence).some((name) => name === 'prior' || name === 'change' || name === 'reason');
}

/** What its parts do not agree on; the place is a field of the block. */
export function wrongItemUses(spec: ItemUses): Located | undefined {
  const { line, unchangedLine, noReasonLine } = spec;
  for (const [place, sentence] of Object.entries({ line, unchangedLine, noReasonLine })) {
    if (sentence === undefined) continue;
    const slots = slotsOf(sentence);
    const deeper = spec.by === 'class' ? slots.find((name) => name === 'section' || name === 'item') : undefined;
    if (deeper !== undefined) return { place, message: `by 为 class 时没有 {${deeper}}，只有 {class}` };
    if (compares(sentence) && familyOf(spec) === undefined) {
      const message =
        '用了 {prior}、{change} 或 {reason}，filter 只能是 {"sources": ["fiscal"]}，by 为 item 时也可以是 ["general"]：别的钱没有逐项的对比项';
      return { place, message };
    }
  }
  if (!compares(line) && (unchangedLine ?? noReasonLine) !== undefined) {
    const place = unchangedLine === undefined ? 'noReasonLine' : 'unchangedLine';
    return { place, message: 'line 不与上年比较，这一句永远不会印出' };
  }
  return undefined;
}

function slotsOf({ pieces }: Sentence): readonly string[] {
  return pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : []));
}
