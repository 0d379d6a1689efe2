import { LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import type { BudgetDocument } from '../../document/document.ts';
import { coverLine, proseOrientation, type Theme } from '../../pack/theme.ts';
import { fontOf } from './font.ts';
import { halfPoints, twipsOfPoints } from './measure.ts';
import { textHeight, textWidth } from './page.ts';
import { textRuns } from './paragraph.ts';
import { STYLE } from './style-id.ts';

/** Line height of a cover, in em. */
const LEADING = 1.9;

/** The cover: its lines centred, a quarter down the page. */
export function coverPage(document: BudgetDocument, theme: Theme): readonly Paragraph[] {
  const before = Math.round(textHeight(theme, proseOrientation(theme)) * 0.25);
  return document.cover.map((line, index) => {
    const { font, size } = coverLine(theme, index);
    // The style has the look of most covers; a theme with another one says it line by line.
    const own = theme.cover === undefined ? {} : { line: twipsOfPoints(size * LEADING), lineRule: LineRuleType.EXACT };
    const spacing = { ...own, ...(index === 0 ? { before } : {}) };
    return new Paragraph({
      style: STYLE.coverLine,
      children: textRuns(line, theme.cover === undefined ? {} : { font: fontOf(theme, font), size: halfPoints(size) }),
      ...(Object.keys(spacing).length === 0 ? {} : { spacing }),
      ...balance(line, theme, size),
    });
  });
}

/** Narrows a name too long for one line so that its lines come out alike and no two characters stand alone on the last. */
function balance(line: string, theme: Theme, points: number): IParagraphOptions {
  const size = twipsOfPoints(points);
  const width = textWidth(theme, proseOrientation(theme));
  const characters = Math.ceil([...line].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0));
  const lines = Math.ceil((characters * size) / width);
  if (lines < 2) return {};
  const side = Math.max(0, Math.floor((width - (Math.ceil(characters / lines) + 0.5) * size) / 2));
  return { indent: { left: side, right: side } };
}
