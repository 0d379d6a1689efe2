import type { OPS } from 'pdfjs-dist/types/src/shared/util.js';
import { printable } from '../../base/text.ts';
import { toSourceFont, toSourceGlyph, type SourceFont } from './glyph-source.ts';
import { asTyped } from '../shared-glyph.ts';
import type { Box, DrawnGlyph, Ink, PageSize, Rule } from './ink.ts';
import { compose, IDENTITY, mapped, scaleOf, toMatrix, type Matrix } from './matrix.ts';
import { filledRules, strokedRules } from './path-rules.ts';
import { firstState, lightnessOf, TextCursor, type DrawState } from './text-state.ts';

/** The drawing instructions of a page, as pdf.js lists them. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A page as it is looked at: its size, how its units become points from the upper left corner, its fonts by name. */
export interface PageFrame extends PageSize {
  readonly toPage: Matrix;
  readonly font: (name: string) => unknown;
}

/** A slant up to this is taken for straight (radians). */
const STRAIGHT = 0.06;
/** A picture smaller than this either way is decoration (points). */
const SMALL_PICTURE = 60;
/** Lightness from which, or opacity under which, text is pale. */
const PALE = { lightness: 0.7, opacity: 0.5 };

/** Goes through the instructions of a page once and keeps what reading needs: characters, straight lines, pictures. */
export class InkWalk {
  private state: DrawState;
  private readonly saved: DrawState[] = [];
  private readonly cursor = new TextCursor();
  private readonly fonts = new Map<string, SourceFont>();
  private readonly glyphs: DrawnGlyph[] = [];
  private readonly horizontal: Rule[] = [];
  private readonly vertical: Rule[] = [];
  private readonly pictures: Box[] = [];
  private curves = 0;
  private strokes = 0;
  /** Since the last change of the map nothing was drawn: pictures are dropped by pdf.js, only their map stays. */
  private blankMap = false;

  constructor(
    private readonly frame: PageFrame,
    private readonly ops: typeof OPS,
  ) {
    this.state = firstState(frame.toPage);
  }

  /** What the instructions draw. */
  run({ fnArray, argsArray }: OperatorList): Ink {
    for (const [index, fn] of fnArray.entries()) {
      const value = argsArray[index];
      this.step(fn, Array.isArray(value) ? (value as readonly unknown[]) : []);
    }
    const { width, height } = this.frame;
    const { glyphs, horizontal, vertical, pictures, curves } = this;
    return { width, height, glyphs, horizontal, vertical, pictures, curves };
  }

  private step(fn: number, args: readonly unknown[]): void {
    const { ops } = this;
    const [first, second] = args;
    const number = typeof first === 'number' ? first : 0;
    switch (fn) {
      case ops.save:
        this.saved.push(this.state);
        break;
      case ops.restore:
      case ops.paintFormXObjectEnd:
        if (this.blankMap) this.notePicture();
        this.blankMap = false;
        this.state = this.saved.pop() ?? this.state;
        break;
      case ops.transform:
        this.transform(toMatrix(args));
        this.blankMap = true;
        break;
      case ops.paintFormXObjectBegin:
        this.saved.push(this.state);
        this.transform(toMatrix(first));
        break;
      case ops.beginText:
        this.cursor.place(IDENTITY);
        break;
      case ops.setTextMatrix:
        this.cursor.place(toMatrix(first) ?? toMatrix(args) ?? IDENTITY);
        break;
      case ops.moveText:
        this.cursor.move(number, typeof second === 'number' ? second : 0);
        break;
      case ops.setLeadingMoveText:
        this.set({ leading: typeof second === 'number' ? -second : 0 });
        this.cursor.move(number, typeof second === 'number' ? second : 0);
        break;
      case ops.nextLine:
        this.cursor.move(0, -this.state.leading);
        break;
      case ops.setLeading:
        this.set({ leading: number });
        break;
      case ops.setCharSpacing:
        this.set({ charSpacing: number });
        break;
      case ops.setWordSpacing:
        this.set({ wordSpacing: number });
        break;
      case ops.setHScale:
        this.set({ stretch: number / 100 });
        break;
      case ops.setTextRise:
        this.set({ rise: number });
        break;
      case ops.setFont:
        this.set({ font: String(first), size: typeof second === 'number' ? second : 0 });
        break;
      case ops.setGState:
        this.graphicsState(first);
        break;
      case ops.setFillRGBColor:
        this.set({ lightness: lightnessOf(first) });
        break;
      case ops.setFillColorN:
        this.set({ lightness: 0 });
        break;
      case ops.showText:
        this.blankMap = false;
        this.write(first);
        break;
      case ops.constructPath:
        this.draw(first, second);
        break;
      default:
        break;
    }
  }

