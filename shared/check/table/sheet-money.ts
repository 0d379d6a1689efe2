import { folded } from '../../base/fold.ts';
import { unitIn, type AmountUnit } from '../../base/money/unit.ts';
import type { SheetBlock, SheetField } from '../../document/document.ts';
import { styleOf } from '../../pack/number-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import { readPrinted, type PrintedAmount } from '../../base/money/printed-amount.ts';

/** The id of the sheet of the whole office. */
export const OVERALL = 'overall-performance';

/** The unit of the money on a performance sheet: what it says, or what the form prints it in. */
export function unitOf({ id, fundsLabel }: SheetBlock, { manifest, sheets }: Pack): AmountUnit {
  const spec = id === OVERALL ? sheets.overall : sheets.project;
  return unitIn(fundsLabel) ?? styleOf(manifest, spec.number, 'prose').unit;
}

/** The money beside a label of a performance sheet; undefined where there is no such label or no number. */
export function moneyOf(sheet: SheetBlock, label: string, pack: Pack): PrintedAmount | undefined {
  const field = fieldOf(sheet.funds, label);
  const amount = field === undefined ? undefined : readPrinted(field.value, unitOf(sheet, pack));
  return amount === undefined ? undefined : { ...amount, exact: field?.exact };
}

/** The field of a label, its colon aside. */
export function fieldOf(fields: readonly SheetField[], label: string): SheetField | undefined {
  const plain = (text: string): string => folded(text).replace(/:/gu, '');
  return fields.find((field) => plain(field.label) === plain(label));
}
