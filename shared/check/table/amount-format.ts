import { oneNumber } from '../../base/money/one-number.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { remembered } from '../document/remembered.ts';
import { USUAL_AMOUNT } from '../../base/money/printed-amount.ts';
import { ruleOf } from '../rule.ts';
import type { TableRow } from '../../table/block.ts';
import { cellName, rowName, tableName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

type Spec = SpecOf<'amount-format'>;

/** A cell of money is a number with the decimals of its style, negative only if confirmed (rule 9). */
export function amountFormat(spec: Spec, context: CheckContext): CheckResult {
  return {
    findings: spec.tables.flatMap((id) => {
      const figures = figuresOf(context, id);
      return figures === undefined ? [] : onTable(figures, spec, [], () => inTable(spec, figures));
    }),
  };
}

interface MoneyCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

function inTable(spec: Spec, figures: TableFigures): readonly Finding[] {
  // One digit a column: the same text for the same columns, so that what was found in a row is kept.
  const decimals = figures.moneyColumns
    .map((column) => String(spec.decimals ?? figures.styleOf(column).decimals))
    .join('');
  const malformed = figures.block.rows.flatMap((printed, row) =>
    malformedIn(printed, figures.moneyColumns, decimals).map(({ column, text, what, fix }) => {
      const cell = { row, column, text };
      return finding(spec, figures, cell, { message: `${nameOf(figures, cell)}“${text}”${what}`, fix });
    }),
  );
  const negative = negatives(spec, figures);
  return negative === undefined ? malformed : [...malformed, negative];
}

/** The cells of a row that print money in another way; kept with the row. */
const malformedIn = remembered(({ cells }: TableRow, columns: TableFigures['moneyColumns'], decimals: string) =>
  columns.flatMap(({ index: column }, place) => {
    const text = cells[column]?.text.trim() ?? '';
    const trouble = text === '' ? undefined : troubleOf(text, Number(decimals[place]));
    return trouble === undefined ? [] : [{ column, text, ...trouble }];
  }),
);

/** One adjustment downwards shows in a row, its parents and the total: said once a table, so that it is confirmed once. */
function negatives(spec: Spec, figures: TableFigures): Finding | undefined {
  const below = figures.rows.flatMap(({ index: row }) =>
    figures.moneyColumns.flatMap(({ index: column, part }): readonly MoneyCell[] =>
      // Less than last year is no adjustment.
      part !== 'difference' && figures.printedAt(row, column) < 0
        ? [{ row, column, text: figures.block.rows[row]?.cells[column]?.text.trim() ?? '' }]
        : [],
    ),
  );
  const [first] = below;
  if (first === undefined) return undefined;
  const rows = [...new Set(below.map(({ row, column }) => rowName(figures, row, column)))];
  const others = `${tableName(figures)} 的 ${rows.slice(0, 3).join('、')}${rows.length > 3 ? '等行' : ''}有 ${String(below.length)} 处负数`;
  return finding(spec, figures, first, {
    message: below.length === 1 ? `${nameOf(figures, first)}“${first.text}”是负数` : others,
    fix: '请核对；确实是负数的，写明理由后标为“不适用”',
  });
}

function troubleOf(text: string, decimals: number): { readonly what: string; readonly fix: string } | undefined {
  if (decimals === 2 && USUAL_AMOUNT.test(text)) return undefined;
  const plain = oneNumber(text.normalize('NFKC'));
  if (!plain.ok) return { what: '不是数字，像是两个数', fix: '请核对原件，一格只留一个数' };
  const number = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u.exec(plain.value);
  const wanted = decimals === 0 ? '没有小数' : `带 ${String(decimals)} 位小数`;
  if (number === null) return { what: '不是数字', fix: `请改成${wanted}的数字，没有金额就留空` };
  if ((number[1] ?? '').length === decimals) return undefined;
  const places = decimals === 0 ? '整数' : `${String(decimals)} 位小数`;
  return { what: `不是${decimals === 0 ? '' : ' '}${places}`, fix: `请改成${decimals === 0 ? '' : ' '}${places}` };
}

function nameOf(figures: TableFigures, { row, column }: MoneyCell): string {
  return cellName(figures, row, column);
}

function finding(
  spec: Spec,
  figures: TableFigures,
  { row, column, text }: MoneyCell,
  { message, fix }: Pick<Finding, 'message' | 'fix'>,
): Finding {
  const where = { block: figures.block.id, row, column };
  return { rule: ruleOf(spec), severity: spec.severity, where, message, actual: text, fix };
}
