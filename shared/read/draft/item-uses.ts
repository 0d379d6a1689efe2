import { folded } from '../../base/fold.ts';
import { nameInProse } from '../../ledger/codes.ts';
import { compares, familyOf, itemLines, useKey } from '../../pack/item-uses.ts';
import type { SpecOf } from '../../pack/prose-spec.ts';
import { comparedSlots, keepComparison } from './comparison-reader.ts';
import { pieces, typedText, type ReadingContext } from './reading-context.ts';
import { countSlot, textSlot, type Values } from './text-pattern.ts';

/** A paragraph a 项 or 类: what its money is for, and what it was compared with. */
export function readItemUses(context: ReadingContext, id: string, spec: SpecOf<'item-uses'>, heading: string): void {
  const slots = {
    ...comparedSlots(context, '', spec.change),
    number: countSlot('number'),
    class: textSlot('class'),
    section: textSlot('section'),
    item: textSlot('item'),
    use: textSlot('use'),
  };
  const lines = itemLines(spec).map((line) => ({ line, pattern: pieces(context, line, slots) }));
  const family = familyOf(spec);
  for (const paragraph of context.sections.rest(heading)) {
    for (const { line, pattern } of lines) {
      const match = paragraph.fit(pattern);
      if (match === undefined) continue;
      const code = codeIn(context, match.values, spec.by) ?? codeOfId(paragraph.id, id);
      if (code === undefined) {
        match.release();
        break;
      }
      const use = typedText(match.values.get('use'));
      if (use !== '') context.wording.uses.set(useKey(spec, code), use);
      if (family !== undefined && compares(line)) {
        keepComparison(context, `${family}.${code}`, Object.fromEntries(match.values), spec.change);
      }
      break;
    }
  }
}

/** The code whose names the sentence says. */
function codeIn({ codes }: ReadingContext, values: Values, by: 'item' | 'class'): string | undefined {
  const name = (slot: string): string => values.get(slot) ?? '';
  if (by === 'item') return codes.itemNamed(name('class'), name('section'), name('item'));
  const wanted = folded(name('class'));
  return codes.classes.find((code) => folded(nameInProse(codes.codes, code)) === wanted);
}

/** The code the reader gave the paragraph, where the sentence does not say all three names. */
function codeOfId(paragraph: string, prefix: string): string | undefined {
  return paragraph.startsWith(`${prefix}.`)
    ? /^\d{3}(?:\d{4})?/u.exec(paragraph.slice(prefix.length + 1))?.[0]
    : undefined;
}
