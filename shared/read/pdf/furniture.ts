import type { PageSize } from './ink.ts';
import type { LaidItem, LaidLine, LaidPage } from './laid.ts';

/** Shares of the height in which running titles and page numbers stand. */
const MARGIN = 0.13;
/** A text at one height on this share of the pages is a running title; two titles may alternate. */
const REPEATED = 0.4;
/** … and on no fewer pages than this. */
const FEWEST = 3;

/** `12`, `— 12 —`, `- 12 -`, `第 12 页`, `第 3 页 共 40 页`, `3/40`. */
const PAGE_NUMBER = /^[-—–―－·•~\s]*(第?\d{1,4}页?|[ivxlc]{1,6})([,，/／]?(共?\d{1,4}页?))?[-—–―－·•~\s]*$/iu;
/** What the exporter prints over every page of an unfinished document. */
const DRAFT_MARK = '草稿';
/** Heads of tables repeat on every page of a table, but say something about it. */
const TABLE_HEAD = /(单位|部门)[:：]|（续）|元$/u;

/** The pages without what the margins repeat: page numbers, running titles, the mark of a draft. */
export function withoutFurniture(pages: readonly LaidPage[]): readonly LaidPage[] {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const keys = page.items.flatMap((item) =>
      item.kind === 'line' && isInMargin(item, page) ? keysOf(item, page) : [],
    );
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const enough = Math.max(FEWEST, pages.length * REPEATED);
  const isFurniture = (item: LaidItem, page: LaidPage): boolean => {
    if (item.kind !== 'line' || !isInMargin(item, page)) return false;
    const text = squeezed(item);
    if (text === DRAFT_MARK) return true;
    if (PAGE_NUMBER.test(text)) return isOutermost(item, page);
    return !TABLE_HEAD.test(text) && keysOf(item, page).some((key) => (seen.get(key) ?? 0) >= enough);
  };
  return pages.map((page) => ({ ...page, items: page.items.filter((item) => !isFurniture(item, page)) }));
}

function squeezed({ text }: LaidLine): string {
  return text.replace(/\s+/gu, '');
}

function isInMargin({ top, bottom }: LaidLine, { height }: PageSize): boolean {
  return bottom < height * MARGIN || top > height * (1 - MARGIN);
}

/** Whether nothing but margins' lines stand further out. */
function isOutermost(line: LaidLine, page: LaidPage): boolean {
  const low = line.top > page.height / 2;
  return page.items.every(
    (item) => item === line || (low ? item.top <= line.bottom : item.bottom >= line.top) || isMarginLine(item, page),
  );
}

function isMarginLine(item: LaidItem, page: PageSize): boolean {
  return item.kind === 'line' && isInMargin(item, page);
}

/** Text and height of a line, numbers aside; heights are compared with their neighbours so that rounding does not part them. */
function keysOf(line: LaidLine, page: PageSize): readonly string[] {
  const low = line.top > page.height / 2;
  const height = Math.round((low ? page.height - line.baseline : line.baseline) / 4);
  const text = squeezed(line).replace(/\d+/gu, '#');
  return [height, height + 1].map((one) => `${low ? 'low' : 'high'} ${one} ${text}`);
}
