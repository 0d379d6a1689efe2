import { pendingInWords, type PendingAmount } from './pending.ts';

/** A printed text or figure that the new draft prints otherwise. */
export interface Difference {
  /** `表2 2010350 事业运行·总计`, or the beginning of the paragraph. */
  readonly place: string;
  readonly printed: string;
  /** Empty where the new draft prints nothing. */
  readonly rebuilt: string;
}

/** What was taken from a document, and what a person still has to see to. Texts in the user's words. */
export interface StartReport {
  /** One line for each kind of thing that was taken. */
  readonly taken: readonly string[];
  /** What the amounts rest on, and why some are missing. */
  readonly assumptions: readonly string[];
  /** 待补: one line for each amount or text to be completed. */
  readonly pending: readonly string[];
  /** Paragraphs that were not the form's and that the new draft has no place for. */
  readonly leftover: readonly string[];
  readonly differences: readonly Difference[];
}

/** The whole report as a text to keep or to print. */
export function reportText(title: string, report: StartReport): string {
  const part = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line, index) => `${String(index + 1)}. ${line}`)];
  return [
    title,
    ...part('一、取到的内容', report.taken),
    ...part('二、金额是怎样得来的', report.assumptions),
    ...part('三、待补', report.pending),
    ...part('四、没有读入的段落', report.leftover),
    ...part('五、新草稿印出来与原件不同的地方', report.differences.map(differenceInWords)),
    '',
  ].join('\n');
}

/** `表2 …：原件 12.00，新草稿空白`. */
export function differenceInWords({ place, printed, rebuilt }: Difference): string {
  const said = (text: string): string => (text === '' ? '空白' : text);
  return `${place}：原件 ${said(printed)}，新草稿 ${said(rebuilt)}`;
}

/** The lines of 待补 for amounts. */
export function pendingLines(
  pending: readonly PendingAmount[],
  projectName: (id: string) => string,
): readonly string[] {
  return pending.map((amount) => pendingInWords(amount, projectName));
}
