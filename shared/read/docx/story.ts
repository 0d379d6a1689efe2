import { isBlank, quoted } from '../../base/text.ts';
import type { FlowItem } from '../flow.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf } from '../xml/walk.ts';
import { chosenOf, InlineReader, type InlineContent } from './inline.ts';
import type { Numbering } from './numbering.ts';
import type { StyleSheet } from './style-sheet.ts';
import { cellsOf, readTable, rowsOf } from './table.ts';

/** Turns the body of a document into lines and grids, in its order. */
export class Story {
  readonly items: FlowItem[] = [];
  readonly unread: string[] = [];
  private readonly inline: InlineReader;
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  private carried = '';
  /** The last text read, to say where a picture stands. */
  private lastText = '';

  constructor(
    private readonly styles: StyleSheet,
    private readonly numbering: Numbering,
  ) {
    this.inline = new InlineReader(styles);
  }

  /** Reads blocks into the flow. */
  read(container: XmlElement): void {
    for (const block of this.blocks(container)) {
      if (block.name === 'w:tbl') this.table(block);
      else this.paragraph(block);
    }
    if (this.carried !== '') this.line(this.carried, undefined);
    this.carried = '';
  }

  private paragraph(element: XmlElement): void {
    const content = this.inline.read(element);
    const text = this.visibleText(element, content);
    if (text !== undefined) this.line(text, this.styles.outline(childOf(element, 'w:pPr')));
    this.note(content.unread);
    for (const box of content.boxes) this.read(box);
  }

  /** A paragraph with its number; undefined where it goes on in the next one because its end was deleted. */
  private visibleText(element: XmlElement, content: InlineContent): string | undefined {
    const properties = childOf(element, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    if (childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined) {
      this.carried += content.text;
      return undefined;
    }
    const text = this.numbering.next(properties) + this.carried + content.text;
    this.carried = '';
    return text;
  }

  private line(text: string, outline: number | undefined): void {
    if (isBlank(text)) return;
    this.lastText = text;
    this.items.push({
      kind: 'line',
      text,
      place: {},
      startsParagraph: true,
      ...(outline === undefined ? {} : { outline }),
    });
  }

  private table(element: XmlElement): void {
    const grid = readTable(element, {
      lines: (cell) => this.cellLines(cell),
      unread: (what) => {
        this.note([what]);
      },
    });
    if (grid.cells.length > 0) this.items.push(grid);
  }

  /** The lines of a cell: its paragraphs, text boxes and nested tables in order. */
  private cellLines(container: XmlElement): readonly string[] {
    const lines = this.blocks(container).flatMap((block): readonly string[] => {
      if (block.name === 'w:tbl') return this.nestedLines(block);
      const content = this.inline.read(block);
      const text = this.visibleText(block, content);
      if (!isBlank(text)) this.lastText = text ?? '';
      this.note(content.unread);
      return [...(text === undefined ? [] : [text]), ...content.boxes.flatMap((box) => this.cellLines(box))];
    });
    const rest = this.carried;
    this.carried = '';
    return rest === '' ? lines : [...lines, rest];
  }

  /** A table within a cell as text: a line a row, its cells apart by tabs. */
  private nestedLines(table: XmlElement): readonly string[] {
    const lines = rowsOf(table).map((row) =>
      cellsOf(row)
        .map((cell) => this.cellLines(cell).join(' '))
        .join('\t'),
    );
    if (lines.some((line) => /\d/.test(line))) this.note(['单元格里嵌套的表格（按文字读入，没有分出格子）']);
    return lines;
  }

  /** Paragraphs and tables of a container, with everything wrapped around them taken off. */
  private blocks(container: XmlElement): readonly XmlElement[] {
    return childrenOf(container).flatMap((child): readonly XmlElement[] => {
      switch (child.name) {
        case 'w:p':
        case 'w:tbl':
          return [child];
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:customXml':
        case 'w:ins':
        case 'w:moveTo':
          return this.blocks(child);
        case 'mc:AlternateContent': {
          const chosen = chosenOf(child);
          return chosen === undefined ? [] : this.blocks(chosen);
        }
        case 'w:altChunk':
        case 'w:subDoc':
          this.note(['嵌入的另一个文件']);
          return [];
        default:
          return [];
      }
    });
  }

  private note(seen: readonly string[]): void {
    const where = this.lastText === '' ? '文件开头' : `在 ${quoted(this.lastText.trim())} 之后`;
    for (const what of seen) this.unread.push(`${what}（${where}）`);
  }
}
