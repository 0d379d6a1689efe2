import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import { cellName } from './place-name.ts';
import type { TableFigures } from './table-figures.ts';
import { onTable } from './table-memory.ts';

/** A cell of money is a number with two decimals, negative only if confirmed (rule 9). */
export function amountFormat(spec: SpecOf<'amount-format'>, context: CheckContext): CheckResult {
  return {
    findings: spec.tables.flatMap((id) => {
      const figures = figuresOf(context, id);
      return figures === undefined ? [] : onTable(figures, spec, [], () => inTable(spec, figures));
    }),
  };
}

function inTable(spec: SpecOf<'amount-format'>, figures: TableFigures): readonly Finding[] {
  return figures.rows.flatMap(({ index: row }) =>
    figures.moneyColumns.flatMap(({ index: column }) => {
      const text = figures.block.rows[row]?.cells[column]?.text.trim() ?? '';
      const trouble = text === '' ? undefined : troubleOf(text, spec.decimals);
      if (trouble === undefined) return [];
      return [
        {
          rule: ruleOf(spec),
          severity: spec.severity,
          where: { block: figures.block.id, row, column },
          message: `${cellName(figures, row, column)}“${text}”${trouble.what}`,
          actual: text,
          fix: trouble.fix,
        },
      ];
    }),
  );
}

function troubleOf(text: string, decimals: number): { readonly what: string; readonly fix: string } | undefined {
  const plain = text.normalize('NFKC').replace(/[−–—]/gu, '-').replace(/\s+/gu, '');
  const number = /^(-?)(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/u.exec(plain);
  if (number === null) return { what: '不是数字', fix: `请改成带 ${String(decimals)} 位小数的数字，没有金额就留空` };
  const [, sign = '', rest = ''] = number;
  if (rest.length !== decimals) {
    return { what: `不是 ${String(decimals)} 位小数`, fix: `请改成 ${String(decimals)} 位小数` };
  }
  if (sign !== '') return { what: '是负数', fix: '请核对；确实是负数的，写明理由后标为“不适用”' };
  return undefined;
}
