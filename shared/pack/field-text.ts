import { printHundredths, printWan } from '../base/money/fen.ts';
import type { FieldContent } from '../draft/field-content.ts';
import type { FieldColumn, FieldSpec, FieldType, NumberType } from './field-spec.ts';

/** How the value of a field prints, by its type. */

type Spec = FieldSpec | FieldColumn;
type Printer<Type extends FieldType> = (content: FieldContent, spec: Extract<Spec, { type: Type }>) => string;

const PRINTERS: { readonly [Type in FieldType]: Printer<Type> } = {
  text: written,
  paragraphs: written,
  count: (content) => String(Number(content)),
  area: (content) => printHundredths(Math.round(Number(content) * 100)),
  amount: (content) => printWan(Number(content)),
  yes: (content) => (content === true ? '是' : '否'),
  date: (content) => dayInWords(written(content)),
  choice: (content, { choices }) => choices[written(content)] ?? '',
  rows: (content) => String(Array.isArray(content) ? content.length : 0),
};

/** What stands where nothing is typed and nothing has to be. */
const EMPTY: Readonly<Record<FieldType, FieldContent>> = {
  text: '',
  paragraphs: '',
  count: 0,
  area: 0,
  amount: 0,
  yes: false,
  date: '',
  choice: '',
  rows: [],
};

/** The printed value of a field or a column: amounts in 万元, days as `2025年2月20日`, choices by their words. */
export function contentText(spec: Spec, content: FieldContent | undefined): string {
  const print = PRINTERS[spec.type] as (content: FieldContent, spec: Spec) => string;
  return print(content ?? EMPTY[spec.type], spec);
}

/** A printed sum of such values. */
export function sumText(type: NumberType, total: number): string {
  return contentText({ type, label: '' }, total);
}

function written(content: FieldContent): string {
  return typeof content === 'string' ? content : '';
}

/** `2025-02-20` → `2025年2月20日`. */
function dayInWords(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  return year === '' ? '' : `${year}年${String(Number(month))}月${String(Number(day))}日`;
}
