import type { Fen } from '../../base/money/fen.ts';
import { printIn } from '../../base/money/printed-amount.ts';
import { UNIT_NAMES } from '../../base/money/unit.ts';
import type { BudgetDocument } from '../../document/document.ts';
import type { Draft } from '../../draft/schema.ts';
import { indexLedger } from '../../ledger/ledger.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import { cellFilter } from '../../table/block.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import { couldNotRun, type CheckResult, type Finding } from '../finding.ts';
import { tableName } from '../table/place-name.ts';
import type { FigureRow, TableFigures } from '../table/table-figures.ts';
import { found } from './found.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'magnitudes'>;
/** Last year's figure of a row and column; undefined where last year had none. */
type Prior = (figures: TableFigures, row: FigureRow, column: string) => Fen | undefined;

/** Figures that are last year's times 10, 100 or 10,000: a unit mistaken more often than a change (rule 41). */
export function magnitudes(spec: Spec, context: CheckContext): CheckResult {
  const last = lastYearOf(context);
  if (last === undefined) return couldNotRun('没有上年的明细或文本，没有与上年比较数量级');
  const findings = Object.entries(spec.columns).flatMap(([table, column]): readonly Finding[] => {
    const figures = figuresOf(context, table);
    return figures === undefined ? [] : inTable(figures, spec, column, last, context.pack);
  });
  return { findings };
}

/** What is known of last year: its published document, or its ledger. */
type LastYear = BudgetDocument | Draft['priorLedger'];

function lastYearOf({ lastYear, draft }: CheckContext): LastYear | undefined {
  if (lastYear !== undefined) return lastYear;
  return draft === undefined || draft.priorLedger.length === 0 ? undefined : draft.priorLedger;
}

const inTable = remembered(
  (figures: TableFigures, spec: Spec, column: string, last: LastYear, pack: Pack): readonly Finding[] => {
    const prior = 'blocks' in last ? priorInDocument(last, pack) : priorInLedger(last, pack);
    const rows = figures.rows.filter(({ kind }) => kind === 'code' || kind === 'total');
    return rows.flatMap((row) => jump(spec, figures, row, column, prior(figures, row, column)));
  },
);

function jump(spec: Spec, figures: TableFigures, row: FigureRow, column: string, prior: Fen | undefined) {
  const amount = figures.amount(row.index, column);
  if (amount === undefined || prior === undefined || prior === 0 || amount.printed === 0) return [];
  const ratio = amount.printed / prior;
  const factor = spec.factors.find((one) =>
    [one, 1 / one].some((multiple) => Math.abs(ratio / multiple - 1) <= spec.within),
  );
  if (factor === undefined) return [];
  const name = [row.code, row.label].filter((text) => text !== '').join(' ');
  const last = printIn(prior, figures.unit, figures.stepAt(figures.column(column) ?? 0));
  const direction = ratio > 1 ? `${String(factor)} 倍` : `${String(factor)} 分之一`;
  return [
    found(
      spec,
      { block: figures.block.id, row: row.index, column: figures.column(column) ?? 0 },
      {
        message: `${tableName(figures)} ${name}的 ${amount.text} 正好约是上年 ${last} ${UNIT_NAMES[figures.unit]}的 ${direction}`,
        expected: last,
        actual: amount.text,
        exactExpected: prior,
        exactActual: amount.exact ?? amount.printed,
        fix: '请核对金额单位和小数点；确实如此请写明原因',
      },
    ),
  ];
}

function priorInDocument(lastYear: BudgetDocument, pack: Pack): Prior {
  return (figures, row, column) => {
    const last = figuresOf({ document: lastYear, pack }, figures.block.id);
    const same = row.kind === 'total' ? last?.total() : last?.coded(row.code);
    return same === undefined ? undefined : last?.amount(same.index, column)?.printed;
  };
}

/** Last year's lines do not change while this year's are typed: what a row had is added up once. */
const priorInLedger = remembered((lines: Draft['priorLedger'], pack: Pack): Prior => {
  const ledger = indexLedger(lines);
  const sums = new Map<string, Fen | undefined>();
  return (figures, row, column) => {
    const key = [pack.manifest.id, figures.block.id, row.kind, row.code, column].join(' ');
    if (!sums.has(key)) {
      const index = figures.column(column);
      const filter = index === undefined ? undefined : cellFilter(figures.block, row.index, index);
      sums.set(key, filter === undefined ? undefined : ledger.sum(filter));
    }
    return sums.get(key);
  };
});
