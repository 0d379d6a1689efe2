import { chineseNumeral } from '../facts.ts';
import * as line from '../line.ts';
import type { Keep } from '../line.ts';
import type { Form } from './draft.ts';
import { printed } from './printed.ts';

/** The nine tables of a draft, cell for cell (form §4). */

type Rows = readonly (readonly string[])[];
type Columns = readonly Keep[];
type Print = (fen: bigint) => string;

/** 事业收入; money of a 财政专户 belongs to it. */
export const isOperatingIncome: Keep = (one) => one.source === 'unit.operating' || one.source === 'fiscalAccount';
/** 事业单位经营收入. */
export const isBusinessIncome: Keep = line.ofSource('unit.business');
/** 其他收入. */
export const isOtherIncome: Keep = (one) => ['unit.other', 'unit.superior', 'unit.affiliated'].includes(one.source);

/** The economic codes of 因公出国（境）费, 公务接待费, 购置费 and 运行费, of 财政拨款 of either nature. */
export const THREE_PUBLIC = {
  abroad: ['30212'],
  reception: ['30217'],
  vehiclePurchase: ['31013', '30913'],
  vehicleOperation: ['30231'],
} as const;

/** The lines of 财政拨款 under some economic codes. */
export function fiscalUnder(codes: readonly string[]): Keep {
  return (one) => line.isFiscal(one) && one.economic !== undefined && codes.includes(one.economic);
}

const BASIC_AND_PROJECT: Columns = [line.isAny, line.isBasic, line.isProject];
const hasMoney = (values: readonly bigint[]): boolean => values.some((value) => value !== 0n);

function inYuan({ draft: { settings } }: Form, zero: 'blank' | 'zero'): Print {
  const decimals = settings.decimals === '0' ? 0 : 2;
  return (fen) => (fen === 0n && zero === 'blank' ? '' : printed(fen, 'yuan', decimals));
}

function sums(form: Form, row: Keep, columns: Columns): readonly bigint[] {
  return columns.map((column) => line.total(form.draft.ledger, line.both(row, column)));
}

function balance(form: Form, scope: Keep, left: readonly (readonly [string, Keep])[], columns: Columns): Rows {
  const print = inYuan(form, 'blank');
  const blank = columns.map(() => '');
  const right = line.functionCodes(form.draft.ledger.filter(scope), 3).flatMap((code) => {
    const values = sums(form, line.both(scope, line.underFunction(code)), columns);
    return hasMoney(values) ? [[form.nameOf(code), ...values.map(print)]] : [];
  });
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [label, keep] = left[index] ?? ['', () => false];
    const [name, ...cells] = right[index] ?? ['', ...blank];
    const amount = print(line.total(form.draft.ledger, line.both(scope, keep)));
    return [label, amount, name === '' ? '' : `${chineseNumeral(index + 1)}、${name ?? ''}`, ...cells];
  });
  const total = sums(form, scope, columns).map(print);
  return [...rows, ['收入总计', print(line.total(form.draft.ledger, scope)), '支出总计', ...total]];
}

function labels({ edition }: Form): Readonly<Record<'general' | 'fund' | 'grant', string>> {
  const blank = edition === 2026;
  return {
    general: edition === 2023 || blank ? '一般公共预算' : '一般公共预算资金',
    fund: blank ? '政府性基金预算' : '政府性基金',
    grant: blank ? '一般公共预算' : '一般公共预算资金',
  };
}

function overall(form: Form): Rows {
  const { general, fund } = labels(form);
  const dot = form.isUnit ? '、' : '.';
  const columns: Columns = form.isUnit
    ? [line.isAny, line.isPersonnel, line.isOperating, line.isProject]
    : [line.isAny];
  const left = [
    ['一、财政拨款收入', line.isFiscal],
    [`1${dot}${general}`, line.isGeneral],
    [`2${dot}${fund}`, line.isFund],
    [`3${dot}国有资本经营预算`, line.isSoe],
    ['二、事业收入', isOperatingIncome],
    ['三、事业单位经营收入', isBusinessIncome],
    ['四、其他收入', isOtherIncome],
  ] as const;
  return balance(form, line.isAny, left, columns);
}

