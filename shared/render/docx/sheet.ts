import { Paragraph, type FileChild } from 'docx';
import type { SheetBlock, SheetField } from '../../document/document.ts';
import { rowSpans } from '../row-span.ts';
import type { XmlElement } from './element.ts';
import { cellFrame, grid, gridCell, gridRow, rowFrame } from './grid.ts';
import { shareOut, twipsOfPoints } from './measure.ts';
import { textWidth } from './page.ts';
import { textRuns } from './paragraph.ts';
import type { Place } from './place.ts';
import { cellStyle, STYLE, type CellKind } from './style-id.ts';
import { settingOf } from './table.ts';

/** Share of the label column of the upper form. */
const LABEL_SHARE = 0.22;
/** Share of a fund's label in what it takes together with its amount. */
const FUND_LABEL_SHARE = 0.58;

/** A text of the upper form and the part of the width it takes. */
interface FormCell {
  readonly texts: readonly string[];
  readonly kind: CellKind;
  readonly share: number;
}

/** A 绩效目标 sheet: title and year, the form with names, funds and goal, the indicators. */
export function writeSheet(block: SheetBlock, place: Place): readonly FileChild[] {
  const width = textWidth(place.theme, place.orientation);
  return [
    new Paragraph({ style: STYLE.sheetTitle, pageBreakBefore: place.breaksPage, children: textRuns(block.title) }),
    ...(block.year === ''
      ? []
      : [new Paragraph({ style: STYLE.tableMeta, alignment: 'center', children: textRuns(block.year) })]),
    formGrid(block, place, width),
    // Only the first rows of a table can repeat, so the indicators are a table of their own; the seam keeps the two apart.
    new Paragraph({ style: STYLE.seam, keepNext: true }),
    indicatorGrid(block, place, width),
  ];
}

function formGrid(block: SheetBlock, place: Place, width: number): FileChild {
  const { theme } = place;
  const setting = settingOf(0, place);
  const indent = { characters: theme.body.indent, twips: twipsOfPoints(setting.size * theme.body.indent) };
  const rows = [
    ...fieldRows(block.fields),
    fundsRow(block),
    [
      { texts: [block.goalLabel], kind: 'header' as const, share: LABEL_SHARE },
      { texts: block.goal, kind: 'text' as const, share: 1 - LABEL_SHARE },
    ],
  ];
  // Rows of different cells share one grid: its columns are what all their edges cut out.
  const edges = rows.map((row) => edgesOf(row, width));
  const cuts = [...new Set(edges.flat())].toSorted((one, other) => one - other);
  const widths = cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0));
  const frame = rowFrame({ height: setting.height });
  const long = rowFrame({ height: setting.height, splits: true });
  const lines = rows.map((row, index) =>
    gridRow(
      index === rows.length - 1 ? long : frame,
      row.map((cell, at) => {
        const begin = edges[index]?.[at - 1] ?? 0;
        const end = edges[index]?.[at] ?? width;
        const columnSpan = cuts.indexOf(end) - cuts.indexOf(begin);
        const face = { style: cellStyle(cell.kind, setting.wide), ...(cell.kind === 'text' ? { indent } : {}) };
        return gridCell(cellFrame({ width: end - begin, columnSpan }), face, ...cell.texts);
      }),
    ),
  );
  return grid({ widths, description: block.title, padding: setting.padding }, lines);
}

/** The first name across the page, the others two and two; an odd one at the end across again. */
function fieldRows(fields: readonly SheetField[]): readonly (readonly FormCell[])[] {
  const [first, ...others] = fields;
  const rows = first === undefined ? [] : [[first]];
  for (let index = 0; index < others.length; index += 2) rows.push(others.slice(index, index + 2));
  return rows.map((row) =>
    row.flatMap((field) => [
      { texts: [field.label + field.suffix], kind: 'header', share: LABEL_SHARE },
      { texts: [field.value], kind: row.length === 1 ? 'name' : 'code', share: 1 / row.length - LABEL_SHARE },
    ]),
  );
}

/** The label of the funds, then each of them with its amount. */
function fundsRow(block: SheetBlock): readonly FormCell[] {
  const share = (1 - LABEL_SHARE) / Math.max(1, block.funds.length);
  return [
    { texts: [block.fundsLabel], kind: 'header', share: LABEL_SHARE },
    ...block.funds.flatMap((fund): readonly FormCell[] => [
      { texts: [fund.label + fund.suffix], kind: 'code', share: share * FUND_LABEL_SHARE },
      { texts: [fund.value], kind: 'code', share: share * (1 - FUND_LABEL_SHARE) },
    ]),
    ...(block.funds.length === 0 ? [{ texts: [''], kind: 'code' as const, share: 1 - LABEL_SHARE }] : []),
  ];
}

/** The right edges of a row's cells in twips from the left of the form. */
function edgesOf(row: readonly FormCell[], width: number): readonly number[] {
  let edge = 0;
  return shareOut(
    row.map((cell) => cell.share),
    width,
  ).map((part) => (edge += part));
}

function indicatorGrid(block: SheetBlock, place: Place, width: number): FileChild {
  const setting = settingOf(block.header.length, place);
  const widths = shareOut(block.widths, width);
  const head = rowFrame({ height: setting.height, repeats: true });
  const body = rowFrame({ height: setting.height });
  const header = block.header.map((text, column) =>
    gridCell(cellFrame({ width: widths[column] ?? 0 }), { style: cellStyle('header', setting.wide) }, text),
  );
  const face = { style: cellStyle('code', setting.wide) };
  const spans = rowSpans(block);
  const rows = block.rows.map((_, row) =>
    gridRow(
      body,
      block.header.map((__, column) => {
        const merge = mergeOf(spans[row]?.[column] ?? 1);
        const frame = cellFrame({ width: widths[column] ?? 0, ...(merge === null ? {} : { merge }) });
        return gridCell(frame, face, merge === 'continue' ? '' : (block.rows[row]?.[column] ?? ''));
      }),
    ),
  );
  return grid({ widths, description: block.title, padding: setting.padding }, [
    gridRow(head, header),
    ...rows,
  ] as readonly XmlElement[]);
}

/** How a cell of so many rows merges: 1 stands alone, 0 goes on from the row above. */
function mergeOf(span: number): 'restart' | 'continue' | null {
  if (span === 1) return null;
  return span === 0 ? 'continue' : 'restart';
}
