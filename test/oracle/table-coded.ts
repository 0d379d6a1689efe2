import type { Line } from './draft-json.ts';
import type { Facts } from './facts.ts';
import { nameBesideCode } from './facts.ts';
import * as line from './line.ts';
import type { Keep } from './line.ts';
import { cell } from './money.ts';

/** The columns of a table: which lines each adds up. */
type Columns = readonly Keep[];

function sums(lines: readonly Line[], row: Keep, columns: Columns): readonly bigint[] {
  return columns.map((column) => line.total(lines, line.both(row, column)));
}

function hasMoney(values: readonly bigint[]): boolean {
  return values.some((value) => value !== 0n);
}

/** Puts the total row where the form has it: 2024 at the bottom as 合计, 2025 on top as 总计. */
export function withTotal(
  facts: Facts,
  body: readonly (readonly string[])[],
  totalRow: (label: string) => readonly string[],
): readonly (readonly string[])[] {
  return facts.form === '2025' ? [totalRow('总计'), ...body] : [...body, totalRow('合计')];
}

/** 类, 款 and 项 rows over `lines`: an 项 stays if any column is not 0, a parent while a row under it stays. */
function functionalBody(facts: Facts, lines: readonly Line[], columns: Columns): readonly (readonly string[])[] {
  const stays = (item: string): boolean => hasMoney(sums(lines, line.underFunction(item), columns));
  const items = line.functionCodes(lines, 7).filter(stays);
  const rows: string[][] = [];
  const add = (code: string, codeCells: readonly string[]): void => {
    const values = sums(lines, line.underFunction(code), columns);
    rows.push([...codeCells, nameBesideCode(facts, code), ...values.map(cell)]);
  };
  let lastClass = '';
  let lastSection = '';
  for (const item of items) {
    const cls = item.slice(0, 3);
    const section = item.slice(0, 5);
    const [first, second, third] = [cls, item.slice(3, 5), item.slice(5, 7)];
    if (cls !== lastClass) add(cls, [first, '', '']);
    if (section !== lastSection) add(section, [first, second, '']);
    add(item, [first, second, third]);
    lastClass = cls;
    lastSection = section;
  }
  return rows;
}

function functionalTable(facts: Facts, lines: readonly Line[], columns: Columns): readonly (readonly string[])[] {
  return withTotal(facts, functionalBody(facts, lines, columns), (label) => [
    ...['', '', '', label],
    ...sums(lines, line.isAny, columns).map(cell),
  ]);
}

/** 表2 收入总体情况表. */
export function incomeRows(facts: Facts): readonly (readonly string[])[] {
  return functionalTable(facts, facts.draft.ledger, [
    line.isAny,
    line.isFiscal,
    line.ofSource('general.own'),
    line.ofSource('general.transfer'),
    line.ofSource('fund.own'),
    line.ofSource('fund.transfer'),
    line.ofSource('soe.own'),
    line.ofSource('soe.transfer'),
    line.ofSource('fiscalAccount'),
    line.isUnitMoney,
    line.isFiscalCarry,
    line.isOtherCarry,
  ]);
}

/** 表3 支出总体情况表. */
export function expenditureRows(facts: Facts): readonly (readonly string[])[] {
  return functionalTable(facts, facts.draft.ledger, [line.isAny, line.isBasic, line.isProject]);
}

/** 表5 一般公共预算支出情况表. */
export function generalRows(facts: Facts): readonly (readonly string[])[] {
  const lines = facts.draft.ledger.filter(line.isGeneral);
  return functionalTable(facts, lines, [line.isAny, line.isBasic, line.isProject]);
}

/** 表8 政府性基金, 表9 国有资本经营; a table without a row is empty (forms.md §1: 2024 keeps a blank 合计 row). */
export function fundRows(facts: Facts, money: Keep): { rows: readonly (readonly string[])[]; empty: boolean } {
  const lines = facts.draft.ledger.filter(money);
  const columns = [line.isAny, line.isPersonnel, line.isOperating, line.isProject];
  const empty = functionalBody(facts, lines, columns).length === 0;
  if (!empty) return { rows: functionalTable(facts, lines, columns), empty };
  return { rows: facts.form === '2025' ? [] : [['', '', '', '合计', '', '', '', '']], empty };
}

/** 表6 一般公共预算基本支出情况表: by economic classification. */
export function economicRows(facts: Facts): readonly (readonly string[])[] {
  const lines = facts.draft.ledger.filter((one) => line.isGeneral(one) && line.isBasic(one));
  const columns = [line.isAny, line.isPersonnel, line.isOperating];
  const body: string[][] = [];
  let lastClass = '';
  for (const section of line.economicCodes(lines, 5)) {
    const values = sums(lines, line.underEconomic(section), columns);
    if (!hasMoney(values)) continue;
    const cls = section.slice(0, 3);
    if (cls !== lastClass) {
      const parent = sums(lines, line.underEconomic(cls), columns);
      body.push([cls, '', nameBesideCode(facts, cls), ...parent.map(cell)]);
    }
    body.push([cls, section.slice(3, 5), nameBesideCode(facts, section), ...values.map(cell)]);
    lastClass = cls;
  }
  return withTotal(facts, body, (label) => ['', '', label, ...sums(lines, line.isAny, columns).map(cell)]);
}