function fiscalBalance(form: Form): Rows {
  const { grant, fund } = labels(form);
  const left = [
    [`一、${grant}`, line.isGeneral],
    [`二、${fund}`, line.isFund],
    ['三、国有资本经营预算', line.isSoe],
  ] as const;
  return balance(form, line.isFiscal, left, [line.isAny, line.isGeneral, line.isFund, line.isSoe]);
}

/** A tree of codes with its 合计 at the bottom; an empty one is that row alone. */
function tree(
  form: Form,
  scope: Keep,
  columns: Columns,
  by: 'function' | 'economic',
  whenEmpty: 'blank' | 'zero' = form.draft.settings.zeros,
): Rows {
  const print = inYuan(form, form.draft.settings.zeros);
  const lines = form.draft.ledger.filter(scope);
  const under = by === 'function' ? line.underFunction : line.underEconomic;
  const lengths = by === 'function' ? ([3, 5, 7] as const) : ([3, 5] as const);
  const leaves = by === 'function' ? line.functionCodes(lines, 7) : line.economicCodes(lines, 5);
  const lead = lengths.map(() => '');
  const valuesOf = (code: string): readonly bigint[] => sums(form, line.both(scope, under(code)), columns);
  const staying = leaves.filter((leaf) => hasMoney(valuesOf(leaf)));
  if (staying.length === 0) return [[...lead, '合计', ...columns.map(() => inYuan(form, whenEmpty)(0n))]];
  const codes = new Set(staying.flatMap((leaf) => lengths.map((length) => leaf.slice(0, length))));
  const rows = [...codes].map((code) => {
    const parts = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].slice(0, lengths.length);
    return [...parts, form.nameOf(code), ...valuesOf(code).map(print)];
  });
  return [...rows, [...lead, '合计', ...sums(form, scope, columns).map(print)]];
}

/** 机关运行经费: as typed, or 公用经费 of the basic expenditure for an administrative office. */
export function agencyOperating({ draft }: Form): bigint {
  const typed = draft.fields['agencyOperating'];
  if (typeof typed === 'number') return BigInt(typed);
  if (draft.organization.nature !== 'administrative') return 0n;
  return line.total(draft.ledger, line.both(line.isGeneral, line.isOperating));
}

function threePublic(form: Form): Rows {
  const { abroad, reception, vehiclePurchase, vehicleOperation } = THREE_PUBLIC;
  const vehicles = [...vehiclePurchase, ...vehicleOperation];
  const amounts = [
    ...[[...abroad, ...reception, ...vehicles], abroad, reception, vehicles, vehiclePurchase, vehicleOperation].map(
      (codes) => line.total(form.draft.ledger, fiscalUnder(codes)),
    ),
    agencyOperating(form),
  ];
  const blank = form.draft.settings.zeros === 'blank' || !hasMoney(amounts);
  return [amounts.map((fen) => (fen === 0n && blank ? '' : printed(fen, 'wan', 2)))];
}

/** The rows of every table by its id. */
export function expectedTables(form: Form): Readonly<Record<string, Rows>> {
  const income = [line.isAny, line.isFiscal, isOperatingIncome, isBusinessIncome, isOtherIncome];
  const basic = line.both(line.isGeneral, line.isBasic);
  return {
    t01: overall(form),
    t02: tree(form, line.isAny, income, 'function'),
    t03: tree(form, line.isAny, BASIC_AND_PROJECT, 'function'),
    t04: fiscalBalance(form),
    t05: tree(form, line.isGeneral, BASIC_AND_PROJECT, 'function'),
    t06: tree(form, line.isFund, BASIC_AND_PROJECT, 'function', 'blank'),
    t07: tree(form, line.isSoe, BASIC_AND_PROJECT, 'function', 'blank'),
    t08: tree(form, basic, [line.isAny, line.isPersonnel, line.isOperating], 'economic'),
    t09: threePublic(form),
  };
}
