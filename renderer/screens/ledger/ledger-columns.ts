import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import { cleanName } from '../../../shared/base/text.ts';
import { readAmount, writeAmount } from '../../../shared/base/money/typed-amount.ts';
import type { CellLook } from '../../components/grid/cell-kind.ts';
import type { GridColumn } from '../../components/grid/grid-column.ts';
import type { Suggestion } from '../../components/grid/suggestion.ts';
import { SOURCE_NAMES, SOURCES } from '../../../shared/draft/source.ts';
import { codeItems, readCode } from '../../../shared/read/ledger/account-code.ts';
import { doubtOf, searchCodes } from './code-search.ts';
import { enteredText } from './entered-text.ts';
import { COLUMN_NAMES, COLUMNS, isAmount, type ColumnId, type Typed } from './column.ts';
import { initials } from '../../initials.ts';
import { settleRow, type SettledRow } from './row-change.ts';
import { cellText, isBlankRow, type CellContext, type LedgerRow } from './row.ts';

/** The columns of 预算明细 for the grid: how a cell looks, what it suggests, where its text goes. */

/** What the columns need of the screen. */
export interface ColumnHost {
  /** Codes that are in the draft: they are suggested first. */
  readonly usedCodes: () => ReadonlySet<string>;
  readonly commit: (row: LedgerRow, typed: Typed, newProject: string | null) => void;
  /** Hears what is being typed into a cell; null when that has ended. */
  readonly typing: (row: LedgerRow, column: ColumnId, text: string | null) => void;
}

const WIDTHS = {
  function: { width: 128, grow: 5 },
  economic: { width: 104, grow: 4 },
  source: { width: 98, grow: 4 },
  project: { width: 80, grow: 4 },
  current: { width: 86, grow: 2 },
  prior: { width: 86, grow: 2 },
} as const satisfies Record<ColumnId, { width: number; grow: number }>;

/** The value of the suggestion that makes a new project; the name is in the label. */
const NEW_PROJECT = '\u0000new';

/** Makes the columns for a state of codes, projects and unit. */
export function ledgerColumns(context: CellContext, host: ColumnHost): readonly GridColumn<LedgerRow>[] {
  const settled = new WeakMap<LedgerRow, SettledRow>();
  const problemsOf = (row: LedgerRow): Typed => {
    if (Object.keys(row.typed).length === 0) return {};
    let known = settled.get(row);
    if (known === undefined) {
      known = settleRow({ row, typed: {} }, context);
      settled.set(row, known);
    }
    return known.problems;
  };
  return COLUMNS.map((id) => ({
    kind: {
      id,
      name: isAmount(id) ? `${COLUMN_NAMES[id]}（${UNIT_NAMES[context.unit]}）` : COLUMN_NAMES[id],
      look: (row) => lookOf(row, id, context, problemsOf(row)),
      editText: (row) => cellText(row, id, context),
      ...(isAmount(id) ? {} : { suggest: (query) => suggest(id, query, context, host), takesFirst: TAKES_FIRST[id] }),
      typing: (row, text) => {
        host.typing(row, id, text);
      },
      commit: (row, text, chosen) => {
        if (chosen?.value === NEW_PROJECT) {
          const name = cleanName(enteredText('project', text));
          host.commit(row, { project: name }, name);
        } else host.commit(row, { [id]: chosen?.value ?? enteredText(id, text) }, null);
      },
    },
    title: isAmount(id) ? `${COLUMN_NAMES[id]}（${UNIT_NAMES[context.unit]}）` : COLUMN_NAMES[id],
    ...WIDTHS[id],
    // Four more digits stand before the point when amounts are in 元.
    ...(isAmount(id) && context.unit === 'yuan' ? { width: 108 } : {}),
    withText: (row, text) => ({ ...row, typed: { ...row.typed, [id]: text } }),
    copyText: (row) => cellText(row, id, context),
  }));
}

