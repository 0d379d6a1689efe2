import type { SheetBlock, SheetField } from '../../document/document.ts';
import type { ColumnAlign } from '../../table/block.ts';
import { fitColumns, type ColumnNeed } from './columns.ts';
import type { GridStyle } from './grid.ts';
import { gridRow, type GridRow, type RowCell } from './grid-rows.ts';
import { breakBalanced, breakLines, longestWord, widthOf } from './line-break.ts';
import { beginsMerge, cellOrigin, partOrigin } from './origin.ts';
import type { Typesetter } from './runs.ts';

/** The rows of a performance sheet before they are cut into pages. */
export interface SheetForm {
  readonly style: GridStyle;
  /** Fields, funds and goal. */
  readonly upper: readonly GridRow[];
  /** The head of the indicators, printed again where they go on. */
  readonly header: GridRow;
  readonly indicators: readonly GridRow[];
  readonly height: number;
}

interface Setting {
  readonly sheet: SheetBlock;
  readonly style: GridStyle;
  readonly type: Typesetter;
  readonly widths: readonly number[];
  readonly width: number;
}

/** Lays a sheet out over a width, in type of a size, both in points. */
export function sheetForm(sheet: SheetBlock, width: number, size: number, type: Typesetter): SheetForm {
  const fit = fitColumns(columnNeeds(sheet, type), width, size);
  const style: GridStyle = { size: fit.size, padX: fit.padX, padY: fit.size * 0.4, leading: fit.size * 1.35 };
  const setting = { sheet, style, type, widths: fit.widths, width };
  const upper = [...fieldRows(setting), fundsRow(setting), goalRow(setting)];
  const header = headerRow(setting);
  const indicators = indicatorRows(setting);
  const height = [...upper, header, ...indicators].reduce((total, row) => total + row.height, 0);
  return { style, upper, header, indicators, height };
}

function cell(setting: Setting, text: string, x: number, width: number, align: ColumnAlign, part: string): RowCell {
  const { style, type, sheet } = setting;
  const lines = breakLines(type.shape(text, 'table'), { size: style.size, width: width - 2 * style.padX });
  return { x, width, align, lines, origin: partOrigin(sheet.id, part) };
}

function label(setting: Setting, text: string, x: number, width: number, part: string): RowCell {
  const { style, type, sheet } = setting;
  const lines = breakBalanced(type.shape(text, 'table'), { size: style.size, width: width - 2 * style.padX });
  return { x, width, align: 'code', lines, origin: partOrigin(sheet.id, part) };
}

/** The left column of the form is the first column of the indicators. */
function labelWidth(setting: Setting): number {
  return setting.widths[0] ?? setting.width / 4;
}

/** Longest value that shares its row with another field, in characters. */
const SHORT = 20;

/** The first field over the whole width, the others in pairs where both are short. */
function fieldRows(setting: Setting): readonly GridRow[] {
  const { fields } = setting.sheet;
  const rows: GridRow[] = [];
  for (let index = 0; index < fields.length;) {
    const pair = index > 0 && isShort(fields[index]) && isShort(fields[index + 1]) ? 2 : 1;
    rows.push(gridRow(fieldCells(setting, fields.slice(index, index + pair), index), setting.style));
    index += pair;
  }
  return rows;
}

function isShort(field: SheetField | undefined): boolean {
  return field !== undefined && field.value.length <= SHORT && !field.value.includes('\n');
}

function fieldCells(setting: Setting, fields: readonly SheetField[], first: number): readonly RowCell[] {
  const left = labelWidth(setting);
  const value = (setting.width - left * fields.length) / fields.length;
  return fields.flatMap((field, index) => {
    const x = index * (left + value);
    const name = `field${String(first + index)}`;
    return [
      label(setting, field.label + field.suffix, x, left, `${name}.label`),
      cell(setting, field.value, x + left, value, fields.length === 1 ? 'name' : 'code', `${name}.value`),
    ];
  });
}

/** The funds line: its label, then each kind of money with its amount. */
function fundsRow(setting: Setting): GridRow {
  const { sheet, width } = setting;
  const left = labelWidth(setting);
  const each = (width - left) / Math.max(1, sheet.funds.length);
  const cells = sheet.funds.flatMap((field, index) => {
    const x = left + index * each;
    const name = `fund${String(index)}`;
    return [
      label(setting, field.label + field.suffix, x, each * 0.52, `${name}.label`),
      cell(setting, field.value, x + each * 0.52, each * 0.48, 'amount', `${name}.value`),
    ];
  });
  const end = sheet.funds.length === 0 ? width : left;
  return gridRow([label(setting, sheet.fundsLabel, 0, end, 'fundsLabel'), ...cells], setting.style);
}

function goalRow(setting: Setting): GridRow {
  const { sheet, width } = setting;
  const left = labelWidth(setting);
  const goal = cell(setting, sheet.goal.join('\n'), left, width - left, 'name', 'goal');
  return gridRow([label(setting, sheet.goalLabel, 0, left, 'goalLabel'), goal], setting.style);
}

function headerRow(setting: Setting): GridRow {
  const cells = across(setting, setting.sheet.header, (text, x, width, column) =>
    label(setting, text, x, width, `header${String(column)}`),
  );
  return gridRow(cells, setting.style);
}

/** Longest indicator text that is centred, in em; longer ones read better from the left. */
const CENTRED = 8;

function indicatorRows(setting: Setting): readonly GridRow[] {
  const { sheet, type } = setting;
  const starts = sheet.header.map(() => 0);
  return sheet.rows.map((texts, row) => {
    const cells = across(setting, texts, (text, x, width, column): RowCell => {
      if (beginsMerge(sheet.rows, row, column)) starts[column] = row;
      const align = widthOf(type.shape(text, 'table')) > CENTRED ? 'name' : 'code';
      const plain = { ...cell(setting, text, x, width, align, ''), origin: cellOrigin(sheet.id, row, column) };
      return column < sheet.mergedColumns
        ? { ...plain, merge: `${String(column)}.${String(starts[column] ?? 0)}` }
        : plain;
    });
    return gridRow(cells, setting.style);
  });
}

function across(
  setting: Setting,
  texts: readonly string[],
  make: (text: string, x: number, width: number, column: number) => RowCell,
): readonly RowCell[] {
  let x = 0;
  return setting.widths.map((width, column) => {
    x += width;
    return make(texts[column] ?? '', x - width, width, column);
  });
}

/** The first column carries the form's own labels too, such as 年度总体目标. */
const LABEL = 6;
/** Longest indicator text that wishes for a line of its own, in em. */
const WISH = 12;

function columnNeeds(sheet: SheetBlock, type: Typesetter): readonly ColumnNeed[] {
  return sheet.header.map((text, column) => {
    const texts = [text, ...sheet.rows.map((row) => row[column] ?? '')].map((one) => type.shape(one, 'table'));
    const needs = texts.map((glyphs) => Math.max(Math.min(2, widthOf(glyphs)), Math.min(8, longestWord(glyphs))));
    const least = Math.max(column === 0 ? LABEL : 1, ...needs);
    const wish = Math.max(least, ...texts.map((glyphs) => Math.min(WISH, widthOf(glyphs))));
    return { weight: sheet.widths[column] ?? 1, least, wish };
  });
}
