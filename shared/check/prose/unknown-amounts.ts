import type { PrintedAmount } from '../../base/money/printed-amount.ts';
import type { Fen } from '../../base/money/fen.ts';
import type { BudgetDocument } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import { remembered } from '../document/remembered.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { ruleOf } from '../rule.ts';
import type { TableFigures } from '../table/table-figures.ts';
import { agrees } from './amount-difference.ts';
import { addressOf } from './fact.ts';
import { statementsIn } from './section.ts';

/** Amounts whose words lead to no cell, and that no cell of any table has (rule 20). */
export function unknownAmounts(spec: SpecOf<'unknown-amounts'>, context: CheckContext): CheckResult {
  const findings = spec.sections.flatMap((section) =>
    statementsIn(context.document, section).flatMap((statement): readonly Finding[] => {
      const { amount, label, block } = statement;
      if (amount === undefined || addressOf(statement, context) !== undefined) return [];
      // A code whose name nobody knows runs into its amount: 科目218571.46 is rule 24's to find.
      if (label.endsWith('科目') || isPrinted(context, amount)) return [];
      return [
        {
          rule: ruleOf(spec),
          severity: spec.severity,
          where: { block },
          message: `“${label}”写 ${amount.text}，没有一张表有这个数`,
          actual: amount.text,
          fix: '请核对金额；表里没有的数，请说明怎样得来',
        },
      ];
    }),
  );
  return { findings };
}

/** Whether a cell prints the amount; nothing is what every blank cell says. */
function isPrinted(context: CheckContext, amount: PrintedAmount): boolean {
  if (amount.printed === 0) return true;
  return tablesIn(context.document).some((id) => {
    const figures = figuresOf(context, id);
    return figures !== undefined && hasAmount(figures, amount);
  });
}

function tablesIn({ blocks }: BudgetDocument): readonly string[] {
  return blocks.filter(({ type }) => type === 'table').map(({ id }) => id);
}

function hasAmount(figures: TableFigures, amount: PrintedAmount): boolean {
  const printed = printedIn(figures);
  if (printed.has(amount.printed)) return true;
  // Only an amount printed to other places may be the same without being equal.
  return (
    amount.step !== figures.step &&
    [...printed].some((cell) => agrees({ ...amount, printed: cell, step: figures.step }, amount))
  );
}

/** What the cells of a table print, in fen. */
const printedIn = remembered(
  (figures: TableFigures): ReadonlySet<Fen> =>
    new Set(
      figures.rows.flatMap(({ index: row }) => figures.moneyColumns.map(({ index }) => figures.printedAt(row, index))),
    ),
);
