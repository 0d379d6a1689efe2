/** Traces of a program, or of a form left unfilled, that no document may carry. */
const traces: readonly (readonly [string, RegExp])[] = [
  ['undefined', /undefined/],
  ['NaN', /NaN/],
  ['null', /null/],
  ['Infinity', /Infinity/],
  ['[object', /\[object/],
  ['an empty reason', /主要原因是[：:]?[。；]/],
  ['an empty use', /主要用于[。；]/],
  ['an unfilled slot', /\{[^{}]*\}/],
];

/** Every text inside a value, however deep, keys left out. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const texts: string[] = [];
  for (const part of Object.values(value)) texts.push(...textsIn(part));
  return texts;
}

/** The notes of the ledger lines, and the draft's texts without them. */
function notesOf(draft: unknown): { notes: readonly string[]; others: string } {
  const notes: string[] = [];
  const others = JSON.stringify(draft, (key, value: unknown) => {
    if (key !== 'note' || typeof value !== 'string') return value;
    notes.push(value);
    return undefined;
  });
  return { notes, others };
}

/** Complaints on texts that must not stand in the document; what a person typed himself is not complained of. */
export function leaks(draft: unknown, documentJson: unknown): readonly string[] {
  const typedTexts = textsIn(draft).join('\n');
  const printed = textsIn(documentJson);
  const complaints: string[] = [];
  for (const text of printed) {
    for (const [name, trace] of traces) {
      const found = trace.exec(text);
      if (found !== null && !typedTexts.includes(found[0])) complaints.push(`${name} stands in «${text}»`);
    }
  }
  const { notes, others } = notesOf(draft);
  for (const note of notes) {
    if (note.trim().length < 3 || others.includes(note)) continue;
    if (printed.some((text) => text.includes(note))) complaints.push(`the note «${note}» of a ledger line is printed`);
  }
  return complaints;
}
