import { z } from 'zod';

/**
 * What was typed and is not valid yet, so that no draft may hold it. It stands beside a draft in a recovery copy and is
 * shown again where it was typed; a draft file never has it.
 */

/** Entries of one kind in a copy at most: as many rows as can be pasted at once. */
const MOST_ENTRIES = 20_000;
/** Characters in a copy at most, all texts together. */
const MOST_CHARACTERS = 2_000_000;

const place = z.int().min(0);

/** Texts of a row of 预算明细 by column; `current` and `prior` are this year's and last year's amount. */
const typed = z
  .partialRecord(z.enum(['function', 'economic', 'source', 'project', 'current', 'prior']), z.string())
  .readonly();

const fieldText = z.union([z.string(), z.array(z.string()).readonly()]);

const UnfinishedShape = z.strictObject({
  /** Rows of 预算明细 that are no line yet: each stands before this year's line of its place. */
  rows: z
    .array(z.strictObject({ at: place, typed }))
    .max(MOST_ENTRIES)
    .readonly(),
  /** Texts over a line that is in the draft. */
  cells: z
    .array(z.strictObject({ ledger: z.enum(['ledger', 'priorLedger']), at: place, typed }))
    .max(MOST_ENTRIES)
    .readonly(),
  /** Texts of form fields, by the JSON pointer of what they would be in the draft. */
  fields: z
    .array(z.strictObject({ pointer: z.string().regex(/^(\/[^/]{1,100}){1,12}$/), text: fieldText }))
    .max(MOST_ENTRIES)
    .readonly(),
});

/** Everything unfinished over one draft, as a recovery copy carries it. */
export type Unfinished = z.infer<typeof UnfinishedShape>;

/** Texts of a row of 预算明细 by column; a column that is missing was not touched. */
export type LedgerTexts = z.infer<typeof typed>;

/** What a form field holds: a text, or a list of them. */
export type FieldText = z.infer<typeof fieldText>;

/** The shape of {@link Unfinished}, with its bounds. */
export const UnfinishedSchema = UnfinishedShape.refine(
  ({ rows, cells, fields }) =>
    [...rows, ...cells, ...fields].reduce((sum, entry) => sum + sizeOf(entry), 0) <= MOST_CHARACTERS,
  '没填完的内容过多',
);

/** Nothing. */
export const NOTHING_UNFINISHED: Unfinished = { rows: [], cells: [], fields: [] };

/** How many entries there are. */
export function countUnfinished({ rows, cells, fields }: Unfinished): number {
  return rows.length + cells.length + fields.length;
}

/** Where the texts of dialogs stand among the fields: words for a paragraph, reasons why a rule does not apply, answers to comments. */
export const OVERRIDE_TEXT = '/overrides';
export const WAIVER_TEXT = '/waivers';
export const ANSWER_TEXT = '/answers';

/** What there is, in words: `2 行没填完的明细、1 处没填对的栏目`; empty for nothing. */
export function unfinishedWords({ rows, cells, fields }: Unfinished): string {
  const count = (above: string): number => fields.filter(({ pointer }) => pointer.startsWith(`${above}/`)).length;
  const [overrides, waivers, answers] = [count(OVERRIDE_TEXT), count(WAIVER_TEXT), count(ANSWER_TEXT)];
  const parts: readonly (readonly [count: number, words: string])[] = [
    [rows.length, '行没填完的明细'],
    [cells.length, '行填错的明细'],
    [fields.length - overrides - waivers - answers, '处没填对的栏目'],
    [overrides, '段没写完的改写'],
    [waivers, '条没写完的“不适用”理由'],
    [answers, '条没写完的答复'],
  ];
  return parts.flatMap(([many, words]) => (many === 0 ? [] : [`${String(many)} ${words}`])).join('、');
}

/** As much of it as a recovery copy takes; what is too long or too many stays out, so that the rest can be written. */
export function withinBounds({ rows, cells, fields }: Unfinished): Unfinished {
  let left = MOST_CHARACTERS;
  const thatFit = <Entry extends Sized>(entries: readonly Entry[]): readonly Entry[] =>
    entries.slice(0, MOST_ENTRIES).filter((entry) => {
      const size = sizeOf(entry);
      if (size > left) return false;
      left -= size;
      return true;
    });
  return { fields: thatFit(fields), rows: thatFit(rows), cells: thatFit(cells) };
}

type Sized = { readonly typed: Readonly<Record<string, string>> } | { readonly text: FieldText };

function sizeOf(entry: Sized): number {
  const texts = 'text' in entry ? [entry.text].flat() : Object.values(entry.typed);
  return texts.reduce((sum, text) => sum + text.length, 0);
}
