import { hasFrontMatter, type Block, type BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { WriteOptions } from '../writer.ts';
import { PageComposer } from './composer.ts';
import { contentsPages } from './contents.ts';
import { coverPage } from './cover.ts';
import { placeDraftMark, placePageNumber } from './furniture.ts';
import type { PlacedPage } from './placed.ts';
import { placeHeading, placeParagraph } from './prose.ts';
import type { Typesetter } from './runs.ts';
import { placeSheet } from './sheet.ts';
import { placeTable } from './table.ts';

/** A document with every text at its place. */
export interface ComposedDocument {
  readonly pages: readonly PlacedPage[];
  /** Id of a heading, table or sheet → printed page number of the body. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** What a block's handler is told besides the block. */
interface Place {
  readonly composer: PageComposer;
  readonly before: Block | undefined;
  readonly after: readonly Block[];
}

const HANDLERS = {
  heading: (block, { composer, after }) => {
    placeHeading(block, composer, after);
  },
  paragraph: (block, { composer, before, after }) => {
    placeParagraph(block, composer, before, after);
  },
  table: (block, { composer }) => {
    placeTable(block, composer);
  },
  sheet: (block, { composer }) => {
    placeSheet(block, composer);
  },
} satisfies { readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>, place: Place) => void };

/** Sets a whole document: the body first, so that the 目录 knows its page numbers without a second pass. */
export function compose(
  document: BudgetDocument,
  theme: Theme,
  type: Typesetter,
  options: WriteOptions,
): ComposedDocument {
  const composer = new PageComposer(theme, type);
  const { blocks } = document;
  blocks.forEach((block, index) => {
    const handle = HANDLERS[block.type] as (block: Block, place: Place) => void;
    handle(block, { composer, before: blocks[index - 1], after: blocks.slice(index + 1, index + 6) });
  });
  composer.pages.forEach((page, index) => {
    placePageNumber(page, index + 1, composer);
  });
  const front = hasFrontMatter(document) ? [coverPage(document, composer), ...contentsPages(composer)] : [];
  const pages = [...front, ...composer.pages];
  if (options.draftMark) {
    for (const page of pages) placeDraftMark(page, composer);
  }
  return { pages, pageOf: composer.pageOf };
}
