import { chineseNumeral } from '../../base/text.ts';

/** How the formats of automatic numbers print (ECMA-376 part 1, §17.18.59 ST_NumberFormat). */

const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const DIGITS = '〇一二三四五六七八九';

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  chineseCounting: (value) => (value < 100 ? chineseNumeral(value) : digitwise(value, DIGITS)),
  taiwaneseCounting: (value) => (value < 100 ? chineseNumeral(value) : digitwise(value, DIGITS)),
  chineseCountingThousand: (value) => counted(value, DIGITS, ['', '十', '百', '千']),
  taiwaneseCountingThousand: (value) => counted(value, DIGITS, ['', '十', '百', '千']),
  japaneseCounting: (value) => counted(value, DIGITS, ['', '十', '百', '千']),
  chineseLegalSimplified: (value) => counted(value, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (value) => counted(value, '零壹貳參肆伍陸柒捌玖', ['', '拾', '佰', '仟']),
  ideographDigital: (value) => digitwise(value, DIGITS),
  japaneseDigitalTenThousand: (value) => digitwise(value, DIGITS),
  taiwaneseDigital: (value) => digitwise(value, '○一二三四五六七八九'),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  ideographEnclosedCircle: (value) => enclosed(value, 0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
};

/** A number in a format; undefined where the format is not known here. */
export function formatNumber(value: number, format: string): string | undefined {
  return Object.hasOwn(FORMATS, format) ? FORMATS[format]?.(value) : undefined;
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return sign.repeat(times);
  }).join('');
}

/** a … z, aa, bb …: the letter repeats (§17.18.59, lowerLetter). */
function letters(value: number, first: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

function digitwise(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}

/** 12 → 十二, 105 → 一百〇五; 壹拾贰 with legal digits. */
function counted(value: number, digits: string, units: readonly string[]): string {
  if (value < 1 || value > 9999) return String(value);
  const places = [...String(value)].map(Number);
  let text = '';
  let skipped = false;
  places.forEach((digit, index) => {
    if (digit === 0) {
      skipped = true;
      return;
    }
    if (skipped) text += digits[0] ?? '';
    skipped = false;
    text += (digits[digit] ?? '') + (units[places.length - 1 - index] ?? '');
  });
  return value >= 10 && value < 20 && digits === DIGITS ? text.slice(1) : text;
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function circled(value: number): string {
  if (value >= 21 && value <= 35) return String.fromCodePoint(0x3251 + value - 21);
  if (value >= 36 && value <= 50) return String.fromCodePoint(0x32b1 + value - 36);
  return enclosed(value, 0x2460, 20);
}