  private set(change: Partial<DrawState>): void {
    this.state = { ...this.state, ...change };
  }

  private transform(matrix: Matrix | undefined): void {
    if (matrix !== undefined) this.set({ toPage: compose(this.state.toPage, matrix) });
  }

  private graphicsState(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    for (const entry of entries as readonly unknown[]) {
      if (!Array.isArray(entry)) continue;
      const [key, value] = entry as readonly unknown[];
      if (key === 'ca' && typeof value === 'number') this.set({ opacity: value });
      if (key === 'Font' && Array.isArray(value)) this.step(this.ops.setFont, value as readonly unknown[]);
    }
  }

  private draw(paint: unknown, data: unknown): void {
    const { ops } = this;
    // A path that only clips draws nothing; it often frames a picture.
    if (paint === ops.endPath) return;
    this.blankMap = false;
    const path: unknown = Array.isArray(data) ? data[0] : undefined;
    const stroked = paint === ops.stroke || paint === ops.closeStroke;
    const found = (stroked ? strokedRules : filledRules)(path, this.state.toPage);
    this.horizontal.push(...found.horizontal);
    this.vertical.push(...found.vertical);
    this.curves += found.curves;
    if (paint !== ops.fillStroke && paint !== ops.eoFillStroke && paint !== ops.closeFillStroke) return;
    const outline = strokedRules(path, this.state.toPage);
    this.horizontal.push(...outline.horizontal);
    this.vertical.push(...outline.vertical);
  }

  private write(entries: unknown): void {
    if (!Array.isArray(entries)) return;
    const { state, cursor } = this;
    const font = this.fontOf(state.font);
    this.strokes += 1;
    for (const entry of entries as readonly unknown[]) {
      const glyph = toSourceGlyph(entry);
      if (glyph === undefined) continue;
      if (typeof glyph === 'number') {
        const distance = (-glyph * state.size) / 1000;
        if (font.vertical) cursor.forward(0, distance);
        else cursor.forward(distance * state.stretch);
        continue;
      }
      const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
      const width = glyph.width * font.unit * state.size;
      if (font.vertical) {
        const [fall = -1000, left = 500, top = 880] = glyph.drop ?? font.drop;
        const unit = font.unit * state.size;
        this.put(glyph.unicode, compose(cursor.toPage(state), [1, 0, 0, 1, -left * unit, -top * unit]), width);
        cursor.forward(0, fall * unit - spacing);
      } else {
        this.put(glyph.unicode, cursor.toPage(state), width * state.stretch);
        cursor.forward((width + spacing) * state.stretch);
      }
    }
  }

  private put(unicode: string, toPage: Matrix, width: number): void {
    const text = asTyped(printable(unicode));
    const [x, y] = mapped(toPage, 0, 0);
    if (text === '' || !this.isOnPage(x, y)) return;
    const { state } = this;
    const [, , c, d] = toPage;
    const size = Math.abs(state.size) * Math.hypot(c, d);
    const along = mapped(toPage, width === 0 ? Math.sign(state.size) : width, 0);
    const turn = quarterTurn(Math.atan2(along[1] - y, along[0] - x));
    const length = width === 0 ? 0 : Math.hypot(along[0] - x, along[1] - y);
    const pale = state.lightness > PALE.lightness || state.opacity < PALE.opacity;
    this.glyphs.push({ text, x, y, length, size, turn, pale, stroke: this.strokes });
  }

  private isOnPage(x: number, y: number): boolean {
    const { width, height } = this.frame;
    return x > -1 && y > -1 && x < width + 1 && y < height + 1;
  }

  private fontOf(name: string): SourceFont {
    const known = this.fonts.get(name);
    if (known !== undefined) return known;
    const font = toSourceFont(this.frame.font(name));
    this.fonts.set(name, font);
    return font;
  }

  /** A picture fills the unit square of its map. */
  private notePicture(): void {
    const { toPage } = this.state;
    const corners = [mapped(toPage, 0, 0), mapped(toPage, 1, 1)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
    const large = box.x1 - box.x0 >= SMALL_PICTURE && box.y1 - box.y0 >= SMALL_PICTURE;
    if (large && scaleOf(toPage) > SMALL_PICTURE) this.pictures.push(box);
  }
}

/** The quarter turns nearest to an angle, clockwise as y points down; undefined if none is near. */
function quarterTurn(angle: number): number | undefined {
  const quarters = angle / (Math.PI / 2);
  const nearest = Math.round(quarters);
  return Math.abs(quarters - nearest) * (Math.PI / 2) > STRAIGHT ? undefined : (nearest + 4) % 4;
}
