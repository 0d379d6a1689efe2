import { folded } from '../../base/fold.ts';
import { unitIn, type AmountUnit } from '../../base/money/unit.ts';
import type { SheetBlock, SheetField } from '../../document/document.ts';
import { readPrinted, type PrintedAmount } from '../../base/money/printed-amount.ts';

/** The unit of the money on a performance sheet. */
export function unitOf({ fundsLabel }: SheetBlock): AmountUnit {
  return unitIn(fundsLabel) ?? 'wan';
}

/** The money beside a label of a performance sheet; undefined where there is no such label or no number. */
export function moneyOf(sheet: SheetBlock, label: string): PrintedAmount | undefined {
  const field = fieldOf(sheet.funds, label);
  const amount = field === undefined ? undefined : readPrinted(field.value, unitOf(sheet));
  return amount === undefined ? undefined : { ...amount, exact: field?.exact };
}

/** The field of a label, its colon aside. */
export function fieldOf(fields: readonly SheetField[], label: string): SheetField | undefined {
  const plain = (text: string): string => folded(text).replace(/:/gu, '');
  return fields.find((field) => plain(field.label) === plain(label));
}
