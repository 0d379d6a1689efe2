import type { CheckContext } from '../../shared/check/context.ts';
import type { Block, BudgetDocument } from '../../shared/document/document.ts';
import { textOf } from '../../shared/prose/block.ts';
import { reworded, withCell, withSheet } from './document-spoil.ts';

/** A number as it stands in a document, and how the document reads with another in its place. */
export interface PrintedNumber {
  /** `s3.lead`, `t05/3/4`, `project-performance.p1/年度预算总额`. */
  readonly place: string;
  /** The text around it, the number itself in 【】. */
  readonly marked: string;
  /** The document with two more of whatever it counts: more than rounding explains. */
  readonly spoil: (context: CheckContext) => CheckContext;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/gu;
const MONEY = /^-?[\d,]+\.\d\d$/u;

/** Every number of the tables and the prose, and of the money on the sheets, in the order printed. */
export function numbersOf({ blocks }: BudgetDocument): readonly PrintedNumber[] {
  return blocks.flatMap((block) => (NUMBERS[block.type] as (block: Block) => readonly PrintedNumber[])(block));
}

const NUMBERS: {
  readonly [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => readonly PrintedNumber[];
} = {
  // Numbers of headings are their own and the year; rules 37 and 39 compare headings as a whole.
  heading: () => [],
  paragraph: ({ id, runs }) => {
    const text = textOf(runs);
    return [...text.matchAll(NUMBER)].map(({ 0: number, index }) => {
      const [before, after] = [text.slice(0, index), text.slice(index + number.length)];
      const changed = `${before}${twoMore(number)}${after}`;
      const marked = `${before}【${number}】${after}`;
      return { place: id, marked, spoil: (context) => reworded(context, id, text, changed) };
    });
  },
  table: ({ id, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ text }, column) =>
        MONEY.test(text)
          ? [
              {
                place: `${id}/${String(row)}/${String(column)}`,
                marked: `【${text}】`,
                spoil: (context: CheckContext) => withCell(context, id, row, column, twoMore(text)),
              },
            ]
          : [],
      ),
    ),
  sheet: ({ id, funds }) =>
    funds.map(({ label, value }, index) => ({
      place: `${id}/${label}`,
      marked: `${label}【${value}】`,
      spoil: (context) =>
        withSheet(context, id, (sheet) => ({
          funds: sheet.funds.map((fund, at) => (at === index ? { ...fund, value: twoMore(value) } : fund)),
        })),
    })),
};

/** The number two larger, printed as it was. */
function twoMore(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  const more = (Number(text.replaceAll(',', '')) + 2).toFixed(decimals);
  const isGrouped = text.includes(',') || decimals > 0;
  return isGrouped ? more.replace(/\B(?=(\d{3})+(?!\d))(?<!\..*)/gu, ',') : more;
}
