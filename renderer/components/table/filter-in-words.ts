import { SOURCE_GROUPS, SOURCE_NAMES, SOURCES, type Source, type SourceGroup } from '../../../shared/draft/source.ts';
import { codeAndName, type Classification } from '../../../shared/ledger/codes.ts';
import type { LedgerFilter } from '../../../shared/ledger/filter.ts';
import { expandSources } from '../../../shared/ledger/ledger.ts';

/** Where the names in a formula come from. */
export interface FilterNames {
  readonly codes: Classification;
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

/** What a person calls each group of sources, with its parts where the name alone does not say them. */
const GROUP_WORDS = {
  general: '一般公共预算（本级财力＋上级转移支付）',
  fund: '政府性基金预算（本级＋上级转移支付）',
  soe: '国有资本经营预算（本级＋上级转移支付）',
  fiscal: '当年财政拨款（一般公共预算＋政府性基金＋国有资本经营）',
  own: '当年财政拨款的本级部分',
  transfer: '当年财政拨款的上级转移支付部分',
  unit: '单位资金',
  'carry.fiscal': '财政拨款结转',
  'carry.other': '非财政拨款结转结余',
  carry: '上年结转结余',
  'fiscal-and-carry': '财政拨款（含上年结转）',
  'non-fiscal': '非财政拨款（财政专户＋单位资金＋非财政拨款结转结余）',
  current: '本年收入（不含上年结转结余）',
} as const satisfies Record<SourceGroup, string>;

const NATURE_WORDS = { basic: '基本支出', project: '项目支出' } as const;
const SPENDING_WORDS = { personnel: '人员经费（经济科目 301、303）', operating: '公用经费（301、303 以外）' } as const;

/** A cell's formula in words: which lines of 预算明细 it adds up, e.g. `预算明细中：…，基本支出，功能科目 201 …`. */
export function filterInWords(filter: LedgerFilter, names: FilterNames): string {
  if (filter.sources?.length === 0 || filter.economic?.length === 0) return '这一行和这一栏没有共同的明细';
  const parts = [
    ...sourceWords(filter.sources),
    ...(filter.nature === undefined ? [] : [NATURE_WORDS[filter.nature]]),
    ...(filter.spending === undefined ? [] : [SPENDING_WORDS[filter.spending]]),
    ...(filter.function === undefined ? [] : [`功能科目 ${codeAndName(names.codes, filter.function)}`]),
    ...economicWords(filter.economic, names.codes),
    ...projectWords(filter.project, names.projects),
  ];
  return parts.length === 0 ? '预算明细中的全部行' : `预算明细中：${parts.join('，')}`;
}

function sourceWords(names: LedgerFilter['sources']): readonly string[] {
  if (names === undefined) return [];
  const wanted = expandSources(names);
  if (wanted.size === SOURCES.length) return [];
  const group = (Object.keys(SOURCE_GROUPS) as SourceGroup[]).find((name) => isSame(SOURCE_GROUPS[name], wanted));
  if (group !== undefined && wanted.size > 1) return [GROUP_WORDS[group]];
  return [
    SOURCES.filter((source) => wanted.has(source))
      .map((source) => SOURCE_NAMES[source])
      .join('＋'),
  ];
}

function isSame(group: readonly Source[], wanted: ReadonlySet<Source>): boolean {
  return group.length === wanted.size && group.every((source) => wanted.has(source));
}

function economicWords(codes: LedgerFilter['economic'], names: Classification): readonly string[] {
  if (codes === undefined) return [];
  return [`经济科目 ${codes.map((code) => codeAndName(names, code)).join('、')}`];
}

function projectWords(id: string | undefined, projects: FilterNames['projects']): readonly string[] {
  if (id === undefined) return [];
  const name = projects.find((project) => project.id === id)?.name;
  return [`项目“${name === undefined || name === '' ? id : name}”`];
}
