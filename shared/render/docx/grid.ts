import { ReadyElement, type XmlElement } from './element.ts';
import { cleanText, needsHint } from './text.ts';

/** Room above and below the text of a cell in twips: two lines of text must not touch the rules. */
const CELL_GAP = 25;

/** What surrounds a grid. */
export interface GridFrame {
  /** Column widths in twips. */
  readonly widths: readonly number[];
  /** What the table is, for programs that read it aloud. */
  readonly description: string;
  /** Room beside the text of a cell, in twips. */
  readonly padding: number;
}

/**
 * A table of fixed column widths with 0.5 pt rules. It is handed over ready made: the library's own Table costs five
 * objects and as many walks a cell, on a document of a thousand cells two thirds of the time.
 */
export function grid(frame: GridFrame, rows: readonly XmlElement[]): ReadyElement {
  const total = frame.widths.reduce((sum, width) => sum + width, 0);
  // The order of the properties is that of CT_TblPr (ECMA-376 part 1, §17.4.59); Word refuses any other.
  const properties = [
    width('w:tblW', total),
    value('w:jc', 'center'),
    { 'w:tblBorders': BORDERS },
    { 'w:tblLayout': { _attr: { 'w:type': 'fixed' } } },
    {
      'w:tblCellMar': [
        width('w:top', CELL_GAP),
        width('w:left', frame.padding),
        width('w:bottom', CELL_GAP),
        width('w:right', frame.padding),
      ],
    },
    value('w:tblCaption', cleanText(frame.description).replace(/\n/g, ' ')),
  ];
  const columns = frame.widths.map((size) => ({ 'w:gridCol': { _attr: { 'w:w': size } } }));
  return new ReadyElement('w:tbl', [{ 'w:tblPr': properties }, { 'w:tblGrid': columns }, ...rows]);
}

/** How a row behaves at the end of a page. */
export interface RowFrame {
  /** Least height in twips. */
  readonly height: number;
  /** Printed again at the top of every page the table goes on to. */
  readonly repeats?: boolean;
  /** May be cut at the end of a page; only for cells as long as a page. */
  readonly splits?: boolean;
}

/** The properties of a row, to be shared by all rows alike. */
export function rowFrame({ height, repeats = false, splits = false }: RowFrame): XmlElement {
  return {
    'w:trPr': [
      ...(splits ? [] : [{ 'w:cantSplit': {} }]),
      { 'w:trHeight': { _attr: { 'w:val': height, 'w:hRule': 'atLeast' } } },
      ...(repeats ? [{ 'w:tblHeader': {} }] : []),
    ],
  };
}

/** A row of cells. */
export function gridRow(frame: XmlElement, cells: readonly XmlElement[]): XmlElement {
  return { 'w:tr': [frame, ...cells] };
}

/** The room a cell takes. */
export interface CellFrame {
  /** In twips, all covered columns together. */
  readonly width: number;
  readonly columnSpan?: number;
  /** `restart` begins a cell that goes on downwards, `continue` is the part it covers. */
  readonly merge?: 'restart' | 'continue';
}

/** The properties of a cell, to be shared by all cells alike; in the order of CT_TcPr (§17.4.70). */
export function cellFrame({ width: size, columnSpan = 1, merge }: CellFrame): XmlElement {
  return {
    'w:tcPr': [
      width('w:tcW', size),
      ...(columnSpan === 1 ? [] : [{ 'w:gridSpan': { _attr: { 'w:val': columnSpan } } }]),
      ...(merge === undefined ? [] : [value('w:vMerge', merge)]),
      value('w:vAlign', 'center'),
    ],
  };
}

/** The type of a cell's text. */
export interface CellFace {
  /** Id of the paragraph style. */
  readonly style: string;
  readonly bold?: boolean;
  /** In half points, where the text would not fit in the style's size. */
  readonly size?: number;
  /** First line indent, in characters and in twips for programs that do not count characters. */
  readonly indent?: { readonly characters: number; readonly twips: number };
}

/** A cell; each text is a paragraph of it, each `\n` in a text a line break. */
export function gridCell(frame: XmlElement, face: CellFace, ...texts: readonly string[]): XmlElement {
  const properties = { 'w:pPr': [value('w:pStyle', face.style), ...indentOf(face)] };
  const paragraphs = texts.length === 0 ? [''] : texts;
  return { 'w:tc': [frame, ...paragraphs.map((text) => ({ 'w:p': [properties, ...runOf(cleanText(text), face)] }))] };
}

function indentOf({ indent }: CellFace): readonly XmlElement[] {
  if (indent === undefined) return [];
  return [{ 'w:ind': { _attr: { 'w:firstLineChars': indent.characters * 100, 'w:firstLine': indent.twips } } }];
}

function runOf(text: string, { bold = false, size }: CellFace): readonly XmlElement[] {
  if (text === '') return [];
  const look = [
    ...(needsHint(text) ? [{ 'w:rFonts': { _attr: { 'w:hint': 'eastAsia' } } }] : []),
    ...(bold ? [{ 'w:b': {} }] : []),
    ...(size === undefined ? [] : [value('w:sz', size)]),
  ];
  const lines = text.split('\n').flatMap((line, index) => [...(index === 0 ? [] : [{ 'w:br': {} }]), words(line)]);
  return [{ 'w:r': [...(look.length === 0 ? [] : [{ 'w:rPr': look }]), ...lines] }];
}

function words(line: string): XmlElement {
  return { 'w:t': [{ _attr: { 'xml:space': 'preserve' } }, line] };
}

const BORDERS = ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map((name) => ({
  // Eighths of a point: 4 is 0.5 pt.
  [name]: { _attr: { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' } },
}));

function width(name: string, twips: number): XmlElement {
  return { [name]: { _attr: { 'w:w': twips, 'w:type': 'dxa' } } };
}

function value(name: string, text: string | number): XmlElement {
  return { [name]: { _attr: { 'w:val': text } } };
}
