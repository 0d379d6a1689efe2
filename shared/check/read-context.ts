import type { Classification } from '../ledger/codes.ts';
import { editionOf } from '../pack/edition.ts';
import type { Edition } from '../pack/edition-axes.ts';
import type { Pack } from '../pack/pack.ts';
import type { BudgetDocument } from '../document/document.ts';
import type { Kind } from '../draft/schema.ts';
import type { CheckContext } from './context.ts';

/** What a reader found in a published file, as far as the checks need it. */
interface Published {
  readonly document: BudgetDocument;
  readonly kind: Kind;
  readonly edition: Edition;
  readonly coverLines: readonly string[];
  readonly contents: readonly { readonly text: string; readonly page: number | undefined }[];
  readonly places: ReadonlyMap<string, { readonly page?: number }>;
}

/** What the checks see of a document that was read from a file. */
export function readContext(read: Published, pack: Pack, codes: Classification): CheckContext {
  return {
    document: read.document,
    pack: editionOf(pack, read.edition),
    kind: read.kind,
    codes,
    frame: {
      cover: read.coverLines,
      contents: read.contents.map(({ text, page }) => ({ text, page: page === undefined ? '' : String(page) })),
      pageOf: (place) => read.places.get(place)?.page,
    },
  };
}
