import type { BudgetDocument } from '../../document/document.ts';
import type { Draft } from '../../draft/schema.ts';
import type { Pack } from '../../pack/pack.ts';
import { isInProjectSection } from '../../pack/project-section.ts';
import { textOf } from '../../prose/block.ts';
import { folded } from '../../base/fold.ts';
import type { PrintedParagraph, SectionReader } from './section-reader.ts';

/** Paragraphs a person wrote otherwise than the form, and those the new draft has no place for. */
export interface Overrides {
  readonly overrides: Draft['overrides'];
  /** Those that print only once all amounts are there. */
  readonly waiting: readonly string[];
  readonly leftover: readonly PrintedParagraph[];
}

/**
 * Keeps each paragraph that is not its form's sentence as written, under the id of the sentence it stands for. Where all
 * amounts are there, a paragraph that lists other names than the form would is kept as well; one that only has other
 * figures is not, or its figures would never move again.
 */
export function overridesOf(
  read: BudgetDocument,
  rebuilt: BudgetDocument,
  sections: SectionReader,
  pack: Pack,
  isComplete: boolean,
): Overrides {
  const own = new Map(
    rebuilt.blocks.flatMap((block) => (block.type === 'paragraph' ? [[block.id, textOf(block.runs)] as const] : [])),
  );
  const overrides: Record<string, string> = {};
  const leftover: PrintedParagraph[] = [];
  let last = '';
  for (const paragraph of sections.unclaimed()) {
    const { id, text, heading } = paragraph;
    const runsOn = /^(?:\.\d+)+$/u.test(id.slice(heading.length)) && id.startsWith(heading);
    const isKnown = own.has(id) || (!isComplete && pack.prose.has(id));
    if (isKnown && !sections.found.has(id) && !isInProjectSection(pack, id) && text.trim() !== '') {
      overrides[id] = text.trim();
      last = id;
    } else if (runsOn && last !== '' && follows(read, last, overrides[last] ?? '', id)) {
      overrides[last] = `${overrides[last] ?? ''}\n${text.trim()}`;
    } else leftover.push(paragraph);
  }
  for (const block of read.blocks) {
    if (block.type === 'table' && block.note !== null) {
      const other = rebuilt.blocks.find(({ id }) => id === block.id);
      const note = other?.type === 'table' ? other.note : null;
      if (note !== null && folded(note.text) !== folded(block.note.text)) overrides[note.id] = block.note.text;
    }
    if (!isComplete || block.type !== 'paragraph' || overrides[block.id] !== undefined) continue;
    const printed = textOf(block.runs);
    const built = own.get(block.id);
    if (built !== undefined && !isInProjectSection(pack, block.id) && bare(built) !== bare(printed))
      overrides[block.id] = printed;
  }
  return { overrides, leftover, waiting: Object.keys(overrides).filter((id) => pack.prose.has(id) && !own.has(id)) };
}

/** A paragraph's words without its figures. */
function bare(text: string): string {
  return folded(text).replace(/[\d.,%]+/gu, '');
}

/** Whether a paragraph stands right after what an override has taken so far. */
function follows(read: BudgetDocument, first: string, taken: string, next: string): boolean {
  const paragraphs = read.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.id] : []));
  return paragraphs.indexOf(next) === paragraphs.indexOf(first) + taken.split('\n').length;
}
