import { Bookmark, BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx';
import type { ContentsEntry } from './contents.ts';

/**
 * The place a line of the 目录 leads to. The library numbers its bookmarks across all documents of the process; here the
 * number comes with the entry, so that the same document gives the same file.
 */
class EntryBookmark extends Bookmark {
  readonly #entry: ContentsEntry;

  constructor(entry: ContentsEntry, children: readonly ParagraphChild[]) {
    super({ id: entry.bookmark, children });
    this.#entry = entry;
  }

  override get writtenAs(): readonly (ParagraphChild | BookmarkStart | BookmarkEnd)[] {
    return [
      new BookmarkStart(this.#entry.bookmark, this.#entry.link),
      ...this.children,
      new BookmarkEnd(this.#entry.link),
    ];
  }
}

/** Runs inside the bookmark of their line of the 目录; as they are where there is none. */
export function bookmarked(
  runs: readonly ParagraphChild[],
  entry: ContentsEntry | undefined,
): readonly ParagraphChild[] {
  return entry === undefined ? runs : [new EntryBookmark(entry, runs)];
}
