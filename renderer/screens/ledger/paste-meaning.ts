import { isNumeral } from '../../../shared/base/typed-amount.ts';
import type { Unit } from '../../workspace.ts';
import { parseSource } from './source-name.ts';

/** What the columns of a pasted block mean: from the words above them, else from what stands in them. */

/** What a column can mean. 类, 款 and 项 may stand in one column or in one each. */
export const MEANINGS = [
  'function',
  'function.class',
  'function.section',
  'function.item',
  'economic',
  'economic.class',
  'economic.section',
  'source',
  'project',
  'current',
  'prior',
  'ignore',
] as const;

/** The meaning of one column. */
export type Meaning = (typeof MEANINGS)[number];

/** What each meaning is called. */
export const MEANING_NAMES = {
  function: '功能科目',
  'function.class': '功能科目 类',
  'function.section': '功能科目 款',
  'function.item': '功能科目 项',
  economic: '经济科目',
  'economic.class': '经济科目 类',
  'economic.section': '经济科目 款',
  source: '资金来源',
  project: '项目',
  current: '本年预算数',
  prior: '上年预算数',
  ignore: '不导入',
} as const satisfies Record<Meaning, string>;

/** How a block was understood. */
export interface BlockMeaning {
  /** Rows at the top that are no lines. */
  readonly headerRows: number;
  readonly columns: readonly Meaning[];
  /** Null where the block does not say it. */
  readonly unit: Unit | null;
}

/** What is known about the draft a block is pasted into. */
export interface PasteHints {
  readonly fiscalYear: number;
  readonly projects: readonly string[];
}

/** Rows of a block that are looked at to tell what a column holds. */
const SAMPLE = 200;

/** Understands a block. */
export function understandBlock(block: readonly (readonly string[])[], hints: PasteHints): BlockMeaning {
  const headerRows = countHeaderRows(block);
  const header = block.slice(0, headerRows);
  const body = block.slice(headerRows, headerRows + SAMPLE);
  const width = Math.max(0, ...block.slice(0, headerRows + SAMPLE).map((row) => row.length));
  const words = headerWords(header, width);
  const named = words.map((word) => meaningOfWords(word, hints));
  const columns = withContents(splitLevels(named, words), words, body, hints);
  return { headerRows, columns, unit: unitOf(header.flat().join(' ')) };
}

/** The unit a heading states; null when it states none or two. */
export function unitOf(words: string): Unit | null {
  const plain = words.replace(/\s+/gu, '');
  const wan = plain.includes('万元');
  const yuan = /(单位|[（(])[:：]?(人民币)?元|元[)）]/u.test(plain.replace(/万元/gu, ''));
  if (wan === yuan) return null;
  return wan ? 'wan' : 'yuan';
}

/** Rows until the first one with a code or an amount in it; a year among words is neither. */
function countHeaderRows(block: readonly (readonly string[])[]): number {
  const first = block.findIndex((row) =>
    row.some((cell) => /^\s*[[【(（]?\d{5,7}(?!\d)/u.test(cell) || isNumber(cell)),
  );
  return Math.max(0, first);
}

function isNumber(cell: string): boolean {
  const text = cell.trim();
  return !/^(19|20)\d\d年?$/.test(text) && isNumeral(text);
}

/** All words above a column; a merged heading stands in its first cell only and counts for the blank ones after it. */
function headerWords(header: readonly (readonly string[])[], width: number): string[] {
  const lines = header.map((row, index) => {
    const isLast = index === header.length - 1;
    let before = '';
    return Array.from({ length: width }, (_, column) => {
      const cell = (row[column] ?? '').replace(/\s+/gu, '');
      if (cell !== '') before = cell;
      // A title over the whole block is no heading of its columns.
      const alone = row.filter((other) => other.trim() !== '').length <= 1 && header.length > 1;
      if (alone) return '';
      return cell === '' && !isLast ? before : cell;
    });
  });
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? '').join('|'));
}

