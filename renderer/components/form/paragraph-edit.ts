/** Editing a list of paragraphs as a word processor does: pure, so that it can be tried without a screen. */

/** What a list of paragraphs has become, and where the cursor goes. */
export interface ParagraphEdit {
  readonly paragraphs: string[];
  readonly cursor: { readonly paragraph: number; readonly offset: number };
}

/** What is selected in one paragraph. */
export interface Selection {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** Puts a pasted text in place of what is selected; every line of it becomes a paragraph, blank ones are dropped. */
export function pasteParagraphs(paragraphs: readonly string[], selection: Selection, pasted: string): ParagraphEdit {
  const lines = pasted
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [before, after] = around(paragraphs, selection);
  const joined = lines.length === 0 ? [''] : lines;
  const last = joined.length - 1;
  const length = (last === 0 ? before.length : 0) + (joined[last] ?? '').length;
  return {
    paragraphs: paragraphs.toSpliced(
      selection.paragraph,
      1,
      ...joined.map((line, index) => (index === 0 ? before : '') + line + (index === last ? after : '')),
    ),
    cursor: { paragraph: selection.paragraph + last, offset: length },
  };
}

/** Enter: what stands behind the cursor becomes the next paragraph. */
export function splitParagraph(paragraphs: readonly string[], selection: Selection): ParagraphEdit {
  const [before, after] = around(paragraphs, selection);
  return {
    paragraphs: paragraphs.toSpliced(selection.paragraph, 1, before, after),
    cursor: { paragraph: selection.paragraph + 1, offset: 0 },
  };
}

/** Backspace at the beginning: the paragraph joins the one before it. Undefined in the first one. */
export function joinParagraph(paragraphs: readonly string[], paragraph: number): ParagraphEdit | undefined {
  const before = paragraphs[paragraph - 1];
  const joining = paragraphs[paragraph];
  if (before === undefined || joining === undefined) return undefined;
  return {
    paragraphs: paragraphs.toSpliced(paragraph - 1, 2, before + joining),
    cursor: { paragraph: paragraph - 1, offset: before.length },
  };
}

function around(paragraphs: readonly string[], { paragraph, start, end }: Selection): readonly [string, string] {
  const text = paragraphs[paragraph] ?? '';
  return [text.slice(0, start), text.slice(end)];
}
