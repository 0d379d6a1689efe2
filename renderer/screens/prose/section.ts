import type { Block } from '../../../shared/document/document.ts';
import type { HeadingBlock, ParagraphBlock } from '../../../shared/prose/block.ts';
import { partOf } from '../../part.ts';

/** What stands in a section: its smaller headings, its paragraphs, and where tables or sheets are printed in between. */
export type SectionItem =
  | HeadingBlock
  | ParagraphBlock
  | { readonly type: 'elsewhere'; readonly id: string; readonly part: 'tables' | 'performance' };

/** A section of the 情况说明: a heading of level 1 or 2 and everything up to the next one. */
export interface Section {
  readonly id: string;
  /** The heading it begins with; none for what stands before the first one. */
  readonly heading?: HeadingBlock;
  readonly level: 1 | 2;
  readonly title: string;
  readonly items: readonly SectionItem[];
}

/** Cuts the document into sections; what stands before the first heading has a section without a title. */
export function sectionsOf(blocks: readonly Block[]): readonly Section[] {
  const sections: { id: string; heading?: HeadingBlock; level: 1 | 2; title: string; items: SectionItem[] }[] = [];
  const add = (item: SectionItem): void => {
    if (sections.length === 0) sections.push({ id: '', level: 2, title: '', items: [] });
    sections.at(-1)?.items.push(item);
  };
  for (const block of blocks) {
    if (block.type === 'heading' && block.level !== 3) {
      sections.push({ id: block.id, heading: block, level: block.level, title: block.text, items: [] });
    } else if (block.type === 'heading' || block.type === 'paragraph') add(block);
    else {
      const part = block.type === 'table' ? 'tables' : 'performance';
      const last = sections.at(-1)?.items.at(-1);
      if (last?.type !== 'elsewhere' || last.part !== part) add({ type: 'elsewhere', id: block.id, part });
    }
  }
  return sections;
}

/** How many texts a paragraph still lacks. */
export function missingIn(paragraph: ParagraphBlock): number {
  return paragraph.runs.filter((run) => run.kind === 'missing').length;
}

/** How many of them are filled in on another part as well, 项目 for instance, and counted there. */
export function missingElsewhere(paragraph: ParagraphBlock): number {
  return paragraph.runs.filter((run) => run.kind === 'missing' && partOf(run) !== 'prose').length;
}

/** Sections with the paragraphs somebody wants to see; small headings stay where a paragraph under them stays. */
export function onlyParagraphs(
  sections: readonly Section[],
  isWanted: (paragraph: ParagraphBlock) => boolean,
): readonly Section[] {
  return sections.flatMap((section) => {
    const items = section.items.filter((item, index) => {
      if (item.type === 'paragraph') return isWanted(item);
      if (item.type === 'elsewhere') return false;
      const end = section.items.findIndex((other, place) => place > index && other.type === 'heading');
      const under = section.items.slice(index + 1, end < 0 ? undefined : end);
      return under.some((other) => other.type === 'paragraph' && isWanted(other));
    });
    return items.length === 0 ? [] : [{ ...section, items }];
  });
}
