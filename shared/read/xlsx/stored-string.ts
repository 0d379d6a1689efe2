import { printable } from '../../base/text.ts';
import type { XmlElement } from '../xml/tree.ts';
import { childrenOf, ownText } from '../xml/walk.ts';

/** `_x0041_` in a string is the character U+0041 (ECMA-376 part 1, §22.9.2.19 ST_Xstring). */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text of a string with its runs joined; how a word is spoken (`rPh`) is left out. */
export function storedString(element: XmlElement | undefined): string {
  const text = childrenOf(element)
    .flatMap((child) => (child.name === 's:r' ? childrenOf(child, 's:t') : child.name === 's:t' ? [child] : []))
    .map(ownText)
    .join('');
  return decoded(text);
}

/** A text as its cell shows it. */
export function decoded(text: string): string {
  const plain = text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return printable(plain.replace(/\r\n?/g, '\n'));
}
