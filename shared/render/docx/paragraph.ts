import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { ParagraphBlock, Run } from '../../prose/block.ts';
import { twipsOfPoints } from './measure.ts';
import type { Place } from './place.ts';
import { STYLE } from './style-id.ts';
import { cleanLines, needsHint } from './text.ts';

/** A paragraph of prose, or a line of the closing name and date. */
export function writeParagraph(block: ParagraphBlock, place: Place): readonly Paragraph[] {
  const breaks = place.breaksPage ? { pageBreakBefore: true } : {};
  return [new Paragraph({ ...FACE[block.role](place), ...breaks, children: block.runs.flatMap(writeRun) })];
}

/** The runs of a plain text: one a line, with the hint for signs that Chinese and Latin share. */
export function textRuns(text: string, extra: IRunOptions = {}): readonly TextRun[] {
  return cleanLines(text).map(
    (line, index) =>
      new TextRun({
        ...extra,
        text: line,
        ...(index === 0 ? {} : { break: 1 }),
        ...(needsHint(line) ? { font: { hint: 'eastAsia' } } : {}),
      }),
  );
}

const FACE = {
  body: () => ({ style: STYLE.body }),
  closing: ({ theme, previous, next }) => ({
    style: STYLE.closing,
    keepNext: isClosing(next),
    ...(isClosing(previous) ? {} : { spacing: { before: twipsOfPoints(theme.body.pitch * 2) } }),
  }),
} as const satisfies Record<ParagraphBlock['role'], (place: Place) => IParagraphOptions>;

function isClosing(block: Place['next']): boolean {
  return block?.type === 'paragraph' && block.role === 'closing';
}

/** What still has to be written is marked, so that nobody publishes it by oversight. */
function writeRun(run: Run): readonly TextRun[] {
  return textRuns(run.text, run.kind === 'missing' ? { highlight: 'yellow' } : {});
}
