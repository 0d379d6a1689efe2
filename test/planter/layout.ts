/** How offices that use other programs lay a disclosure out: three ways, none of them ours. */

/** What differs from one layout to another besides its style sheet. */
export interface Layout {
  readonly name: string;
  readonly css: string;
  /** Whether a page with the title comes first. */
  readonly cover: boolean;
  /** Who prepared a table and its unit: one line, two lines, or the two ends of a line made as a table. */
  readonly caption: 'line' | 'lines' | 'ends';
  /** What stands before a table's number and title. */
  readonly tableNumber: '' | '表' | '公开';
  /** Whether equal neighbours in the first columns of a sheet are one cell. */
  readonly mergeLevels: boolean;
  /** Whether money on a sheet stands in one row or in one row for each kind. */
  readonly funds: 'row' | 'rows';
}

/** The layouts. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: '公文',
    cover: true,
    caption: 'line',
    tableNumber: '',
    mergeLevels: false,
    funds: 'rows',
    css: `@page { size: A4; margin: 30mm 24mm }
      body { font: 14pt/1.9 'Noto Serif SC', serif } h1 { font-size: 20pt; text-align: center } h2 { font-size: 15pt } h3 { font-size: 14pt }
      p { text-indent: 2em; margin: 0 } .cover { page-break-after: always; padding-top: 60mm } .cover p { text-align: center; text-indent: 0; font-size: 26pt }
      table { border-collapse: collapse; width: 100%; font-size: 8pt; line-height: 1.35 } td, th { border: 1px solid #000; padding: 1pt 2pt; font-weight: normal }
      .title { text-align: center; text-indent: 0; font-weight: bold } .caption, .note { text-indent: 0; font-size: 9pt }
      .contents p { text-indent: 0 } .closing { text-align: right }`,
  },
  {
    name: '横排表格',
    cover: true,
    caption: 'ends',
    tableNumber: '表',
    mergeLevels: true,
    funds: 'row',
    css: `@page { size: A4 landscape; margin: 18mm }
      body { font: 12pt/1.6 'Noto Sans SC', sans-serif } h1 { font-size: 18pt; page-break-before: always } h2 { font-size: 14pt } h3 { font-size: 12pt }
      p { margin: 3pt 0 } .cover p { font-size: 30pt; margin-top: 40mm; text-align: center }
      table { border-collapse: collapse; width: 100%; font-size: 9pt } td, th { border: 1.2pt solid #345; padding: 2pt } th { background: #e4ecf4 }
      table.ends, table.ends td { border: none } .right { text-align: right } .title { font-size: 14pt; text-align: center }
      .note { font-size: 10pt } .contents p { margin: 0 } .number { text-align: right }`,
  },
  {
    name: '小字三线',
    cover: false,
    caption: 'lines',
    tableNumber: '公开',
    mergeLevels: true,
    funds: 'rows',
    css: `@page { size: A4; margin: 20mm 16mm }
      body { font: 10.5pt/1.5 'Noto Serif SC', serif } h1 { font-size: 16pt; text-align: left } h2, h3 { font-size: 11pt }
      p { text-indent: 21pt; margin: 2pt 0; text-align: justify } .title, .caption, .note { text-indent: 0 }
      table { border-collapse: collapse; width: 100%; font-size: 7pt; border-top: 1.5pt solid #000; border-bottom: 1.5pt solid #000 }
      td, th { border: .5pt solid #777; padding: 1pt } tr { page-break-inside: avoid } .number { text-align: right }`,
  },
];
