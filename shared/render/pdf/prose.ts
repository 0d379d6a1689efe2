import type { FontRole } from '../../pack/theme.ts';
import type { Block } from '../../document/document.ts';
import type { HeadingBlock, ParagraphBlock } from '../../prose/block.ts';
import type { PageComposer } from './composer.ts';
import { breakBalanced, breakLines, type Line } from './line-break.ts';
import { partOrigin } from './origin.ts';
import { centredBaseline, placeLine, type Bookmark } from './placed.ts';
import type { Glyph } from './runs.ts';

/** What is still to be written stands out on a draft. */
const MISSING_COLOR = '#c00000';
/** A stretched line looks torn from here on, in em between two characters. */
const TORN = 0.5;

/** Puts a paragraph on the grid of lines. */
export function placeParagraph(
  block: ParagraphBlock,
  composer: PageComposer,
  before: Block | undefined,
  after: readonly Block[],
): void {
  const glyphs = block.runs.flatMap((run) =>
    composer.type.shape(run.text, 'body', run.kind === 'missing' ? MISSING_COLOR : undefined),
  );
  if (block.role === 'closing') {
    placeClosing(block, glyphs, composer, before, after);
    return;
  }
  placeLines(glyphs, composer, { origin: partOrigin(block.id), justify: true });
}

/** The name and the date at the end: at the right, two characters in (落款), never torn apart. */
function placeClosing(
  block: ParagraphBlock,
  glyphs: readonly Glyph[],
  composer: PageComposer,
  before: Block | undefined,
  after: readonly Block[],
): void {
  const { size } = composer.theme.body;
  const { box, grid } = composer;
  const lines = breakLines(glyphs, { size, width: box.width - 2 * size });
  if (!(before?.type === 'paragraph' && before.role === 'closing')) {
    const together = lines.length + after.filter((one) => one.type === 'paragraph' && one.role === 'closing').length;
    const gap = composer.atTop ? 0 : Math.max(0, Math.min(2, composer.linesLeft - together));
    if (composer.linesLeft < together + gap) composer.close();
    else if (gap > 0) composer.takeLines(gap);
  }
  for (const line of lines) {
    const { page, top } = composer.takeLines(1);
    const x = box.left + box.width - 2 * size - line.width;
    placeLine(page, line, { x, baseline: centredBaseline(top, grid.pitch, size), size, origin: partOrigin(block.id) });
  }
}

interface Setting {
  readonly origin: string;
  readonly justify: boolean;
  readonly bookmark?: Bookmark;
}

function placeLines(glyphs: readonly Glyph[], composer: PageComposer, setting: Setting): void {
  const { box, grid, theme } = composer;
  const { size } = theme.body;
  const tracking = grid.advance - size;
  const indent = theme.body.indent * grid.advance;
  const lines = breakLines(glyphs, { size, width: box.width, indent, tracking });
  lines.forEach((line, index) => {
    const { page, top } = composer.takeLines(1);
    const shift = line.first ? indent : 0;
    const stretch = (box.width - shift - line.width) / Math.max(1, line.glyphs.length - 1);
    const stretched = setting.justify && !line.last && stretch < TORN * size;
    placeLine(page, line, {
      ...{ x: box.left + shift, size, origin: setting.origin, spacing: stretched ? stretch : tracking },
      baseline: centredBaseline(top, grid.pitch, size),
      bookmark: index === 0 ? setting.bookmark : undefined,
    });
  });
}

const ROLES = { 2: 'heading', 3: 'subheading' } as const satisfies Record<2 | 3, FontRole>;

/** Puts a heading on the page; 第N部分 begins a page, and has it to itself where tables follow. */
export function placeHeading(block: HeadingBlock, composer: PageComposer, after: readonly Block[]): void {
  const { level } = block;
  if (level === 1) placePart(block, composer, after);
  else {
    const glyphs = composer.type.shape(block.text, ROLES[level]);
    // A heading never stands at the foot of a page, alone or with the headings right under it.
    const text = after.findIndex((one) => one.type !== 'heading' || one.level === 1);
    const headings = after.slice(0, text < 0 ? after.length : text).filter((one) => one.type === 'heading');
    const lines = [block, ...headings].reduce((sum, heading) => sum + headingLines(heading, composer), 0);
    if (!composer.atTop && composer.linesLeft < lines + 1) composer.close();
    composer.ensurePage();
    const bookmark = composer.bookmark(block.id, block.text, level);
    if (level === 2) composer.contents.push({ level: 2, id: block.id, text: block.text });
    placeLines(glyphs, composer, { origin: partOrigin(block.id), justify: false, bookmark });
  }
}

function headingLines(heading: HeadingBlock, composer: PageComposer): number {
  const width = composer.box.width - composer.theme.body.indent * composer.grid.advance;
  return Math.ceil(([...heading.text].length * composer.grid.advance) / width);
}

function placePart(block: HeadingBlock, composer: PageComposer, after: readonly Block[]): void {
  const { box, theme, grid } = composer;
  const size = theme.sizes.title;
  const page = composer.open();
  const bookmark = composer.bookmark(block.id, block.text, 1);
  composer.contents.push({ level: 1, id: block.id, text: block.text });
  const lines = breakBalanced(composer.type.shape(block.text, 'title'), { size, width: box.width });
  const leading = size * 1.5;
  const [next] = after;
  const alone =
    next === undefined ||
    next.type === 'table' ||
    next.type === 'sheet' ||
    (next.type === 'heading' && next.level === 1);
  // Set alone it stands where the eye rests, a little above the middle.
  const start = alone ? box.height * 0.4 - (lines.length * leading) / 2 : (grid.pitch * 2 - leading) / 2;
  lines.forEach((line: Line, index) => {
    placeLine(page, line, {
      ...{ x: box.left + (box.width - line.width) / 2, size, origin: partOrigin(block.id) },
      baseline: centredBaseline(box.top + start + index * leading, leading, size),
      bookmark: index === 0 ? bookmark : undefined,
    });
  });
  if (alone) composer.close();
  else composer.useDownTo(Math.ceil((start + lines.length * leading) / grid.pitch - 0.01) * grid.pitch + grid.pitch);
}
