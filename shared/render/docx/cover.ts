import { Paragraph, type IParagraphOptions } from 'docx';
import type { BudgetDocument } from '../../document/document.ts';
import type { Theme } from '../../pack/theme.ts';
import { twipsOfPoints } from './measure.ts';
import { textHeight, textWidth } from './page.ts';
import { textRuns } from './paragraph.ts';
import { STYLE } from './style-id.ts';

/** The cover: its lines centred, a quarter down the page. */
export function coverPage(document: BudgetDocument, theme: Theme): readonly Paragraph[] {
  const before = Math.round(textHeight(theme, 'portrait') * 0.25);
  return document.cover.map(
    (line, index) =>
      new Paragraph({
        style: STYLE.coverLine,
        children: textRuns(line),
        ...(index === 0 ? { spacing: { before } } : {}),
        ...balance(line, theme),
      }),
  );
}

/** Narrows a name too long for one line so that its lines come out alike and no two characters stand alone on the last. */
function balance(line: string, theme: Theme): IParagraphOptions {
  const size = twipsOfPoints(theme.sizes.title);
  const width = textWidth(theme, 'portrait');
  const characters = Math.ceil([...line].reduce((sum, letter) => sum + (letter < '\u2e80' ? 0.5 : 1), 0));
  const lines = Math.ceil((characters * size) / width);
  if (lines < 2) return {};
  const side = Math.max(0, Math.floor((width - (Math.ceil(characters / lines) + 0.5) * size) / 2));
  return { indent: { left: side, right: side } };
}
