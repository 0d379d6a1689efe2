import { SOURCE_GROUPS, SOURCE_NAMES, SOURCES, type Source } from '../../draft/source.ts';
import { amountColumn, type BudgetYear, type ColumnMeaning } from '../table-file/column-meaning.ts';

/** What the meanings of columns are called. */

const NAMES: Readonly<Record<string, string>> = {
  function: '功能科目',
  'function.class': '功能科目 类',
  'function.section': '功能科目 款',
  'function.item': '功能科目 项',
  economic: '经济科目',
  'economic.class': '经济科目 类',
  'economic.section': '经济科目 款',
  source: '资金来源',
  project: '项目',
  nature: '基本／项目支出',
  current: '本年预算数',
  prior: '上年预算数',
  total: '合计（只核对）',
  note: '备注',
  unclear: '请选择…',
  ignore: '不导入',
} satisfies Record<Exclude<ColumnMeaning, `${BudgetYear}:${string}`>, string>;

const YEARS = { current: '本年', prior: '上年' } as const satisfies Record<BudgetYear, string>;

/** The name of a meaning: `本年：政府性基金预算`. */
export function meaningName(meaning: ColumnMeaning): string {
  const amount = amountColumn(meaning);
  if (amount?.source !== undefined) return `${YEARS[amount.year]}：${SOURCE_NAMES[amount.source]}`;
  return NAMES[meaning] ?? meaning;
}

interface Choice {
  readonly value: ColumnMeaning;
  readonly label: string;
  /** What it is found by: its name and what else offices call it. */
  readonly search: string;
}

const UNIT_MONEY: ReadonlySet<Source | undefined> = new Set(SOURCE_GROUPS.unit);

const choice = (value: ColumnMeaning): Choice => {
  const label = meaningName(value);
  return { value, label, search: UNIT_MONEY.has(amountColumn(value)?.source) ? `${label} 单位资金` : label };
};

/** The meanings a person can choose, in groups. */
export const MEANING_CHOICES: readonly { readonly label: string; readonly options: Choice[] }[] = [
  { label: '不导入', options: [choice('ignore')] },
  {
    label: '科目',
    options: (
      [
        ...(['function', 'function.class', 'function.section', 'function.item'] as const),
        ...(['economic', 'economic.class', 'economic.section'] as const),
      ] as const
    ).map(choice),
  },
  { label: '其他', options: (['source', 'project', 'nature', 'note'] as const).map(choice) },
  { label: '金额', options: (['current', 'prior', 'total'] as const).map(choice) },
  { label: '一种来源一栏：本年', options: SOURCES.map((source) => choice(`current:${source}`)) },
  { label: '一种来源一栏：上年', options: SOURCES.map((source) => choice(`prior:${source}`)) },
];
