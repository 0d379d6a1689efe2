/** A number format cut into what it prints (ECMA-376 part 1, §18.8.31). */

/** A piece of a format. */
export type FormatToken =
  /** Printed as it stands. */
  | { readonly kind: 'literal'; readonly text: string }
  /** `0`, `#` or `?`: a digit, `,` and `.` between them, `%`, `E+`. */
  | { readonly kind: 'digit'; readonly text: string }
  /** `yyyy`, `m`, `AM/PM` …, in lower case. */
  | { readonly kind: 'date'; readonly text: string }
  /** `@`: the text itself. */
  | { readonly kind: 'text' }
  | { readonly kind: 'general' };

/** One of the up to four parts of a format between semicolons. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** `[<1000]`, where the part says for which numbers it is. */
  readonly condition: { readonly operator: string; readonly value: number } | undefined;
  /** `[DBNum1]` and the like: digits in Chinese. */
  readonly chineseDigits: boolean;
}

const TOKEN =
  /"([^"]*)"|[\\!](.)|_.|\*.|\[([^\]]*)\]|(General|G\/通用格式)|(上午\/下午|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|aaaa?|e+(?![+-]))|(@)|([0#?][0#?,.]*|\.[0#?]+|%|E[+-])|([^])/giu;

/** The parts of a format code. */
export function sectionsOf(code: string): readonly FormatSection[] {
  const sections: { tokens: FormatToken[]; condition: FormatSection['condition']; chineseDigits: boolean }[] = [];
  const begin = () => {
    const section = { tokens: [], condition: undefined, chineseDigits: false };
    sections.push(section);
    return section as (typeof sections)[number];
  };
  let section = begin();
  for (const match of code.matchAll(TOKEN)) {
    const [whole, quoted, escaped, bracket, general, date, text, digit] = match;
    if (quoted !== undefined || escaped !== undefined) {
      section.tokens.push({ kind: 'literal', text: quoted ?? escaped ?? '' });
    } else if (bracket !== undefined) readBracket(bracket, section);
    else if (general !== undefined) section.tokens.push({ kind: 'general' });
    else if (date !== undefined) section.tokens.push({ kind: 'date', text: date.toLowerCase() });
    else if (text !== undefined) section.tokens.push({ kind: 'text' });
    else if (digit !== undefined) section.tokens.push({ kind: 'digit', text: digit });
    else if (whole === ';') section = begin();
    // `_x` leaves room as wide as a sign, `*x` fills the cell: neither is text.
    else if (!/^[_*]./u.test(whole)) section.tokens.push({ kind: 'literal', text: whole });
  }
  return sections;
}

function readBracket(
  text: string,
  section: { tokens: FormatToken[]; condition: FormatSection['condition']; chineseDigits: boolean },
): void {
  const condition = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(text);
  const [, operator, value] = condition ?? [];
  if (operator !== undefined) section.condition = { operator, value: Number(value) };
  else if (/^DBNum/i.test(text)) section.chineseDigits = true;
  else if (/^(h+|m+|s+)$/i.test(text)) section.tokens.push({ kind: 'date', text: `[${text.toLowerCase()}]` });
  else {
    const currency = /^\$([^-]*)/.exec(text)?.[1] ?? '';
    if (currency !== '') section.tokens.push({ kind: 'literal', text: currency });
  }
}
