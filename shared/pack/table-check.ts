import type { Located } from '../base/result.ts';
import type { BodySpec, ColumnSpec, FigureSpec, TableSpec } from './table-spec.ts';

/** Something a table's parts do not agree on. */
interface Trouble {
  readonly path: readonly string[];
  readonly message: string;
}

type Show = Extract<ColumnSpec, { show: unknown }>['show'];

/** The label columns each kind of body has words for; any other would stay blank on every row. */
const SHOWN = {
  'function-tree': ['class', 'section', 'item', 'name'],
  'economic-tree': ['class', 'section', 'name'],
  'project-tree': ['class', 'section', 'item', 'name', 'project'],
  'carry-over': ['label'],
  fixed: ['label'],
  'one-row': [],
  balance: ['label'],
} as const satisfies Record<BodySpec['kind'], readonly Show[]>;

/** What is wrong with a table although each of its parts is well-formed; undefined if nothing is. */
export function tableTrouble(table: TableSpec): Located | undefined {
  const trouble =
    wrongLabel(table) ??
    wrongIndexRow(table) ??
    wrongSides(table) ??
    wrongYears(table) ??
    wrongInclude(table) ??
    unknownWord(table);
  return trouble === undefined ? undefined : { place: trouble.path.join('.'), message: trouble.message };
}

function wrongLabel({ columns, body }: TableSpec): Trouble | undefined {
  const shown: readonly Show[] = SHOWN[body.kind];
  for (const [name, column] of Object.entries(columns)) {
    if ('sum' in column || shown.includes(column.show)) continue;
    const offered = shown.length === 0 ? '只能有金额栏' : `可用：${shown.join('、')}`;
    const message = `${body.kind} 表没有这样的文字，${offered}`;
    return { path: ['columns', name, 'show'], message };
  }
  return undefined;
}

function wrongIndexRow({ columns, indexRow }: TableSpec): Trouble | undefined {
  const width = Object.keys(columns).length;
  if (indexRow.length === 0 || indexRow.length === width) return undefined;
  const message = `有 ${String(indexRow.length)} 格，而表有 ${String(width)} 栏；没有栏次行就写 []`;
  return { path: ['indexRow'], message };
}

/** A balance has at least one column of figures on either side, each side after a column of words. */
function wrongSides({ columns, body }: TableSpec): Trouble | undefined {
  if (body.kind !== 'balance') return undefined;
  const pattern = Object.values(columns)
    .map((column, index) => `${index === body.incomeColumns ? '|' : ''}${'sum' in column ? '数' : '字'}`)
    .join('');
  if (/^字数+\|字数+$/.test(pattern)) return undefined;
  return { path: ['columns'], message: '收支表的收入方、支出方都应为一栏文字、至少一栏金额' };
}

/** A difference or rate whose two amounts the table does not print cannot be followed; a measure has a prior only. */
function wrongYears({ columns }: TableSpec): Trouble | undefined {
  const figures = Object.entries(columns).filter((entry): entry is [string, FigureSpec] => 'sum' in entry[1]);
  for (const [name, { sum, of: part, measure }] of figures) {
    if (part === undefined) {
      if (measure === undefined) continue;
      const message = 'measure 只说上年数，要与 of（prior、difference、rate）一起写';
      return { path: ['columns', name, 'measure'], message };
    }
    const same = figures.filter(([, other]) => JSON.stringify(other.sum) === JSON.stringify(sum));
    const isShown = same.some(([, other]) => other.of === undefined || other.of === 'prior');
    if (part !== 'prior' && !isShown) {
      const word = part === 'rate' ? '增减率' : '增减额';
      const message = `${word}没有对着的金额：这张表里没有 sum 相同的本年数或上年数`;
      return { path: ['columns', name, 'of'], message };
    }
  }
  return undefined;
}

/** A row that only last year has would print without a figure. */
function wrongInclude({ columns, body }: TableSpec): Trouble | undefined {
  const compares = Object.values(columns).some((column) => 'sum' in column && column.of !== undefined);
  if (!('include' in body) || body.include !== 'either' || compares) return undefined;
  return { path: ['body', 'include'], message: '没有一栏印上年数，写 either 会多出没有金额的行，请删去或写 current' };
}

/** A word a header uses but `words` does not have would be printed with its braces. */
function unknownWord(table: TableSpec): Trouble | undefined {
  const { words = {} } = table;
  for (const [path, text] of wordedTexts(table)) {
    const rest = text.replace(/\{([^{}]*)\}/g, (slot, name: string) => (Object.hasOwn(words, name) ? '' : slot));
    if (/[{}]/.test(rest)) return { path, message: `“${text}”里的空位不在本表的 words 中` };
  }
  return undefined;
}

function wordedTexts({ columns, total, body }: TableSpec): readonly (readonly [readonly string[], string])[] {
  const rows = 'rows' in body ? Object.entries(body.rows) : [];
  return [
    ...Object.entries(columns).flatMap(([name, column]) =>
      column.header.map((text) => [['columns', name, 'header'], text] as const),
    ),
    ...(total?.label === undefined ? [] : [[['total', 'label'], total.label] as const]),
    ...rows.map(([name, row]) => [['body', 'rows', name, 'label'], row.label] as const),
    ...(body.kind === 'balance'
      ? [
          [['body', 'incomeTotal'], body.incomeTotal] as const,
          [['body', 'expenditureTotal'], body.expenditureTotal] as const,
        ]
      : []),
  ];
}
