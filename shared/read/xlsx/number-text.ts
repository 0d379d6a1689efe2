import { generalText, roundedDigits } from './decimal.ts';
import { dateOfSerial, type SerialDate } from './date-serial.ts';
import { sectionsOf, type FormatSection, type FormatToken } from './format-section.ts';

/** A number as its cell shows it. */
export interface ShownNumber {
  readonly text: string;
  /** The format is one that is not known here; the text is the plain number. */
  readonly doubtful: boolean;
}

/** Prints a number in a format code, the way a cell shows it, without the blanks a format aligns with. */
export function showNumber(value: number, code: string, from1904: boolean): ShownNumber {
  const sections = sectionsOf(code);
  const { section, magnitude, sign, unfit = false } = choose(value, sections);
  if (section === undefined) return { text: generalText(value), doubtful: unfit };
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'date')) return dateText(value, tokens, from1904);
  const literals = tokens.some((token) => token.kind === 'literal' && token.text === '/');
  const digits = tokens.flatMap((token) => (token.kind === 'digit' ? [token.text] : [])).join('');
  if (section.chineseDigits || /E/i.test(digits) || (literals && /[?#0]/.test(digits))) {
    return { text: generalText(value), doubtful: true };
  }
  const body = digits.replace(/%/g, '') === '' ? plainText(magnitude, tokens) : digitText(magnitude, tokens, digits);
  return { text: (sign && /[1-9]/.test(body) ? `-${body}` : body).trim(), doubtful: false };
}

/** The part of a format a number goes by, and how the number is put into it. */
interface Choice {
  /** Undefined: General. */
  readonly section: FormatSection | undefined;
  readonly magnitude: number;
  /** Whether a minus has to be put before what the part prints. */
  readonly sign: boolean;
  /** The format has parts for other numbers only; a spreadsheet fills the cell with ####. */
  readonly unfit?: boolean;
}

/**
 * Conditions stand in the first two parts only. A part without one is for what the part in its place is always for: the
 * first for positive numbers (and zero, if there are two), the second for negative ones; what neither takes goes to the
 * third. A format of one part is for every number its condition allows, and General for the others. A part that only
 * negative numbers reach prints their sign itself, as a minus or in brackets (ECMA-376 part 1, §18.8.31).
 */
function choose(value: number, all: readonly FormatSection[]): Choice {
  const last = all.length - 1;
  // The part for texts may be the second or third as well.
  const isText = last > 0 && all[last]?.tokens.some(({ kind }) => kind === 'text') === true;
  const sections = all.slice(0, isText ? Math.min(3, last) : 3);
  const [first, second, third] = sections;
  const magnitude = Math.abs(value);
  const plain = (section: FormatSection | undefined): Choice => ({ section, magnitude, sign: value < 0 });
  if (first === undefined) return plain(undefined);
  if (second === undefined) return plain(meets(value, first) ? first : undefined);
  const takesFirst =
    first.condition === undefined ? (third === undefined ? value >= 0 : value > 0) : meets(value, first);
  if (takesFirst) return { ...plain(first), sign: value < 0 && !isForNegatives(first.condition) };
  const takesSecond = second.condition === undefined ? value < 0 || third === undefined : meets(value, second);
  if (takesSecond) {
    const own =
      second.condition === undefined
        ? third !== undefined || leavesNegatives(first.condition)
        : isForNegatives(second.condition);
    return { ...plain(second), sign: value < 0 && !own };
  }
  return third === undefined ? { ...plain(undefined), unfit: true } : plain(third);
}

type Condition = FormatSection['condition'];

/** Whether only negative numbers, or negative ones and zero, meet a condition. */
function isForNegatives(condition: Condition): boolean {
  if (condition === undefined) return false;
  const { operator, value: bound } = condition;
  return (/^<=?$/.test(operator) && bound <= 0) || (operator === '=' && bound < 0);
}

/** Whether a condition takes all positive numbers, so that what comes after it is for negative ones. */
function leavesNegatives(condition: Condition): boolean {
  if (condition === undefined) return true;
  const { operator, value: bound } = condition;
  return /^>=?$/.test(operator) && bound <= 0;
}

function meets(value: number, { condition }: FormatSection): boolean {
  if (condition === undefined) return true;
  const { operator, value: bound } = condition;
  return (
    (operator.includes('<') && value < bound) ||
    (operator.includes('>') && value > bound) ||
    (operator !== '<>' && operator.includes('=') && value === bound)
  );
}

/** A part without places for digits: words, or General among them. */
function plainText(magnitude: number, tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'general' || token.kind === 'text') return generalText(magnitude);
      return token.kind === 'literal' || token.kind === 'digit' ? token.text : '';
    })
    .join('');
}

