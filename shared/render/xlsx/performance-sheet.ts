import type { CellObject } from 'write-excel-file/universal';
import type { SheetBlock, SheetField } from '../../document/document.ts';
import { proseOrientation, type Theme } from '../../pack/theme.ts';
import { rowSpans } from '../row-span.ts';
import { amountCell, looksOf, textCell, type Looks } from './cell-style.ts';
import { pageWidth, shareWidth } from './column-width.ts';
import { heightOf, linesOf } from './row-height.ts';
import { bannerRow } from './banner-row.ts';
import { rowOf, type StoredCell, type Worksheet } from './worksheet.ts';

/** A cell of the form above the targets: from `place` it covers `span` columns. */
type FormCell = readonly [place: number, span: number, cell: CellObject, text: string];

/** What every row of the sheet is set with. */
interface Setting {
  readonly looks: Looks;
  readonly widths: readonly number[];
  readonly size: number;
}

/** The worksheet of a 绩效目标 sheet: title, year, whose it is, money, goal, targets. */
export function performanceSheet(sheet: SheetBlock, theme: Theme, name: string, draftMark: string | null): Worksheet {
  const looks = looksOf(theme, false);
  const size = theme.sizes.table;
  const landscape = proseOrientation(theme) === 'landscape';
  const widths = shareWidth(sheet.widths, pageWidth(landscape));
  const setting = { looks, widths, size };
  const top = [
    ...(draftMark === null ? [] : [bannerRow(widths, draftMark, looks.draft)]),
    bannerRow(widths, sheet.title, looks.title),
    bannerRow(widths, sheet.year, { ...looks.metaLeft, align: 'center' }),
  ];
  const rows = [
    ...top,
    ...fieldRows(sheet.fields, setting),
    ...fundRows(sheet, setting),
    ...goalRows(sheet, setting),
    formRow(
      sheet.header.map((text, column): FormCell => [column, 1, textCell(text, looks.header), text]),
      setting,
    ),
    ...targetRows(sheet, setting),
  ];
  return { name, landscape, widths, rows, headRows: top.length, prose: false };
}

/** The first field across the page (names of offices and projects are long), the others two on a line. */
function fieldRows(fields: readonly SheetField[], setting: Setting): StoredCell[][] {
  const columns = setting.widths.length;
  const half = Math.ceil(columns / 2);
  const lines = fields.slice(0, 1).map((field) => pair(field, 0, columns, setting));
  for (let index = 1; index < fields.length; index += 2) {
    const [left, right] = [fields[index], fields[index + 1]];
    if (left === undefined) continue;
    if (right === undefined || columns < 4) {
      lines.push(...[left, right].flatMap((field) => (field === undefined ? [] : [pair(field, 0, columns, setting)])));
    } else {
      lines.push([...pair(left, 0, half, setting), ...pair(right, half, columns, setting)]);
    }
  }
  return lines.map((cells) => formRow(cells, setting));
}

/** A label in the first place and its value in the rest of the places before `end`. */
function pair(field: SheetField, start: number, end: number, { looks }: Setting): FormCell[] {
  const label = `${field.label}${field.suffix}`;
  return [
    [start, 1, textCell(label, looks.label), label],
    [start + 1, Math.max(1, end - start - 1), valueCell(field, looks), field.value],
  ];
}

function valueCell(field: SheetField, looks: Looks): CellObject {
  return field.exact === undefined ? textCell(field.value, looks.name) : amountCell(field.value, looks.amount);
}

/** The money: its label over all lines, then label and amount of each. */
function fundRows({ fundsLabel, funds }: SheetBlock, setting: Setting): StoredCell[][] {
  const columns = setting.widths.length;
  const { looks } = setting;
  const middle = Math.min(3, columns - 1);
  return funds.map((field, index) => {
    const label = `${field.label}${field.suffix}`;
    const heading: FormCell[] =
      index === 0 ? [[0, 1, { ...textCell(fundsLabel, looks.label), rowSpan: funds.length }, '']] : [];
    return formRow(
      [
        ...heading,
        [1, middle - 1, textCell(label, looks.label), label],
        [
          middle,
          columns - middle,
          valueCell(field, { ...looks, amount: { ...looks.amount, align: 'left' } }),
          field.value,
        ],
      ],
      setting,
    );
  });
}

/** The goal: its label over all its paragraphs, one paragraph a row. */
function goalRows({ goalLabel, goal }: SheetBlock, setting: Setting): StoredCell[][] {
  const columns = setting.widths.length;
  const { looks } = setting;
  const paragraphs = goal.length === 0 ? [''] : goal;
  return paragraphs.map((text, index) => {
    const heading: FormCell[] =
      index === 0 ? [[0, 1, { ...textCell(goalLabel, looks.label), rowSpan: paragraphs.length }, '']] : [];
    return formRow([...heading, [1, columns - 1, textCell(text, looks.name), text]], setting);
  });
}

function targetRows(sheet: SheetBlock, setting: Setting): StoredCell[][] {
  const spans = rowSpans(sheet);
  return sheet.rows.map((texts, row) => {
    const cells = texts.flatMap((text, column): FormCell[] => {
      const rowSpan = spans[row]?.[column] ?? 1;
      if (rowSpan === 0) return [];
      const look = column < 2 || column > 2 ? setting.looks.code : setting.looks.name;
      return [[column, 1, { ...textCell(text, look), rowSpan }, rowSpan > 1 ? '' : text]];
    });
    return formRow(cells, setting);
  });
}

/** A row as high as its highest cell needs: programs do not find the height of merged cells by themselves. */
function formRow(cells: readonly FormCell[], { widths, size }: Setting): StoredCell[] {
  const lines = cells.map(([place, span, , text]) => {
    const width = widths.slice(place, place + span).reduce((total, one) => total + one, 0);
    return linesOf(text, width, size);
  });
  const height = heightOf(Math.max(1, ...lines), size);
  return rowOf(
    widths.length,
    cells.map(([place, span, cell]): [number, CellObject] => [place, { ...cell, columnSpan: span, height }]),
  );
}
