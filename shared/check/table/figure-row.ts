import { folded } from '../../base/fold.ts';
import { withoutListNumber } from '../../base/list-number.ts';
import type { BodySpec, ColumnSpec } from '../../pack/table-spec.ts';
import type { TableRow } from '../../table/block.ts';

/** A row of a table as the checks see it. */
export interface FigureRow {
  /** Its place in the block's `rows`. */
  readonly index: number;
  readonly kind: 'total' | 'organization' | 'code' | 'other';
  /**
   * The code of a coded row: 3, 5 or 7 digits, with the zeros and parents it should have; of a row of tables 1 and 4 the
   * 类 on its right side; empty for other rows.
   */
  readonly code: string;
  /** The words of the row's last label column, white space removed. */
  readonly label: string;
  /** The name beside the code. */
  readonly name: string;
  /** The project of a row of table 7; empty for other rows. */
  readonly project: string;
}

/** What a column of words shows. */
export type Show = Extract<ColumnSpec, { show: unknown }>['show'];

/** The label cells of a row, by what they show, in column order. */
export type RowTexts = readonly (readonly [show: Show, text: string])[];

const TOTAL_WORDS = /^(?:收入|支出|本年)?(?:合计|总计)$/u;
const LEADING_CODE = /^(\d{3})(?:\D|$)/u;

/** Reads one row; `above` is the coded row before it, whose parents a row with blank parent cells shares. */
export function readRow(
  index: number,
  { role, classCode }: Pick<TableRow, 'role' | 'classCode'>,
  body: BodySpec['kind'],
  texts: RowTexts,
  above: string,
): FigureRow {
  // A total may stand in a cell of codes, merged over them; a code without a name stands in the cell of names.
  const words = texts
    .map(([show, text]) => (isCodeCell(show) ? folded(text).replace(/^\d+$/u, '') : folded(text)))
    .filter((text) => text !== '');
  const label = words.at(-1) ?? '';
  const project = textOf(texts, 'project');
  const row = { index, label, name: textOf(texts, 'name'), project };
  if (role === 'organization') return { ...row, kind: 'organization', code: '' };
  if (body === 'balance') {
    const right = folded(texts.at(-1)?.[1] ?? '');
    if (classCode !== undefined) return { ...row, kind: 'code', code: classCode, name: withoutListNumber(right) };
    const code = LEADING_CODE.exec(right)?.[1] ?? '';
    if (code !== '') return { ...row, kind: 'code', code, name: right.slice(code.length) };
  }
  const code = codeOf(texts, above);
  if (code !== '') return { ...row, kind: 'code', code };
  if (words.some((word) => TOTAL_WORDS.test(word))) return { ...row, kind: 'total', code: '' };
  return { ...row, kind: body === 'project-tree' && label !== '' ? 'organization' : 'other', code: '' };
}

/** Whether words stand for a row of totals. */
export function isTotal(words: string): boolean {
  return TOTAL_WORDS.test(folded(words));
}

/** How deep a coded row stands: 1 类, 2 款, 3 项, 4 a project under its 项. */
export function levelOf({ code, project }: FigureRow): number {
  return project === '' ? (code.length - 1) / 2 : 4;
}

function isCodeCell(show: Show): boolean {
  return show === 'class' || show === 'section' || show === 'item';
}

function textOf(texts: RowTexts, wanted: Show): string {
  return folded(texts.find(([show]) => show === wanted)?.[1] ?? '');
}

/** 类 款 项 joined: a lost leading zero and blank parent cells are put back, a code printed whole is cut to its own digits. */
function codeOf(texts: RowTexts, above: string): string {
  const [ofClass, ofSection, ofItem] = (['class', 'section', 'item'] as const).map((show) =>
    digits(textOf(texts, show)),
  ) as [string, string, string];
  if (ofClass === '' && ofSection === '' && ofItem === '') return '';
  const parent = ofClass === '' ? above.slice(0, 3) : ofClass.slice(0, 3);
  if (ofSection === '' && ofItem === '') return parent;
  const section = ofSection === '' ? above.slice(3, 5) : twoDigits(ofSection);
  return `${parent}${section}${ofItem === '' ? '' : twoDigits(ofItem)}`;
}

function digits(text: string): string {
  return /^\d+$/u.test(text) ? text : '';
}

function twoDigits(text: string): string {
  return text.padStart(2, '0').slice(-2);
}