/** Digits put into the places of a format: `#,##0.00`, `000`, `0.0%`, `0!.0,`. */
function digitText(magnitude: number, tokens: readonly FormatToken[], digits: string): string {
  const [wholePlaces = '', fractionPlaces = ''] = split(digits.replace(/%/g, ''));
  const percent = (digits.match(/%/g) ?? []).length;
  // Commas behind the last place divide by a thousand each; one between places groups.
  const thousands = /,*$/.exec(wholePlaces)?.[0].length ?? 0;
  const scaledFraction = /,*$/.exec(fractionPlaces)?.[0].length ?? 0;
  const grouped = /[0#?],+[0#?]/.test(wholePlaces);
  const scaled = (magnitude * 100 ** percent) / 1000 ** (thousands + scaledFraction);
  const fraction = fractionPlaces.replace(/,/g, '');
  const [whole = '0', decimals = ''] = roundedDigits(scaled, fraction.length).split('.');
  const places = wholePlaces.replace(/,/g, '');
  const least = places.replace(/^#+/, '').replace(/[?#]/g, '').length;
  const wholeText = (whole === '0' && least === 0 ? '' : whole).padStart(least, '0');
  return layOut(tokens, places, wholeText, trimmedDecimals(decimals, fraction), grouped);
}

function split(digits: string): readonly string[] {
  const point = digits.indexOf('.');
  return point < 0 ? [digits] : [digits.slice(0, point), digits.slice(point + 1).replaceAll('.', '')];
}

/** Zeros at the end go where the format has `#`; `?` leaves a blank there. */
function trimmedDecimals(decimals: string, places: string): string {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === '0' && places[end - 1] !== '0') end -= 1;
  return decimals.slice(0, end);
}

/** Lays the digits out among the words of a format; what has more digits than places begins with them. */
function layOut(
  tokens: readonly FormatToken[],
  places: string,
  whole: string,
  decimals: string,
  grouped: boolean,
): string {
  const signs = [...places];
  let surplus = Math.max(0, whole.length - signs.length);
  let at = -Math.max(0, signs.length - whole.length);
  let decimalAt = 0;
  let inFraction = false;
  const take = (): string => {
    const count = surplus + 1;
    surplus = 0;
    let text = '';
    for (let step = 0; step < count; step += 1, at += 1) {
      if (at < 0) continue;
      const rest = whole.length - at;
      text += (whole[at] ?? '') + (grouped && rest > 1 && rest % 3 === 1 ? ',' : '');
    }
    return text;
  };
  return tokens
    .map((token) => {
      if (token.kind === 'literal') return token.text;
      if (token.kind !== 'digit') return '';
      return [...token.text]
        .map((sign) => {
          if (sign === '%') return '%';
          if (sign === ',') return '';
          if (sign === '.') {
            inFraction = true;
            return decimals === '' ? '' : '.';
          }
          if (!inFraction) return take();
          decimalAt += 1;
          return decimals[decimalAt - 1] ?? '';
        })
        .join('');
    })
    .join('');
}

function dateText(value: number, tokens: readonly FormatToken[], from1904: boolean): ShownNumber {
  const date = dateOfSerial(value, from1904);
  if (date === undefined) return { text: generalText(value), doubtful: true };
  const halfDay = tokens.some((token) => token.kind === 'date' && /am|a\/p|上午/.test(token.text));
  const dates = tokens.filter((token) => token.kind === 'date');
  let number = -1;
  const text = tokens.map((token) => {
    if (token.kind === 'literal') return token.text;
    if (token.kind === 'digit') return token.text;
    if (token.kind !== 'date') return '';
    number += 1;
    const minutes =
      /^m{1,2}$/.test(token.text) &&
      ((dates[number - 1]?.text ?? '').includes('h') || (dates[number + 1]?.text ?? '').includes('s'));
    return minutes ? padded(date.minute, token.text.length) : datePart(date, value, token.text, halfDay);
  });
  return { text: text.join('').trim(), doubtful: false };
}

const WEEKDAYS = '日一二三四五六';

function datePart(date: SerialDate, serial: number, part: string, halfDay: boolean): string {
  const sign = part.startsWith('[') ? part : (part[0] ?? '');
  switch (sign) {
    case 'y':
      return part.length <= 2 ? padded(date.year % 100, 2) : String(date.year);
    case 'e':
      return String(date.year);
    case 'm':
      return padded(date.month, Math.min(2, part.length));
    case 'd':
      return part.length > 2 ? `星期${WEEKDAYS[Math.floor(serial + 6) % 7] ?? ''}` : padded(date.day, part.length);
    case 'h':
      return padded(halfDay ? ((date.hour + 11) % 12) + 1 : date.hour, part.length);
    case 's':
      return padded(date.second, Math.min(2, part.length));
    case '上':
      return date.hour < 12 ? '上午' : '下午';
    case 'a':
      if (part.startsWith('aaa'))
        return `${part === 'aaaa' ? '星期' : ''}${WEEKDAYS[Math.floor(serial + 6) % 7] ?? ''}`;
      return date.hour < 12 ? 'AM' : 'PM';
    default:
      return part.startsWith('[h') ? String(Math.floor(serial * 24 + 1e-9)) : '';
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