function lookOf(row: LedgerRow, id: ColumnId, context: CellContext, problems: Typed): CellLook {
  const text = cellText(row, id, context);
  const problem = problems[id];
  if (text === '') return blankLook(row, id, problem);
  const invalid = problem === undefined ? {} : { problem };
  const isCarried = id === 'current' && row.current !== null && context.carried?.has(row.current) === true;
  if (!isAmount(id)) return { text, ...invalid, ...(problem === undefined ? hintOf(text, id, context) : {}) };
  const amount = readAmount(text, context.unit);
  const fen = amount.ok ? amount.value : null;
  return {
    text: fen === null ? text : writeAmount(fen, context.unit, true),
    align: 'right',
    negative: (fen ?? 0) < 0,
    ...(isCarried ? { mark: CARRIED } : {}),
    ...invalid,
  };
}

const CARRIED = { sign: '沿', words: '照抄自上年，还没有确认' } as const;

function blankLook(row: LedgerRow, id: ColumnId, problem: string | undefined): CellLook {
  const align = isAmount(id) ? { align: 'right' as const } : {};
  if (isBlankRow(row)) return { text: '', ...align, ...(id === 'function' ? { placeholder: '在此输入或粘贴' } : {}) };
  if (row.entry !== null) return { text: '', ...align, ...(problem === undefined ? {} : { placeholder: '待填' }) };
  return { text: '', ...align, ...(problem === undefined ? {} : { problem }) };
}

function hintOf(text: string, id: ColumnId, { codes }: CellContext): { readonly hint?: string } {
  if (id !== 'function' && id !== 'economic') return {};
  const code = /^\d+/.exec(text)?.[0];
  if (code === undefined) return {};
  const entry = codes.entry(code);
  if (entry === undefined) return { hint: '科目表里没有这个编码，请在表下方填写它的名称' };
  return entry.trust === 'recall' ? { hint: `科目名称${doubtOf(entry.trust)}` } : {};
}

const isNoCode = (text: string): boolean => !/^[[【(（]?\s*\d/u.test(text);
const TAKES_FIRST = {
  function: isNoCode,
  economic: isNoCode,
  source: () => true,
  project: () => true,
} as const satisfies Record<Exclude<ColumnId, 'current' | 'prior'>, (text: string) => boolean>;

function suggest(
  id: Exclude<ColumnId, 'current' | 'prior'>,
  query: string,
  context: CellContext,
  host: ColumnHost,
): readonly Suggestion[] {
  if (id === 'source') return suggestSources(query);
  if (id === 'project') return suggestProjects(query, context);
  const length = id === 'function' ? 7 : 5;
  // A code that is complete stands for itself; the list would only be in the way.
  const complete = query.trim() !== '' && !isNoCode(query) && readCode(query, length, context.codes).ok;
  const digits = complete ? (/\d+/.exec(query.normalize('NFKC'))?.[0] ?? query) : query;
  return searchCodes(codeItems(context.codes, length), digits, host.usedCodes()).map(({ code, name, trust }) => ({
    value: `${code} ${name}`,
    label: `${code} ${name}`,
    mark: doubtOf(trust),
  }));
}

function suggestSources(query: string): readonly Suggestion[] {
  const wanted = folded(query);
  return SOURCES.map((source) => SOURCE_NAMES[source])
    .filter(
      (name) =>
        folded(name).includes(wanted) ||
        initials(name)
          .replace(/[（）]/gu, '')
          .includes(wanted),
    )
    .map((name) => ({ value: name, label: name }));
}

function suggestProjects(query: string, { projects }: CellContext): readonly Suggestion[] {
  const wanted = folded(query);
  const known = projects
    .map(({ name }) => name)
    .filter((name) => name !== '' && (folded(name).includes(wanted) || initials(name).includes(wanted)))
    .map((name) => ({ value: name, label: name }));
  if (query.trim() === '') return [{ value: '', label: '（无项目：基本支出）' }, ...known];
  if (projects.some(({ name }) => name === query.trim())) return known;
  return [...known, { value: NEW_PROJECT, label: `新建项目“${query.trim()}”`, explicit: true }];
}

function folded(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}
