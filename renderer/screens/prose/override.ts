import { buildDocument } from '../../../shared/document/build.ts';
import type { BudgetDocument } from '../../../shared/document/document.ts';
import type { Draft } from '../../../shared/draft/schema.ts';
import type { Classification } from '../../../shared/ledger/codes.ts';
import type { Pack } from '../../../shared/pack/pack.ts';
import { textOf } from '../../../shared/prose/block.ts';

/**
 * The entry of `overrides` that replaces a paragraph: its own, or that of the paragraph it is a later piece of (`.2`,
 * `.3`: a text with line breaks prints as several paragraphs); undefined where nothing replaces it.
 */
export function overrideKey(overrides: Draft['overrides'], id: string): string | undefined {
  if (Object.hasOwn(overrides, id)) return id;
  const whole = id.replace(/\.\d+$/, '');
  return whole !== id && Object.hasOwn(overrides, whole) ? whole : undefined;
}

/** What the program itself would write in place of an override; pieces of one text are put together again. */
export function generatedText(draft: Draft, pack: Pack, codes: Classification, id: string): string {
  const { [id]: _own, ...overrides } = draft.overrides;
  const { blocks } = buildDocument({ ...draft, overrides }, pack, codes);
  const pieces = blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return [];
    const isPiece = block.id === id || (block.id.startsWith(`${id}.`) && /^\d+$/.test(block.id.slice(id.length + 1)));
    return isPiece ? [textOf(block.runs)] : [];
  });
  const heading = blocks.find((block) => block.type === 'heading' && block.id === id);
  if (heading?.type === 'heading') return heading.text;
  const note = blocks.find((block) => block.type === 'table' && block.note?.id === id);
  return note?.type === 'table' ? (note.note?.text ?? '') : pieces.join('\n');
}

/** Overrides that replace nothing, with what is written in them: the document says which. */
export function lostOverrides(
  draft: Draft,
  gaps: BudgetDocument['gaps'],
): readonly { readonly id: string; readonly text: string }[] {
  const reported = new Set(
    gaps
      .filter(
        (gap) =>
          gap.pointer.startsWith('/overrides/') &&
          gap.severity === 'error' &&
          gap.carriedOver !== true &&
          gap.item === undefined,
      )
      .map((gap) => gap.block),
  );
  return Object.entries(draft.overrides)
    .filter(([id]) => reported.has(id))
    .map(([id, text]) => ({ id, text }));
}
