import { LineRuleType, Paragraph, TextRun, type IParagraphOptions } from 'docx';
import type { BudgetDocument } from '../../document/document.ts';
import { coverType, type Theme } from '../../pack/theme.ts';
import { fontOf } from './font.ts';
import { twipsOfPoints } from './measure.ts';
import { textHeight, textWidth } from './page.ts';
import { textRuns } from './paragraph.ts';
import { STYLE } from './style-id.ts';
import { cleanText } from './text.ts';

/** The cover: its lines centred, a quarter down the page. */
export function coverPage(document: BudgetDocument, theme: Theme): readonly Paragraph[] {
  const before = Math.round(textHeight(theme, theme.orientation) * 0.25);
  return document.cover.map(
    (line, index) =>
      new Paragraph({
        style: STYLE.coverLine,
        ...coverRuns(line, theme, index),
        ...spacing(theme, index, before),
        ...balance(line, theme, index),
      }),
  );
}

/** The text of a line; set apart from the style only where the theme has a type of its own for the cover. */
function coverRuns(line: string, theme: Theme, index: number): IParagraphOptions {
  if (theme.cover === undefined) return { children: textRuns(line) };
  const { font, size } = coverType(theme, index);
  return { children: [new TextRun({ text: cleanText(line), font: fontOf(theme, font), size: size * 2 })] };
}

/** Room above the first line, and between lines where they are not of the style's size. */
function spacing(theme: Theme, index: number, before: number): IParagraphOptions {
  const above = index === 0 ? { before } : {};
  if (theme.cover === undefined) return index === 0 ? { spacing: above } : {};
  const line = twipsOfPoints(coverType(theme, index).size * 1.9);
  return { spacing: { ...above, line, lineRule: LineRuleType.EXACT } };
}

/** Narrows a name too long for one line so that its lines come out alike and no two characters stand alone on the last. */
function balance(line: string, theme: Theme, index: number): IParagraphOptions {
  const size = twipsOfPoints(coverType(theme, index).size);
  const width = textWidth(theme, theme.orientation);
  const characters = Math.ceil([...line].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0));
  const lines = Math.ceil((characters * size) / width);
  if (lines < 2) return {};
  const side = Math.max(0, Math.floor((width - (Math.ceil(characters / lines) + 0.5) * size) / 2));
  return { indent: { left: side, right: side } };
}
