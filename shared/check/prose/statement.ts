import type { Hundredths } from '../../base/money/fen.ts';
import { readPrintedWith, type PrintedAmount } from '../../base/money/printed-amount.ts';

/** A percentage as printed. */
export interface PrintedPercent {
  readonly text: string;
  /** Hundredths of a percent. */
  readonly value: Hundredths;
  readonly hasSign: boolean;
}

/** What a sentence says of a change against last year. */
export interface StatedChange {
  readonly direction: '增加' | '减少';
  readonly difference: PrintedAmount;
  readonly rateDirection: '增长' | '下降' | undefined;
  readonly rate: PrintedPercent | undefined;
  /** `上年预算`, `上年执行数`, `2023年预算` …; empty where the sentence names none. */
  readonly base: string;
}

/** One figure a paragraph states, with everything it says of it. */
export interface Statement {
  /** The words in front of the figure, back to the last comma, colon or stop. */
  readonly label: string;
  /** Everything in front of the figure within its paragraph. */
  readonly before: string;
  readonly amount: PrintedAmount | undefined;
  readonly share: PrintedPercent | undefined;
  readonly change: StatedChange | undefined;
  /** The reason given; undefined where the sentence has no 主要原因 at all, empty where nothing follows it. */
  readonly reason: string | undefined;
}

const NUMBER = '-?\\d[\\d,]*(?:\\.\\d+)?';

/** What a paragraph is read by; texts that a person typed (reasons, uses) are taken whole, with whatever figures are in them. */
const TOKEN = new RegExp(
  [
    // 增加（减少） left over from a form is for rule 32 to find; what stands behind it is still a difference.
    `(?<direction>增加|减少)(?:（..）)?(?<difference>${NUMBER})(?<differenceUnit>[亿万千]?元)`,
    `(?<rateDirection>增长|下降)(?:（..）)?(?<rate>${NUMBER})(?<rateSign>%?)`,
    `占(?:[^，,；。%\\d-]{0,16})(?<share>${NUMBER})(?<shareSign>%?)`,
    `主要原因(?:是|为)?[：:]?(?<reason>[^；。]*)`,
    `主要用于[^；。]*`,
    `(?<amount>${NUMBER})(?<unit>[亿万千]?元)`,
  ].join('|'),
  'gu',
);

/** Reads every figure a paragraph states, in order. */
export function statementsOf(text: string): readonly Statement[] {
  const plain = foldedText(text);
  const statements: Statement[] = [];
  let last: Statement | undefined;
  const put = (statement: Statement, isNew: boolean): void => {
    if (!isNew) statements.pop();
    statements.push(statement);
    last = statement;
  };
  for (const match of plain.matchAll(TOKEN)) {
    const found = match.groups ?? {};
    const before = plain.slice(0, match.index);
    if (found['amount'] !== undefined) {
      const amount = readPrintedWith(found['amount'], found['unit'] ?? '');
      if (amount !== undefined) put({ ...blank(before), amount }, true);
    } else if (found['difference'] !== undefined) {
      const difference = readPrintedWith(found['difference'], found['differenceUnit'] ?? '');
      if (difference === undefined) continue;
      const change: StatedChange = {
        direction: found['direction'] as StatedChange['direction'],
        difference,
        rateDirection: undefined,
        rate: undefined,
        base: /比((?:上年|去年|\d{4}年)[^，,；。]{0,6}?)$/u.exec(before.slice(-LONGEST_BASE))?.[1] ?? '',
      };
      // A change belongs to the figure in the same clause; a list of changes names no figures at all.
      const belongs =
        last?.amount !== undefined && last.change === undefined && !/[；。]/u.test(before.slice(last.before.length));
      if (belongs && last !== undefined) put({ ...last, change }, false);
      else put({ ...blank(before), change }, true);
    } else if (
      last !== undefined &&
      found['rate'] !== undefined &&
      last.change !== undefined &&
      last.change.rate === undefined
    ) {
      const rate = percent(found['rate'], found['rateSign']);
      put(
        { ...last, change: { ...last.change, rateDirection: found['rateDirection'] as '增长' | '下降', rate } },
        false,
      );
    } else if (last !== undefined && found['share'] !== undefined && last.share === undefined) {
      put({ ...last, share: percent(found['share'], found['shareSign']) }, false);
    } else if (last !== undefined && found['reason'] !== undefined && last.reason === undefined) {
      put({ ...last, reason: found['reason'].replace(/[，,]$/u, '') }, false);
    }
  }
  return statements;
}

/** White space out, full-width digits and signs of numbers folded: what the eye reads the same. */
export function foldedText(text: string): string {
  return text
    .replace(/\s+/gu, '')
    .replace(/[０-９．％－]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\(/gu, '（')
    .replace(/\)/gu, '）');
}

/** Words in front of a figure go no further back; a paragraph of a thousand figures is not read a thousand times. */
const LONGEST_LABEL = 400;
const LONGEST_BASE = 20;

function blank(before: string): Statement {
  const words = before
    .slice(-LONGEST_LABEL)
    .replace(/比(?:上年|去年|\d{4}年)[^，,；。]{0,6}$/u, '')
    .split(/[，,；。：:]/u)
    .at(-1);
  const label = (words ?? '').replace(/^(其中|\d+[.、．]|（[一二三四五六七八九十]+）)/u, '');
  return { label, before, amount: undefined, share: undefined, change: undefined, reason: undefined };
}

function percent(text: string, sign: string | undefined): PrintedPercent {
  const value = Math.round(Number(text.replaceAll(',', '')) * 100);
  return { text: `${text}${sign ?? ''}`, value, hasSign: sign === '%' };
}
