/** What no draft may hold: control characters (tab and line ends are none), halves of characters, and code points that are no characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** A text without the invisible characters that other programs leave on the clipboard and that the draft refuses. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '');
}
