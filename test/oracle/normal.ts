/** What the draft format lets a comparison ignore: white space, and the width of brackets. */
export function normal(text: string): string {
  return text.replaceAll(/\s/g, '').replaceAll('（', '(').replaceAll('）', ')');
}
