import type { BlockMeaning } from './block-meaning.ts';
import { isExecuted } from './heading-meaning.ts';
import { headingWords, type Block } from './heading-rows.ts';

/** Something a table does not say for sure, and why it matters; both are parts of a sentence. */
export interface Doubt {
  /** What it is about: `第 4 栏“2023年执行数”`. */
  readonly what: string;
  /** `有金额，请在上方选择是哪种资金，或选“不导入”`. */
  readonly because: string;
}

const YEARS = { current: '本年', prior: '上年' } as const;

/** What has to be said about the columns that cannot be taken without asking, by number and heading. */
export function unclearColumns(block: Block, { headings, columns, rivals = [] }: BlockMeaning): readonly Doubt[] {
  if (!columns.includes('unclear')) return [];
  const words = headingWords(block, headings, columns.length);
  const name = (column: number): string => {
    const heading = (words[column] ?? '').split('|').join(' ');
    return `第 ${String(column + 1)} 栏${heading === '' ? '' : `“${heading}”`}`;
  };
  const open = (column: number): boolean => columns[column] === 'unclear';
  const contested = rivals.filter((group) => group.columns.some(open));
  const inGroup = new Set(contested.flatMap((group) => group.columns));
  const alone = columns.flatMap((_, column) => (open(column) && !inGroup.has(column) ? [column] : []));
  const executed = alone.filter((column) => isExecuted(words[column] ?? ''));
  const others = alone.filter((column) => !executed.includes(column));
  return [
    ...contested.map((group) => ({
      what: group.columns.map(name).join('、'),
      because: `都可能是${YEARS[group.year]}的金额，请在上方选定是哪一栏`,
    })),
    ...executed.map((column) => ({
      what: name(column),
      because: '写的是执行数，不是预算数，请在上方选“不导入”；真要当作预算数的，选“上年预算数”或“本年预算数”',
    })),
    ...(others.length === 0
      ? []
      : [
          {
            what: others.map((column) => shortName(words[column] ?? '', column)).join('、'),
            because: '有金额，请在上方选择是哪种资金，或选“不导入”',
          },
        ]),
  ];
}

function shortName(words: string, column: number): string {
  const heading = words.split('|').at(-1) ?? '';
  return `第 ${String(column + 1)} 栏${heading === '' ? '' : `“${heading}”`}`;
}

/** The same in one sentence; empty when nothing has to be asked. */
export function unclearInWords(block: Block, meaning: BlockMeaning): string {
  return unclearColumns(block, meaning)
    .map(({ what, because }) => what + because)
    .join('；');
}
