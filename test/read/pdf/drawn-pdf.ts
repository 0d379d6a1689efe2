/** PDFs drawn by hand, instruction by instruction: what other programs write, without the program. */

/** Where a text goes: points from the upper left corner to its baseline. */
interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Degrees counter-clockwise. */
  readonly angle?: number;
  readonly gray?: number;
  /** Added after every character. */
  readonly spacing?: number;
}

/** One page in the making. */
export class DrawnPage {
  private readonly parts: string[] = [];

  constructor(
    readonly width = 595,
    readonly height = 842,
    readonly rotate = 0,
  ) {}

  /** Writes a text, every character as wide as it is high, by a font that is not embedded. */
  text(text: string, { x, y, size = 12, angle = 0, gray = 0, spacing = 0 }: TextPlace): this {
    const hex = [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('');
    const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
    const matrix = [cos, sin, -sin, cos, x, this.height - y].map((number) => number.toFixed(4)).join(' ');
    this.parts.push(`q ${gray} g BT /F1 ${size} Tf ${spacing} Tc ${matrix} Tm <${hex}> Tj ET Q`);
    return this;
  }

  /** Strokes a line. */
  line(x0: number, y0: number, x1: number, y1: number): this {
    this.parts.push(`0.5 w ${x0} ${this.height - y0} m ${x1} ${this.height - y1} l S`);
    return this;
  }

  /** Strokes a table's lines: all of the given places across and down. */
  lines(xs: readonly number[], ys: readonly number[]): this {
    for (const x of xs) this.line(x, ys[0] ?? 0, x, ys.at(-1) ?? 0);
    for (const y of ys) this.line(xs[0] ?? 0, y, xs.at(-1) ?? 0, y);
    return this;
  }

  /** Fills a box: as thin as a line, most programs draw borders so. */
  box(x: number, y: number, width: number, height: number): this {
    this.parts.push(`0 g ${x} ${this.height - y - height} ${width} ${height} re f`);
    return this;
  }

  /** Instructions as they are. */
  raw(instructions: string): this {
    this.parts.push(instructions);
    return this;
  }

  get content(): string {
    return this.parts.join('\n');
  }
}

/** Objects of a PDF by number from 1, in the order given; the first is the catalogue. */
export function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(file, (letter) => letter.charCodeAt(0));
}

/** A stream with its description. */
export function stream(content: string, description = ''): string {
  return `<< /Length ${content.length} ${description} >>\nstream\n${content}\nendstream`;
}

const FONT = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000
    /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>`,
  `<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0
    /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
];

/** Pages as a file. A picture `/P` of one point can be drawn on each. */
export function drawnPdf(pages: readonly DrawnPage[]): Uint8Array {
  const first = 7;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...FONT,
    stream('\0', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8'),
    ...pages.flatMap(({ width, height, rotate, content }, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Rotate ${rotate}
        /Resources << /Font << /F1 3 0 R >> /XObject << /P 6 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      stream(content),
    ]),
  ]);
}
