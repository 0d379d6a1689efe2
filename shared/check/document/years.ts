import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding, Severity } from '../finding.ts';
import { placesOf } from './form-pattern.ts';
import { found } from './found.ts';
import { plainYears } from './plain-year.ts';
import { printedTexts, type PrintedText } from './printed-text.ts';
import { remembered } from './remembered.ts';
import { sectionsOf, type Section } from './sections.ts';

type Spec = SpecOf<'years'>;
interface Years {
  readonly year: number;
  readonly prior: number;
}

const SOME_YEAR = /\d{4}年/u;
const YEAR = /(?<![\d.,])(?<year>\d{4})年/gu;

/** The year on the cover, in titles and prose; years in citations, document numbers and free text are somebody's own (rule 39). */
export function years(spec: Spec, context: CheckContext): CheckResult {
  const { document, frame, pack } = context;
  if (document.fiscalYear === 0) return { findings: [] };
  const wanted = { year: document.fiscalYear, prior: document.fiscalYear - 1 };
  const covers = [document.title, ...(frame?.cover ?? document.cover)].flatMap((text) =>
    strangeYears(spec, plainYears(text), wanted).map((year) =>
      wrongYear(spec, { block: '' }, year, String(wanted.year), '封面或标题', text),
    ),
  );
  const body = sectionsOf(document.blocks).flatMap((section) => {
    const free = section.path.some((id) => spec.freeSections.includes(id));
    const blocks = section.heading === undefined ? section.blocks : [section.heading, ...section.blocks];
    return blocks.flatMap((block) => inBlock(block, spec, pack, wanted.year, free));
  });
  return { findings: [...dedupe(covers), ...body] };
}

/** The same title may stand on the cover and above the document: said once. */
function dedupe(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ actual }, index) => findings.findIndex((one) => one.actual === actual) === index);
}

const inBlock = remembered(
  (
    block: Section['blocks'][number] | NonNullable<Section['heading']>,
    spec: Spec,
    pack: CheckContext['pack'],
    year: number,
    free: boolean,
  ): readonly Finding[] => {
    const wanted = { year, prior: year - 1 };
    return printedTexts(block).flatMap((text) => ofText(spec, pack, wanted, text, free));
  },
);

/** Where the year must be right; cells, fields and goals are the office's own words. */
const HAS_YEAR: ReadonlySet<PrintedText['role']> = new Set(['heading', 'title', 'year', 'note', 'paragraph']);

function ofText(
  spec: Spec,
  pack: CheckContext['pack'],
  wanted: Years,
  printed: PrintedText,
  free: boolean,
): readonly Finding[] {
  const { role, where } = printed;
  if (!HAS_YEAR.has(role)) return [];
  const text = plainYears(printed.text);
  const wrong = (year: string, expected: number, severity: Severity): Finding =>
    wrongYear(spec, where, year, String(expected), WORDS[role], printed.text, severity);
  if (role !== 'paragraph') {
    return strangeYears(spec, text, wanted).map((year) => wrong(year, wanted.year, spec.severity));
  }
  // The closing date: nothing else is a paragraph of nothing but a date.
  const closing = /^(\d{4})年\d{1,2}月\d{1,2}日$/u.exec(text)?.[1];
  if (closing !== undefined) {
    return Number(closing) === wanted.year ? [] : [wrong(closing, wanted.year, spec.severity)];
  }
  if (free || !SOME_YEAR.test(text)) return [];
  if (spec.period.test(text)) {
    const named = [...text.matchAll(YEAR)].map(({ groups }) => groups?.['year'] ?? '');
    return named.length === 0 || named.includes(String(wanted.year))
      ? []
      : [wrong(named.at(-1) ?? '', wanted.year, spec.elsewhere)];
  }
  const said = withoutFree(spec, text);
  const places = placesOf(pack);
  const atPlace = (slot: 'year' | 'priorYear', expected: number): readonly Finding[] =>
    valuesAt(places[slot], said)
      .filter((value) => Number(value) !== expected)
      .map((value) => wrong(value, expected, spec.severity));
  const prescribed = [...atPlace('year', wanted.year), ...atPlace('priorYear', wanted.prior)];
  if (prescribed.length > 0) return prescribed;
  const prior = spec.prior.exec(said)?.groups?.['year'];
  if (prior !== undefined && Number(prior) !== wanted.prior) return [wrong(prior, wanted.prior, spec.severity)];
  return strangeYears(spec, said, wanted).map((year) => wrong(year, wanted.year, spec.elsewhere));
}

/** What stands at the places of a slot; each place in the text once. */
function valuesAt(places: readonly RegExp[], text: string): readonly string[] {
  return [...new Set(places.flatMap((place) => place.exec(text)?.groups?.['value'] ?? []))];
}

/** The years of a text that are neither this year nor where last year may stand, each once. */
function strangeYears(spec: Spec, text: string, wanted: Years): readonly string[] {
  const allowed = [spec.prior, spec.base].flatMap((pattern) =>
    [...text.matchAll(everywhere(pattern))].flatMap(({ groups }) => groups?.['year'] ?? []),
  );
  const strange = [...withoutFree(spec, text).matchAll(YEAR)]
    .map(({ groups }) => groups?.['year'] ?? '')
    .filter((year) => Number(year) !== wanted.year && !(Number(year) === wanted.prior && allowed.includes(year)));
  return [...new Set(strange)];
}

const everywhere = remembered((pattern: RegExp) => new RegExp(pattern.source, 'gu'));

function withoutFree(spec: Spec, text: string): string {
  return Object.values(spec.free).reduce((left, pattern) => left.replace(everywhere(pattern), ''), text);
}

const WORDS = {
  heading: '标题',
  title: '标题',
  year: '绩效目标表的年度',
  note: '表下的说明',
  paragraph: '这一段',
  field: '这一栏',
  goal: '绩效目标',
  cell: '这一格',
  unit: '金额单位',
  'prepared-by': '编制单位',
} as const satisfies Record<PrintedText['role'], string>;

function wrongYear(
  spec: Spec,
  where: Finding['where'],
  actual: string,
  expected: string,
  what: string,
  text: string,
  severity = spec.severity,
): Finding {
  const line = text.trim();
  return found(spec, where, {
    severity,
    message: `${what}写的是 ${actual} 年，应为 ${expected} 年：“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`,
    expected: `${expected}年`,
    actual: `${actual}年`,
    fix: '请改正年度',
  });
}
