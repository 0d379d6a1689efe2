import type { Located } from '../base/result.ts';
import type { BodySpec, ColumnSpec, TableSpec } from './table-spec.ts';

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
  balance: ['label'],
} as const satisfies Record<BodySpec['kind'], readonly Show[]>;

/** What is wrong with a table although each of its parts is well-formed; undefined if nothing is. */
export function tableTrouble(table: TableSpec): Located | undefined {
  const trouble = wrongLabel(table) ?? wrongIndexRow(table) ?? wrongSides(table) ?? unknownWord(table);
  return trouble === undefined ? undefined : { place: trouble.path.join('.'), message: trouble.message };
}

function wrongLabel({ columns, body }: TableSpec): Trouble | undefined {
  const shown: readonly Show[] = SHOWN[body.kind];
  for (const [name, column] of Object.entries(columns)) {
    if ('sum' in column || shown.includes(column.show)) continue;
    const message = `${body.kind} 表没有这样的文字，可用：${shown.join('、')}`;
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

/** A balance has one sum on its left and at least one on its right, each side after a column of words. */
function wrongSides({ columns, body }: TableSpec): Trouble | undefined {
  if (body.kind !== 'balance') return undefined;
  const pattern = Object.values(columns)
    .map((column, index) => `${index === body.incomeColumns ? '|' : ''}${'sum' in column ? '数' : '字'}`)
    .join('');
  if (/^字数\|字数+$/.test(pattern)) return undefined;
  return { path: ['columns'], message: '收支表的收入方应为一栏文字、一栏金额，支出方应为一栏文字、至少一栏金额' };
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
