import type { Draft, LedgerLine, Project } from '../../../shared/draft/schema.ts';
import { SOURCE_NAMES } from '../../../shared/draft/source.ts';
import { codeAndName, type Classification } from '../../../shared/ledger/codes.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { indexLedger } from '../../../shared/ledger/ledger.ts';
import { initials } from '../../initials.ts';
import { nameOfProject, projectName, type LedgerRow } from './row.ts';

/** Which rows are shown: the words in the filter box, and the lines another screen wants to see. */

/** Rows that fit a filter of another screen; last year's lines are looked up by the project's name. */
export function rowsOfLines(
  rows: readonly LedgerRow[],
  filter: LedgerFilter,
  draft: Pick<Draft, 'ledger' | 'priorLedger'> & { readonly projects: readonly Project[] },
): readonly LedgerRow[] {
  const current = new Set(indexLedger(draft.ledger).linesOf(filter));
  const project = nameOfProject(draft.projects, filter.project);
  const prior = new Set(indexLedger(draft.priorLedger).linesOf({ ...filter, project }));
  return rows.filter(
    (row) => (row.current !== null && current.has(row.currentAt)) || (row.prior !== null && prior.has(row.priorAt)),
  );
}

/** Rows in which every word is found: in a code, a name or its pinyin initials, the source or the project. */
export function rowsOfWords(
  rows: readonly LedgerRow[],
  words: string,
  codes: Classification,
  projects: readonly Project[],
): readonly LedgerRow[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  const texts = new Map<string, string>();
  const searchable = (text: string): string => {
    let known = texts.get(text);
    if (known === undefined) {
      known = `${text} ${initials(text)}`.toLowerCase();
      texts.set(text, known);
    }
    return known;
  };
  return rows.filter((row) => {
    const line = row.current ?? row.prior;
    if (line === null) return true;
    const cells = lineTexts(line, codes).concat(projectName(row, projects)).map(searchable);
    return wanted.every((word) => cells.some((cell) => cell.includes(word)));
  });
}

function lineTexts(line: LedgerLine, codes: Classification): string[] {
  return [
    codeAndName(codes, line.function),
    line.economic === undefined ? '' : codeAndName(codes, line.economic),
    SOURCE_NAMES[line.source],
    line.note ?? '',
  ];
}

/** A filter of another screen in words, for the chip that names it. */
export function filterInWords(filter: LedgerFilter, codes: Classification, projects: readonly Project[]): string {
  const parts = [
    filter.function === undefined ? '' : codeAndName(codes, filter.function),
    (filter.economic ?? []).map((code) => codeAndName(codes, code)).join('、'),
    (filter.sources ?? []).map((name) => SOURCE_WORDS[name]).join('、'),
    filter.nature === undefined ? '' : filter.nature === 'basic' ? '基本支出' : '项目支出',
    filter.spending === undefined ? '' : filter.spending === 'personnel' ? '人员经费' : '公用经费',
    nameOfProject(projects, filter.project) ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '全部明细' : parts.join(' · ');
}

const SOURCE_WORDS = {
  ...SOURCE_NAMES,
  general: '一般公共预算',
  fund: '政府性基金预算',
  soe: '国有资本经营预算',
  fiscal: '财政拨款',
  own: '本级安排',
  transfer: '上级安排',
  unit: '单位资金',
  'carry.fiscal': '财政拨款结转',
  'carry.other': '非财政拨款结转结余',
  carry: '上年结转结余',
  'fiscal-and-carry': '财政拨款（含结转）',
  'non-fiscal': '非财政拨款',
  current: '本年收入',
} as const satisfies Record<NonNullable<LedgerFilter['sources']>[number], string>;
