import { z } from 'zod';

/** What a person is told about a draft that was made from a published document. */

/** Longer lists no document gives rise to; what is longer is cut where it is made. */
export const MOST_LINES = 20_000;

const line = z.string().max(100_000);
const lines = z.array(line).max(MOST_LINES).readonly();

const DifferenceSchema = z.strictObject({
  /** `表2 2010350 事业运行·总计`, or the beginning of the paragraph. */
  place: line,
  printed: line,
  /** Empty where the new draft prints nothing. */
  rebuilt: line,
});

/** What was taken from a document, and what a person still has to see to. Texts in the user's words. */
export const StartReportSchema = z.strictObject({
  /** One line for each kind of thing that was taken. */
  taken: lines,
  /** What the amounts rest on, and why some are missing. */
  assumptions: lines,
  /** 待补: one line for each amount or text to be completed. */
  pending: lines,
  /** Paragraphs that were not the form's and that the new draft has no place for. */
  leftover: lines,
  /** What the new draft prints otherwise than the document. */
  differences: z.array(DifferenceSchema).max(MOST_LINES).readonly(),
});

/** A printed text or figure that the new draft prints otherwise. */
export type Difference = z.infer<typeof DifferenceSchema>;
/** What was taken from a document, and what is to be completed. */
export type StartReport = z.infer<typeof StartReportSchema>;

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
