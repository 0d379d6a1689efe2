/** Twips (1/20 point), the unit of every length in a DOCX, of a length in millimetres. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** Twips of a length in points. */
export function twipsOfPoints(points: number): number {
  return Math.round(points * 20);
}

/** Half points, the unit of type sizes in a DOCX, of a size in points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Whole twips in proportion to relative widths; they add up to `total` exactly, so that no table is wider than its page. */
export function shareOut(widths: readonly number[], total: number): readonly number[] {
  const sum = widths.reduce((part, width) => part + width, 0);
  let reached = 0;
  let printed = 0;
  return widths.map((width) => {
    reached += sum === 0 ? 1 / widths.length : width / sum;
    const edge = Math.round(reached * total);
    const share = edge - printed;
    printed = edge;
    return share;
  });
}

/** Bold digits are a little wider than the half of a type size that a digit is counted as. */
const SLACK = 1.05;

/** About how wide a text stands, in type sizes: hanzi are one, Latin letters and digits a half, comma and point a quarter. */
export function typeSizes(text: string): number {
  const narrow = text.match(/[,.]/g)?.length ?? 0;
  const latin = text.match(/[\u0020-\u024f]/g)?.length ?? 0;
  return text.length - latin + ((latin - narrow) / 2 + narrow / 4) * SLACK;
}
