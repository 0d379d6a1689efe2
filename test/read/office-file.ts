import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Located, Result } from '../../shared/base/result.ts';
import { readDocx } from '../../shared/read/docx/read-docx.ts';
import type { Flow, FlowGrid } from '../../shared/read/flow.ts';
import { readXlsx } from '../../shared/read/xlsx/read-xlsx.ts';

/** Office files made of the XML a test is about. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Addresses of the transitional vocabularies, as attributes of a root. */
export const NAMES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const SHEET = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"`;

/** Packs parts into an archive. */
export function pack(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

/** A part that points to others, by the last word of the type. */
export function relationships(links: readonly (readonly [id: string, type: string, target: string])[]): string {
  const all = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** What a DOCX of a test may have besides its body. */
export interface DocxParts {
  readonly styles?: string;
  readonly numbering?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** A DOCX with this body. */
export function docx(body: string, { styles = '', numbering = '', more = {} }: DocxParts = {}): Uint8Array {
  return pack({
    '_rels/.rels': relationships([['m', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      ['s', 'styles', 'styles.xml'],
      ['n', 'numbering', 'numbering.xml'],
    ]),
    'word/styles.xml': `<w:styles ${NAMES}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMES}>${numbering}</w:numbering>`,
    ...more,
  });
}

/** One worksheet of a test's workbook. */
export interface TestSheet {
  readonly name: string;
  /** `<cols>`, `<sheetData>`, `<mergeCells>`. */
  readonly xml: string;
  readonly state?: string;
}

/** What a workbook of a test may have besides its sheets. */
export interface XlsxParts {
  /** The strings its cells refer to, as XML within `<si>`. */
  readonly strings?: readonly string[];
  /** Number format codes: cell style 1 has the first, and so on. */
  readonly formats?: readonly string[];
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
}

/** An XLSX with these sheets. */
export function xlsx(
  sheets: readonly TestSheet[],
  { strings = [], formats = [], more = {} }: XlsxParts = {},
): Uint8Array {
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${at + 200}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  );
  const looks = ['<xf numFmtId="0"/>', ...formats.map((_, at) => `<xf numFmtId="${at + 200}"/>`)];
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  return pack({
    '_rels/.rels': relationships([['m', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${SHEET}><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, at) => [`s${at}`, 'worksheet', `worksheets/${at}.xml`] as const),
      ['t', 'styles', '/xl/styles.xml'],
      ['u', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${SHEET}><numFmts>${codes.join('')}</numFmts><cellXfs>${looks.join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${SHEET}>${strings.map((one) => `<si>${one}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/${at}.xml`, `<worksheet ${SHEET}>${xml}</worksheet>`]),
    ),
    ...more,
  });
}

/** Rows of inline texts from the first row on; an empty text is no cell. */
export function textRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((text, column) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${text}</t></is></c>`,
    );
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}

/** A flow that must have been read. */
export function flowOf(read: Result<Flow, Located>): Flow {
  if (!read.ok) throw new Error(`${read.problem.place}: ${read.problem.message}`);
  return read.value;
}

/** The flow of a DOCX with this body. */
export function docxFlow(body: string, parts: DocxParts = {}): Flow {
  return flowOf(readDocx(docx(body, parts)));
}

/** The flow of an XLSX with these sheets. */
export function xlsxFlow(sheets: readonly TestSheet[], parts: XlsxParts = {}): Flow {
  return flowOf(readXlsx(xlsx(sheets, parts)));
}

/** The lines of a flow. */
export function linesOf({ items }: Pick<Flow, 'items'>): readonly string[] {
  return items.flatMap((item) => (item.kind === 'line' ? [item.text] : []));
}

/** The grids of a flow. */
export function gridsOf({ items }: Pick<Flow, 'items'>): readonly FlowGrid[] {
  return items.filter((item) => item.kind === 'grid');
}

/** The cells of a grid as `row,column rows×columns text`, the size only where it is more than one place. */
export function cellsOf(grid: FlowGrid | undefined): readonly string[] {
  return (grid?.cells ?? []).map(({ row, column, rowSpan, columnSpan, text }) => {
    const size = rowSpan === 1 && columnSpan === 1 ? '' : ` ${rowSpan}×${columnSpan}`;
    return `${row},${column}${size} ${text}`;
  });
}
