/** Labels of a sheet that the document tree does not name (年度预算, 年度总体目标), with what a merge repeats, are shorter than this. */
const LABELS = 48;

/** Throws unless the texts stand in a text one after the other, with no more than labels between them. */
export function expectInOrder(text: string, wanted: readonly string[], what: string): void {
  let position = 0;
  for (const one of wanted) {
    const index = text.indexOf(one, position);
    if (index < 0 || index > position + LABELS) {
      throw new Error(
        `${what}: “${one.slice(0, 60)}” is missing after “${text.slice(Math.max(0, position - 30), position)}”`,
      );
    }
    position = index + one.length;
  }
}
