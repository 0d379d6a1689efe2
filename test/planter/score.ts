/** Holds what was found against what was planted. */
import type { ExportedDocument } from '../e2e/reading/exported-document.ts';
import { ruleNumber, type PrintedFinding } from './findings.ts';
import type { Plant } from './plant.ts';
import { AMOUNT } from './kind.ts';

/** How a finding points at an error: its row, its block, or its text. */
export type Nearness = 'row' | 'block' | 'text';

/** A planted error and the findings of plausible rules that point at it. */
export interface Verdict {
  readonly plant: Plant;
  readonly hits: readonly { readonly finding: PrintedFinding; readonly nearness: Nearness }[];
}

/** The result for one spoilt file. */
export interface Score {
  readonly verdicts: readonly Verdict[];
  /** Errors and warnings that the clean file does not have and no planted error accounts for. */
  readonly unexplained: readonly PrintedFinding[];
}

/** Texts shorter than this say too little to point at anything. */
const TELLING = 4;

/** Compares the findings on a spoilt file with its errors; what the clean file has too counts for nothing, and neither do hints. */
export function score(
  clean: { readonly document: ExportedDocument; readonly findings: readonly PrintedFinding[] },
  plants: readonly Plant[],
  findings: readonly PrintedFinding[],
): Score {
  const known = new Set(clean.findings.map(signature));
  const fresh = findings.filter((finding) => finding.severity !== 'hint' && !known.has(signature(finding)));
  const verdicts = plants.map((plant): Verdict => {
    const hits = fresh.flatMap((finding) => {
      if (!plant.rules.includes(ruleNumber(finding))) return [];
      const near = nearness(clean.document, plant, finding);
      return near === undefined ? [] : [{ finding, nearness: near }];
    });
    return { plant, hits };
  });
  const unexplained = fresh.filter((finding) =>
    plants.every((one) => nearness(clean.document, one, finding) === undefined),
  );
  return { verdicts, unexplained };
}

/** How a finding points at a planted error, if it does. */
function nearness(document: ExportedDocument, plant: Plant, finding: PrintedFinding): Nearness | undefined {
  const { block = '', row } = finding.where;
  if (names(document, plant.edit.block).includes(block))
    return 'row' in plant.edit && plant.edit.row === row ? 'row' : 'block';
  const said = bare([finding.message, finding.expected, finding.actual].join(' '));
  return traces(document, plant).some((trace) => says(said, trace)) ? 'text' : undefined;
}

/** A finding without the page it stands on: an error planted before it may move it. */
function signature({ rule, where, message, expected, actual }: PrintedFinding): string {
  return JSON.stringify([rule, where.block, where.row, where.column, message, expected, actual]);
}

/** The ids a block may have once read: a project's sheet is known by its place among the sheets, a doubled block by another id. */
function names({ blocks }: ExportedDocument, id: string): readonly string[] {
  const projects = blocks.filter((block) => block.type === 'sheet' && block.id.startsWith('project-performance.'));
  const place = projects.findIndex((block) => block.id === id) + 1;
  return place === 0 ? [id] : [id, `project-performance.${place}`, `project-performance.p${place}`];
}

/** Texts by which a finding elsewhere shows that it speaks of this error. */
function traces(document: ExportedDocument, { edit, before, after }: Plant): readonly string[] {
  const block = document.blocks.find(({ id }) => id === edit.block);
  switch (edit.at) {
    case 'row':
      return before.split(' ').filter((text) => AMOUNT.test(text) || text.length > TELLING);
    case 'block':
      return block?.type === 'table'
        ? [before, `表${block.number}`]
        : [before, before.replace(/^.*年|^[（(]?[一二三四五六七八九十]+[)）、]/u, '')];
    case 'twice':
      return [before];
    case 'text':
      return [after, difference(before, after)].filter((text) => bare(text).length >= TELLING);
    case 'cell':
    case 'fund':
    case 'note':
    case 'preparedBy':
      return bare(after).length >= TELLING ? [after] : [];
    case 'unit':
      return [];
  }
}

/** The word or number of the second text in which it differs from the first. */
function difference(before: string, after: string): string {
  let start = 0;
  while (start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const left = /[\d,.]*$/.exec(after.slice(0, start))?.[0] ?? '';
  const right = /^[\d,.]*%?/.exec(after.slice(after.length - end))?.[0] ?? '';
  return left + after.slice(start, after.length - end) + right;
}

/** Whether a text stands in another, and not as a part of a longer number. */
function says(said: string, trace: string): boolean {
  const wanted = bare(trace);
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const around = /\d/.test(wanted[0] ?? '') && /[\d.,]/.test(said[at - 1] ?? '');
    const behind = /\d/.test(wanted.at(-1) ?? '') && /\d/.test(said[at + wanted.length] ?? '');
    if (!around && !behind) return true;
  }
  return false;
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}
