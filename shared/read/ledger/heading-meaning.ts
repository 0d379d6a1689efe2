import { withoutUnseen } from '../../base/money/one-number.ts';
import type { ColumnMeaning } from '../table-file/column-meaning.ts';
import { findSource } from './source-name.ts';

/** What is known about the draft a block is taken into. */
export interface BlockHints {
  readonly fiscalYear: number;
  readonly projects: readonly string[];
  /** Columns that are hidden: where a visible one means the same code, that one is taken. */
  readonly hidden?: ReadonlySet<number>;
  /** Columns whose heading was not read: what they are has to be asked. */
  readonly unread?: ReadonlySet<number>;
}

/** Headings of columns nothing is taken from. */
const OTHER =
  /增减|差额|比例|占比|%|％|序号|行号|单位(编码|代码|名称)|^(预算)?单位$|预算单位|主管部门|^(主管|预算)?部门(编码|代码|名称)?$|项目(编码|代码)|项目编号/u;
/** Headings of columns that say whether a line is basic or project expenditure. */
const NATURE = /项目(类别|类型|性质|分类)|支出(类型|性质|类别|分类)$|^(支出)?性质$|基本支出.*项目支出/u;
/** Headings of a sum over sources. */
export const TOTAL_WORDS = /^(合计|总计|小计|共计|总额)$/u;

/** What became of a budget on its way: each of these columns could be the amount of the year. */
const AMOUNT_OF_A_STAGE =
  /(执行|决算|完成|实际|申报|上报|批复|下达|核定|审定|审核|批准|建议|控制|调整|调剂|追加|核减|压减|测算|预计|概算|送审|征求意见)后?(预算)?(数|额|金额|指标|预算)$|^(年初|年中|全年|部门|单位|财政|批复|下达|核定|审定|初步|最终|调整后?|调剂后?)?预算$|^[一二三](上|下)(预算)?(数|额|金额)?$/u;

/** Whether the words above a column say that its amounts are what was spent, which is no budget. */
export function isExecuted(words: string): boolean {
  return /执行|决算|实际(支出|发生|完成)|完成数|(?<!预计)支出完成/u.test(plainHeading(words.replaceAll('|', '')));
}

/** The words above a column without year, unit and source: two columns that differ in them are two stages of one budget. */
export function stageOf(words: string): string {
  return [...plainHeading(words.replaceAll('|', '')).matchAll(STAGE)].map(([word]) => word).join();
}

const STAGE =
  /执行|决算|完成|实际|申报|上报|批复|下达|核定|审定|审核|批准|建议|控制|调整|调剂|追加|核减|压减|测算|预计|概算|送审|年初|年中|[一二三][上下]|预算/gu;

/** What the words above a column say it is; null where they do not say. Words are joined by `|`, outermost first. */
export function meaningOfHeading(words: string, hints: BlockHints): ColumnMeaning | null {
  const parts = words.split('|').map(plainHeading);
  const last = parts.findLast((part) => part !== '') ?? '';
  if (last === '') return null;
  const all = parts.join('|');
  if (OTHER.test(last) || /政府(预算)?(支出)?经济/u.test(all)) return 'ignore';
  if (/^(备注|说明|备注说明)$/u.test(last)) return 'note';
  if (/^(类|款|项)$/u.test(last)) return levelOf(all, last);
  if (NATURE.test(last)) return 'nature';
  if (/^资金(来源|性质|类型|渠道)(名称)?$|^来源$/u.test(last)) return 'source';
  const year = yearOf(all, hints.fiscalYear);
  const source = findSource(last);
  if (source.kind === 'found') return `${year}:${source.source}`;
  if (source.kind === 'several') return 'unclear';
  if (TOTAL_WORDS.test(last)) return year;
  if (/经济|功能|支出科目/u.test(last)) return codeColumn(last);
  if (last.includes('项目') && !last.includes('支出')) return 'project';
  if (year === 'prior') return 'prior';
  if (
    /本年|今年|预算数|预算额|金额|预算安排|年初预算/u.test(last) ||
    last.includes(String(hints.fiscalYear)) ||
    AMOUNT_OF_A_STAGE.test(last)
  )
    return 'current';
  if (/经济|功能|支出科目/u.test(all)) return codeColumn(`${all}|${last}`);
  return null;
}

/** A heading without its unit, its number in the form, and 其中. */
function plainHeading(word: string): string {
  return withoutUnseen(word)
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/\((单位[:])?[^()]*元\)/gu, '')
    .replace(/^(其中[:]?|[一二三四五六七八九十\d]+[、.])/u, '')
    .replace(/[*:]+$/u, '');
}

/** Names beside codes are not needed. */
function codeColumn(words: string): ColumnMeaning {
  if ((words.split('|').at(-1) ?? '').includes('名称')) return 'ignore';
  return words.includes('经济') ? 'economic' : 'function';
}

/** 上年结转 is money of this year. */
function yearOf(words: string, fiscalYear: number): 'current' | 'prior' {
  const plain = words.replace(/上年度?(财政拨款)?结(转|余)/gu, '');
  return /上年|去年|上一年/u.test(plain) || plain.includes(String(fiscalYear - 1)) ? 'prior' : 'current';
}

function levelOf(words: string, last: string): ColumnMeaning {
  const economic = words.includes('经济');
  if (last === '类') return economic ? 'economic.class' : 'function.class';
  if (last === '款') return economic ? 'economic.section' : 'function.section';
  return 'function.item';
}
