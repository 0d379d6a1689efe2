/** What HTML does not allow in a text (HTML Standard, 13.2.3.5); line ends are folded before. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Array.from(ENTITIES, ([character, entity]) => [entity, character]),
);

/** A text as a page can show it: line ends as LF, what HTML forbids dropped. */
export function printableText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '');
}

/** The one way a text gets into the page, as content or as the value of a quoted attribute. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? '');
}

/** The text behind an escaped one. */
export function unescapeHtml(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => CHARACTERS.get(entity) ?? entity);
}

/** A string of a style sheet; everything but letters and digits is written as a code point, so it can end neither string nor style element. */
export function cssString(text: string): string {
  const safe = printableText(text).replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}
