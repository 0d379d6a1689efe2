/** What all chart pictures share: they are drawn at the size they are published in, and shrink to fit the screen. */

/** Width of a picture in its own units. */
export const PICTURE_WIDTH = 960;
/** Height that title and unit take at the top. */
export const HEAD = 84;
/** Height that the source line takes at the foot. */
export const FOOT = 44;

/** Fonts of a picture: what stands in a saved file must not depend on this program's style sheets. */
export const PICTURE_FONT = "'Microsoft YaHei','PingFang SC','Noto Sans CJK SC','Source Han Sans SC',sans-serif";

const DARK = '#1f2329';
const LIGHT = '#ffffff';

/** Colours in the order they are used, with the ink that can be read on each; neighbours differ in lightness too, so that a grey print can be read. */
const COLOURS = [
  { fill: '#1f5f8b', ink: LIGHT },
  { fill: '#e2a148', ink: DARK },
  { fill: '#3f7d55', ink: LIGHT },
  { fill: '#c58bb8', ink: DARK },
  { fill: '#8c4a3d', ink: LIGHT },
  { fill: '#8fbfe0', ink: DARK },
  { fill: '#5b6472', ink: LIGHT },
  { fill: '#d3c06a', ink: DARK },
] as const;

/** The colour of the nth part, and the ink for what is written on it. */
export function colourOf(index: number): (typeof COLOURS)[number] {
  return COLOURS[index % COLOURS.length] ?? COLOURS[0];
}

/** Words a picture carries besides its figures. */
export interface PictureWords {
  readonly title: string;
  /** `单位：万元`. */
  readonly unit: string;
  /** Whose figures these are, at the foot. */
  readonly source: string;
}

/** Cuts a name into lines of at most `width` characters. */
export function linesOf(name: string, width: number): readonly string[] {
  const characters = [...name];
  const count = Math.ceil(characters.length / width);
  return Array.from({ length: count }, (_, line) => characters.slice(line * width, (line + 1) * width).join(''));
}
