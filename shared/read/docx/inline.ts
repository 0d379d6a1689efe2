import { printable } from '../../base/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childOf, childrenOf, descendantsOf, isElement, ownText } from '../xml/walk.ts';
import { hiddenBy, type StyleSheet } from './style-sheet.ts';
import { symbolOf, UNKNOWN_SYMBOL } from './symbol.ts';

/** A page or column break inside a paragraph: a line break between two texts, nothing at either end. */
const PAGE_BREAK = '\f';

/** What a paragraph holds. */
export interface InlineContent {
  readonly text: string;
  /** Contents of text boxes anchored here, each with blocks inside. */
  readonly boxes: readonly XmlElement[];
  /** What is seen on the page but is no text. */
  readonly unread: readonly string[];
}

/** A field that is open: its code is not printed, its result is. */
interface OpenField {
  code: string;
  inResult: boolean;
}

/** Reads the visible text of paragraphs, one after another: a field may begin in one and end in another. */
export class InlineReader {
  private readonly fields: OpenField[] = [];
  private text = '';
  private boxes: XmlElement[] = [];
  private unread: string[] = [];
  private paragraphHides = false;

  constructor(private readonly styles: StyleSheet) {}

  /** The content of a paragraph. */
  read(paragraph: XmlElement): InlineContent {
    this.text = '';
    this.boxes = [];
    this.unread = [];
    this.paragraphHides = this.styles.hides(this.styles.paragraphStyle(childOf(paragraph, 'w:pPr'))) ?? false;
    this.walk(paragraph);
    const text = printable(this.text.replace(/^\f+|\f+$/g, '').replace(/\f+/g, '\n'));
    return { text, boxes: this.boxes, unread: this.unread };
  }

  private walk(element: XmlElement): void {
    for (const child of element.children) if (isElement(child)) this.visit(child);
  }

  private visit(element: XmlElement): void {
    if (element.name === 'w:r') this.visitRun(element);
    else if (element.name === 'w:ruby') this.visitWithin(element, 'w:rubyBase');
    else if (element.name === 'w:sdt') this.visitWithin(element, 'w:sdtContent');
    else if (element.name === 'mc:AlternateContent') this.visitWithin(element, chosenOf(element)?.name ?? '');
    else if (element.name === 'm:t') this.add(ownText(element));
    else if (!LEFT_OUT.has(element.name)) this.walk(element);
  }

  private visitWithin(element: XmlElement, name: string): void {
    const content = childOf(element, name);
    if (content !== undefined) this.walk(content);
  }

  private visitRun(run: XmlElement): void {
    const properties = childOf(run, 'w:rPr');
    const style = childOf(properties, 'w:rStyle')?.attributes.get('w:val');
    const hidden = hiddenBy(properties) ?? this.styles.hides(style) ?? this.paragraphHides;
    for (const child of childrenOf(run)) {
      // Where a field begins and ends counts even if nobody sees it.
      if (child.name === 'w:fldChar') this.field(child);
      else if (child.name === 'w:instrText') this.fieldCode(ownText(child));
      else if (!hidden) this.piece(child);
    }
  }

  private piece(element: XmlElement): void {
    switch (element.name) {
      case 'w:t':
        this.add(preserved(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        this.add('\t');
        break;
      case 'w:cr':
        this.add('\n');
        break;
      case 'w:br':
        this.add(['page', 'column'].includes(element.attributes.get('w:type') ?? '') ? PAGE_BREAK : '\n');
        break;
      case 'w:noBreakHyphen':
        this.add('-');
        break;
      case 'w:sym':
        this.symbol(element);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.drawing(element);
        break;
      case 'mc:AlternateContent':
        childrenOf(chosenOf(element)).forEach((child) => {
          this.piece(child);
        });
        break;
      case 'w:ruby':
        this.visitWithin(element, 'w:rubyBase');
        break;
      default:
        // Soft hyphens, notes, comments, page numbers, deleted text and the like print nothing that belongs to the line.
        break;
    }
  }

  /** Adds text unless it is the code of a field. */
  private add(text: string): void {
    if (this.fields.every(({ inResult }) => inResult)) this.text += text;
  }

  private field(mark: XmlElement): void {
    const type = mark.attributes.get('w:fldCharType');
    const open = this.fields.at(-1);
    if (type === 'begin') {
      this.fields.push({ code: '', inResult: false });
      if (childOf(mark, 'w:ffData', 'w:checkBox') !== undefined) this.unread.push('表单里的复选框');
    } else if (type === 'separate' && open !== undefined) open.inResult = true;
    else if (type === 'end' && open !== undefined) {
      this.fields.pop();
      // Circled signs and fractions are drawn from the code alone.
      if (!open.inResult && /^\s*(eq|symbol)\s/i.test(open.code))
        this.unread.push(`用域画出的符号（${open.code.trim()}）`);
    }
  }

  private fieldCode(text: string): void {
    const open = this.fields.at(-1);
    if (open !== undefined && !open.inResult) open.code += text;
  }

  private symbol(element: XmlElement): void {
    const code = Number.parseInt(element.attributes.get('w:char') ?? '', 16);
    if (!Number.isInteger(code) || code <= 0 || code > 0xffff) return;
    const font = element.attributes.get('w:font') ?? '';
    const sign = symbolOf(String.fromCharCode(code), font);
    if (sign === UNKNOWN_SYMBOL) this.unread.push(`字体“${font}”的符号 ${code.toString(16).toUpperCase()}`);
    this.add(sign);
  }

  private drawing(element: XmlElement): void {
    const boxes = boxesOf(element);
    this.boxes.push(...boxes);
    if (element.name === 'w:object') this.unread.push('嵌入的对象');
    else if (holds(element, 'a:blip') || holds(element, 'v:imagedata')) this.unread.push('图片');
    else if (holds(element, 'c:chart')) this.unread.push('图表');
    else if (holds(element, 'dgm:relIds')) this.unread.push('SmartArt 图形');
  }
}

/** Content of a paragraph that is not part of the text as published. */
const LEFT_OUT: ReadonlySet<string> = new Set(['w:pPr', 'w:del', 'w:moveFrom', 'w:sdtPr', 'w:sdtEndPr', 'w:rt']);

/** The one of several versions of the same thing that is read: the first, as a new program would. */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

/** The text boxes of a drawing, those in groups too; one version of each. */
function boxesOf(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'w:txbxContent') return [element];
  const inside =
    element.name === 'mc:AlternateContent'
      ? [chosenOf(element)].filter((one) => one !== undefined)
      : childrenOf(element);
  return inside.flatMap(boxesOf);
}

function holds(element: XmlElement, name: string): boolean {
  return descendantsOf(element, name).length > 0;
}

/** White space at the ends counts only where the file says so (XML 1.0 §2.10; Word drops it otherwise). */
function preserved(element: XmlElement): string {
  const text = ownText(element);
  return element.attributes.get('xml:space') === 'preserve' ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
