import type { Block } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import type { ContentsEntry } from './contents.ts';
import type { Orientation } from './page.ts';

/** Where a block stands: what its writer must know besides the block. */
export interface Place {
  readonly theme: Theme;
  readonly orientation: Orientation;
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
  /** The block begins a page and its section does not do that already. */
  readonly breaksPage: boolean;
  /** Its line of the 目录, if it has one. */
  readonly entry: ContentsEntry | undefined;
}
