import { Paragraph, type FileChild, type ISectionOptions } from 'docx';
import { hasFrontMatter, type Block, type BudgetDocument } from '../../document/document.ts';
import { hasPageNumbers, proseOrientation, type Theme } from '../../pack/theme.ts';
import { beginsPage, writeBlock } from './block.ts';
import { contentsPage, type ContentsEntry } from './contents.ts';
import { coverPage } from './cover.ts';
import { draftHeaders, pageFooters } from './footer.ts';
import { pageProperties, type Orientation } from './page.ts';
import { STYLE } from './style-id.ts';

/** Blocks on pages that lie alike. */
interface Stretch {
  readonly orientation: Orientation;
  readonly blocks: Block[];
}

/** The sections of the file: cover and 目录 without numbers, then one for each stretch of pages that lie alike. */
export function sectionsOf(
  document: BudgetDocument,
  theme: Theme,
  entries: ReadonlyMap<Block, ContentsEntry>,
  draftMark: boolean,
): readonly ISectionOptions[] {
  const front: ISectionOptions = {
    properties: pageProperties(theme, proseOrientation(theme)),
    ...(draftMark ? { headers: draftHeaders(theme) } : {}),
    children: [...coverPage(document, theme), ...contentsPage(entries.values(), theme)],
  };
  const neighbours = new Map(
    document.blocks.map((block, index) => [
      block,
      { previous: document.blocks[index - 1], next: document.blocks[index + 1] },
    ]),
  );
  const body = stretchesOf(document.blocks, proseOrientation(theme)).map(
    ({ orientation, blocks }, index): ISectionOptions => {
      const children = blocks.flatMap((block, at) =>
        writeBlock(block, {
          theme,
          orientation,
          previous: neighbours.get(block)?.previous,
          next: neighbours.get(block)?.next,
          // A table has its pages to itself.
          breaksPage: at > 0 && (beginsPage(block) || neighbours.get(block)?.previous?.type === 'table'),
          entry: entries.get(block),
        }),
      );
      return {
        properties: pageProperties(theme, orientation, index === 0 ? 1 : undefined),
        ...(index === 0 && hasPageNumbers(theme) ? { footers: pageFooters(theme) } : {}),
        ...(index === 0 && draftMark && !hasFrontMatter(document) ? { headers: draftHeaders(theme) } : {}),
        children: closed(children),
      };
    },
  );
  return hasFrontMatter(document) ? [front, ...body] : body;
}

function stretchesOf(blocks: readonly Block[], prose: Orientation): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const block of blocks) {
    const orientation = block.type === 'table' ? block.orientation : prose;
    const last = stretches.at(-1);
    if (last?.orientation === orientation) last.blocks.push(block);
    else stretches.push({ orientation, blocks: [block] });
  }
  return stretches;
}

/** A section ends in a paragraph; after a table that fills its page only one of 1 pt finds room. */
function closed(children: readonly FileChild[]): readonly FileChild[] {
  return children.at(-1) instanceof Paragraph ? children : [...children, new Paragraph({ style: STYLE.seam })];
}
