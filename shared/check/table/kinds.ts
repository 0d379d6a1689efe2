import type { CheckSpec } from '../../pack/check-spec.ts';
import type { TABLE_CHECKS } from '../../pack/check/table-checks.ts';
import type { Checks } from '../check-kind.ts';
import { amountFormat } from './amount-format.ts';
import { approvedFigures } from './approved.ts';
import { codeNames } from './code-names.ts';
import { equalCells } from './equal-cells.ts';
import { formRows } from './form-rows.ts';
import { formSums } from './form-sums.ts';
import { overallFunds } from './overall-funds.ts';
import { projectSheetsCheck } from './project-sheets.ts';
import { rowSums } from './row-sums.ts';
import { sameCodes } from './same-codes.ts';
import { spendingColumn } from './spending-column.ts';
import { treeSums } from './tree-sums.ts';
import { unitsSum } from './units-sum.ts';
import { yearColumns } from './year-columns.ts';

type TableKind = Extract<CheckSpec, (typeof TABLE_CHECKS)[number]['_output']>['kind'];

/** The checks inside and between tables. */
export const TABLE_KINDS: Checks<TableKind> = {
  'row-sums': rowSums,
  'tree-sums': treeSums,
  'form-rows': formRows,
  'form-sums': formSums,
  'equal-cells': equalCells,
  'same-codes': sameCodes,
  'spending-column': spendingColumn,
  'code-names': codeNames,
  'amount-format': amountFormat,
  'project-sheets': projectSheetsCheck,
  'overall-funds': overallFunds,
  'units-sum': unitsSum,
  approved: approvedFigures,
  'year-columns': yearColumns,
};
