import { unzlibSync } from 'fflate';

/** A piece of text as it stands in a finished PDF; points from the lower left corner. */
export interface ReadText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The texts of a page of a finished PDF, in the order they are drawn. */
export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ReadText[];
}

/**
 * Reads the texts back out of a PDF this program has written: its cross-reference table, page contents and ToUnicode
 * tables. Not a reader for other people's files. Throws where the file is not built as expected.
 */
export function readPdfTexts(bytes: Uint8Array): readonly ReadPage[] {
  const file = new WrittenPdf(bytes);
  return file.pages().map((page) => {
    const [, , width, height] = (/\/MediaBox \[([^\]]+)\]/u.exec(page)?.[1] ?? '').split(' ').map(Number);
    const fonts = new Map<string, readonly string[]>();
    for (const [, name, id] of file.resources(page).matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      fonts.set(name ?? '', file.characters(Number(id)));
    }
    const content = latin(file.stream(reference(page, 'Contents')));
    return { width: width ?? 0, height: height ?? 0, texts: readContent(content, fonts) };
  });
}

const OPERATOR = /\/(F\d+) [\d.]+ Tf|1 0 0 1 (-?[\d.]+) (-?[\d.]+) Tm|\[([^\]]*)\] TJ/gu;

function readContent(content: string, fonts: ReadonlyMap<string, readonly string[]>): readonly ReadText[] {
  const texts: ReadText[] = [];
  let characters: readonly string[] = [];
  let x = 0;
  let y = 0;
  for (const [, font, toX, toY, shown] of content.matchAll(OPERATOR)) {
    if (font !== undefined) characters = fonts.get(font) ?? [];
    else if (toX !== undefined) [x, y] = [Number(toX), Number(toY)];
    else if (shown !== undefined) {
      let text = '';
      for (const [, hex] of shown.matchAll(/<([0-9a-f]+)>/gu)) {
        for (let at = 0; hex !== undefined && at < hex.length; at += 4) {
          text += characters[parseInt(hex.slice(at, at + 4), 16)] ?? '\uFFFD';
        }
      }
      texts.push({ text, x, y });
    }
  }
  return texts;
}

class WrittenPdf {
  readonly #text: string;
  readonly #offsets: readonly number[];
  readonly #characters = new Map<number, readonly string[]>();

  constructor(readonly bytes: Uint8Array) {
    this.#text = latin(bytes);
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(this.#text.slice(-64))?.[1]);
    const table = this.#text.slice(start);
    this.#offsets = [...table.matchAll(/(\d{10}) \d{5} [fn]/gu)].map(([, offset]) => Number(offset));
  }

  /** The dictionary of an object, without its stream. */
  object(id: number): string {
    const start = this.#offsets[id] ?? 0;
    const end = this.#text.indexOf('endobj', start);
    const stream = this.#text.indexOf('stream\n', start);
    return this.#text.slice(start, stream !== -1 && stream < end ? stream : end);
  }

  /** The unpacked stream of an object. */
  stream(id: number): Uint8Array {
    const head = this.object(id);
    const start = (this.#offsets[id] ?? 0) + head.length + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/u.exec(head)?.[1]);
    const packed = this.bytes.subarray(start, start + length);
    return head.includes('/FlateDecode') ? unzlibSync(packed) : packed;
  }

  /** The page objects in order. */
  pages(): readonly string[] {
    const root = Number(/\/Root (\d+) 0 R/u.exec(this.#text.slice(-4096))?.[1]);
    const kids = /\/Kids \[([^\]]*)\]/u.exec(this.object(reference(this.object(root), 'Pages')))?.[1] ?? '';
    return [...kids.matchAll(/(\d+) 0 R/gu)].map(([, id]) => this.object(Number(id)));
  }

  resources(page: string): string {
    return /\/Resources \d+ 0 R/u.test(page) ? this.object(reference(page, 'Resources')) : page;
  }

  /** What each glyph of a font stands for, by its number in the file. */
  characters(font: number): readonly string[] {
    const known = this.#characters.get(font);
    if (known !== undefined) return known;
    const map = latin(this.stream(reference(this.object(font), 'ToUnicode')));
    const ranges = /beginbfrange([\s\S]*?)endbfrange/u.exec(map)?.[1] ?? '';
    const fresh: string[] = [];
    for (const [, from, , list] of ranges.matchAll(/<([0-9a-f]+)> <([0-9a-f]+)> \[([^\]]*)\]/gu)) {
      let glyph = parseInt(from ?? '0', 16);
      for (const [, code] of (list ?? '').matchAll(/<([0-9a-f ]*)>/gu)) fresh[glyph++] = unicode(code ?? '');
    }
    this.#characters.set(font, fresh);
    return fresh;
  }
}

function reference(dictionary: string, key: string): number {
  const id = new RegExp(`/${key} (\\d+) 0 R`, 'u').exec(dictionary)?.[1];
  if (id === undefined) throw new Error(`the written PDF has an object without /${key}`);
  return Number(id);
}

function unicode(code: string): string {
  return String.fromCharCode(
    ...code
      .split(' ')
      .filter((unit) => unit !== '')
      .map((unit) => parseInt(unit, 16)),
  );
}

/** Bytes as characters one to one; windows-1252, which the platform means by `latin1`, keeps the length too. */
function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
