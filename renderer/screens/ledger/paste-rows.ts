import { plainAmount, readAmount, UNIT_NAMES } from '../../../shared/base/typed-amount.ts';
import { needsEconomic, SOURCE_NAMES, type Source } from '../../../shared/draft/source.ts';
import type { Classification } from '../../../shared/ledger/codes.ts';
import type { Unit } from '../../workspace.ts';
import { readCode } from './code-search.ts';
import type { Typed } from './column.ts';
import type { BlockMeaning, Meaning } from './paste-meaning.ts';
import { cleanName } from './row.ts';
import { parseSource } from './source-name.ts';

/** Reads the lines of a pasted block, and says of every row that is none why. */

/** A row of the block that cannot become a line. */
export interface RejectedRow {
  /** Row of the block, from 1. */
  readonly row: number;
  readonly reason: string;
  readonly text: string;
}

/** What is in a block. */
export interface PastedRows {
  /** One a line, as it would be typed. */
  readonly rows: readonly Typed[];
  readonly rejected: readonly RejectedRow[];
  /** Names of projects that are not in this year's list. */
  readonly newProjects: readonly string[];
  /** Codes that have no name, in the order they come. */
  readonly unknownCodes: readonly string[];
}

/** What the block itself does not say. */
export interface PasteChoices {
  readonly unit: Unit;
  /** For blocks without a column of sources. */
  readonly source: Source | null;
}

/** Reads a block as it was understood. */
export function readPastedRows(
  block: readonly (readonly string[])[],
  meaning: BlockMeaning,
  choices: PasteChoices,
  codes: Classification,
  projects: readonly string[],
): PastedRows {
  const rows: Typed[] = [];
  const rejected: RejectedRow[] = [];
  const newProjects = new Set<string>();
  const unknownCodes = new Set<string>();
  for (const [index, cells] of block.entries()) {
    if (index < meaning.headerRows || cells.every((cell) => cell.trim() === '')) continue;
    const read = readRow(cellsByMeaning(cells, meaning.columns), cells, choices, codes);
    if (typeof read === 'string') {
      rejected.push({ row: index + 1, reason: read, text: cells.filter((cell) => cell.trim() !== '').join('　') });
      continue;
    }
    rows.push(read);
    if (read.project !== undefined && !projects.includes(read.project)) newProjects.add(read.project);
    for (const code of [read.function, read.economic]) {
      if (code !== undefined && codes.entry(code) === undefined) unknownCodes.add(code);
    }
  }
  return { rows, rejected, newProjects: [...newProjects], unknownCodes: [...unknownCodes] };
}

type Cells = Readonly<Partial<Record<Meaning, string>>>;

function cellsByMeaning(cells: readonly string[], columns: readonly Meaning[]): Cells {
  return Object.fromEntries(
    columns
      .map((meaning, column) => [meaning, (cells[column] ?? '').trim()] as const)
      .filter(([, cell]) => cell !== ''),
  );
}

/** One line as typed text, or why the row is none. */
function readRow(cells: Cells, all: readonly string[], choices: PasteChoices, codes: Classification): Typed | string {
  if (all.some((cell) => /^(合计|总计|小计|共计|本页小计)[:：]?$/u.test(cell.replace(/\s+/gu, '')))) {
    return '合计行，不是明细';
  }
  const item = joinLevels(cells, ['function', 'function.class', 'function.section', 'function.item'], [3, 2, 2]);
  if (item === undefined) return '没有功能科目';
  const functional = readCode(item, 7, codes);
  if (!functional.ok) {
    return /^\D*(\d{3}|\d{5})(?!\d)/.test(item) ? '功能科目只到类或款，不是明细（可能是小计）' : functional.problem;
  }
  const section = joinLevels(cells, ['economic', 'economic.class', 'economic.section'], [3, 2]);
  const economic = section === undefined ? undefined : readCode(section, 5, codes);
  if (economic?.ok === false) {
    return /^\D*\d{3}(?!\d)/.test(section ?? '') ? '经济科目只到类，不是明细（可能是小计）' : economic.problem;
  }
  const source = cells.source === undefined ? choices.source : parseSource(cells.source);
  if (source === null) return '没有资金来源';
  if (typeof source !== 'string' && !source.ok) return source.problem;
  const from = typeof source === 'string' ? source : source.value;
  if (economic === undefined && needsEconomic(from)) return '没有经济科目：财政拨款和结转资金必须填写';
  const current = amountText(cells.current, '本年预算数', choices.unit);
  const prior = amountText(cells.prior, '上年预算数', choices.unit);
  if (typeof current === 'string') return current;
  if (typeof prior === 'string') return prior;
  if (current.text === undefined && prior.text === undefined) return '没有金额';
  const project = cells.project === undefined || /^(无|—|-|基本支出)$/u.test(cells.project) ? undefined : cells.project;
  return {
    function: functional.code,
    ...(economic === undefined ? {} : { economic: economic.code }),
    source: SOURCE_NAMES[from],
    ...(project === undefined ? {} : { project: cleanName(project) }),
    ...(current.text === undefined ? {} : { current: current.text }),
    ...(prior.text === undefined ? {} : { prior: prior.text }),
  };
}

/** A code in one cell, or put together from its levels; a lost leading zero is put back, a full code in a level counts as it is. */
function joinLevels(
  cells: Cells,
  [whole, ...levels]: readonly [Meaning, ...Meaning[]],
  widths: readonly number[],
): string | undefined {
  if (cells[whole] !== undefined) return cells[whole];
  const parts = levels.map((level) => cells[level]);
  if (parts.every((part) => part === undefined)) return undefined;
  const full = widths.reduce((sum, width) => sum + width, 0);
  const last = parts.findLast((part) => part !== undefined) ?? '';
  if (new RegExp(`^\\d{${full}}(?!\\d)`).test(last)) return last;
  return parts
    .map((part, level) => {
      if (part === undefined) return '';
      const digits = /^\d+/.exec(part)?.[0] ?? '';
      return digits.padStart(widths[level] ?? 0, '0');
    })
    .join('');
}

/** The amount's text with its unit, so that it means the same in whatever unit the ledger is shown. */
function amountText(
  cell: string | undefined,
  name: string,
  unit: Unit,
): { readonly text: string | undefined } | string {
  if (cell === undefined) return { text: undefined };
  const amount = readAmount(cell, unit);
  if (!amount.ok) return `${name}“${cell}”${amount.problem}`;
  if (amount.value === null) return { text: undefined };
  return { text: `${plainAmount(amount.value, unit)}${UNIT_NAMES[unit]}` };
}