function meaningOfWords(words: string, hints: PasteHints): Meaning | null {
  const last = words.split('|').findLast((word) => word !== '') ?? '';
  if (last === '') return null;
  const year = String(hints.fiscalYear);
  const before = String(hints.fiscalYear - 1);
  if (/增减|差额|比例|占比|%|序号|备注|单位编码|单位名称|预算单位|部门/.test(last)) return 'ignore';
  if (/上年|去年|上一年/.test(words) || words.includes(before)) return 'prior';
  if (/^(类|款|项)$/.test(last)) return levelOf(words, last);
  if (/资金来源|资金性质|来源|资金类型/.test(last)) return 'source';
  if (/本年|今年|预算数|金额|合计|预算安排/.test(last) || last.includes(year)) return 'current';
  if (words.includes('经济')) return last.includes('名称') ? 'ignore' : 'economic';
  if (/功能|支出科目/.test(words)) return last.includes('名称') ? 'ignore' : 'function';
  if (last.includes('项目') && !last.includes('支出')) return /编码|代码/.test(last) ? 'ignore' : 'project';
  return null;
}

function levelOf(words: string, last: string): Meaning {
  const economic = words.includes('经济');
  if (last === '类') return economic ? 'economic.class' : 'function.class';
  if (last === '款') return economic ? 'economic.section' : 'function.section';
  return 'function.item';
}

/** 类 and 款 without a word about which classification: with 项 after them functional, alone economic. */
function splitLevels(named: readonly (Meaning | null)[], words: readonly string[]): (Meaning | null)[] {
  return named.map((meaning, column) => {
    if (meaning !== 'function.class' && meaning !== 'function.section') return meaning;
    if ((words[column] ?? '').includes('功能')) return meaning;
    const item = column + (meaning === 'function.class' ? 2 : 1);
    if (named[item] === 'function.item') return meaning;
    return meaning === 'function.class' ? 'economic.class' : 'economic.section';
  });
}

/** Columns without words get their meaning from their contents; a code's own column yields to its name only once. */
function withContents(
  named: readonly (Meaning | null)[],
  words: readonly string[],
  body: readonly (readonly string[])[],
  hints: PasteHints,
): Meaning[] {
  const taken = new Set<Meaning>(named.filter((meaning) => meaning !== null));
  const take = (meaning: Meaning): Meaning => {
    if (taken.has(meaning)) return 'ignore';
    taken.add(meaning);
    return meaning;
  };
  const columns: Meaning[] = [];
  for (const [column, meaning] of named.entries()) {
    const cells = body.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');
    const guess = meaning ?? take(meaningOfCells(cells, columns, hints, taken));
    // A second amount under words nobody knows (其中：…) is no last year's budget.
    const hasWords = (words[column] ?? '').replaceAll('|', '') !== '';
    columns.push(meaning === null && guess === 'prior' && hasWords ? 'ignore' : guess);
  }
  return columns.map((meaning, column) => (columns.indexOf(meaning) === column ? meaning : 'ignore'));
}

function meaningOfCells(
  cells: readonly string[],
  before: readonly Meaning[],
  hints: PasteHints,
  taken: ReadonlySet<Meaning>,
): Meaning {
  if (cells.length === 0) return 'ignore';
  const most = (test: (cell: string) => boolean): boolean => cells.filter(test).length * 2 > cells.length;
  if (most((cell) => /^[[【(（]?\d{7}(?!\d)/u.test(cell))) return 'function';
  if (most((cell) => /^[[【(（]?3\d{4}(?![\d.])/u.test(cell))) return 'economic';
  const left = before.at(-1);
  if (most((cell) => /^\d{1,2}$/.test(cell))) {
    if (left === 'function.class') return 'function.section';
    if (left === 'function.section') return 'function.item';
    if (left === 'economic.class') return 'economic.section';
  }
  if (most((cell) => /^2\d{2}$/.test(cell)) && !taken.has('function')) return 'function.class';
  if (most((cell) => /^3\d{2}$/.test(cell)) && !taken.has('economic')) return 'economic.class';
  if (most(isNumber)) return taken.has('current') ? 'prior' : 'current';
  if (most((cell) => parseSource(cell).ok)) return 'source';
  if (most((cell) => hints.projects.includes(cell))) return 'project';
  return 'ignore';
}
