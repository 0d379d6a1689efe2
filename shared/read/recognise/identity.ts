import type { Kind } from '../../draft/schema.ts';
import { fillCommon } from '../../pack/fill.ts';
import type { Pack } from '../../pack/pack.ts';
import type { Element } from './element.ts';
import { asPrinted, folded, joinedLines, readable } from '../../base/fold.ts';
import type { TextLine } from './line.ts';
import { fit, patternOf } from './pattern.ts';
import { yearOf } from './pack-choice.ts';

/** Whose document it is, of which year, and what it calls itself. */
export interface Identity {
  readonly organization: string;
  readonly fiscalYear: number;
  readonly kind: Kind;
  readonly title: string;
  readonly cover: readonly string[];
}

type Values = Readonly<Partial<Record<string, string>>>;

/** Takes the most frequent name, year and word for the office from cover, titles and headings; single slips stay in the texts. */
export function identify(cover: readonly TextLine[], elements: readonly Element[], pack: Pack): Identity {
  const said = valuesOf(elements, pack);
  const title = titleOn(cover, pack, mostFrequent(said, 'org') ?? '');
  const onCover = fit(patternOf([pack.manifest.title]), folded(title));
  const values = onCover.exact ? [onCover.values, ...said] : said;
  const organization = printedName(mostFrequent(values, 'org') ?? '', [title, ...elements.flatMap(namingTexts)]);
  const text = folded(elements.map(textOf).join(''));
  const year = Number(mostFrequent(values, 'year') ?? yearOf(text));
  const word =
    mostFrequent(values, 'kind') ?? (text.split('部门预算').length >= text.split('单位预算').length ? '部门' : '单位');
  const kind = folded(pack.manifest.kindWords.unit) === word ? 'unit' : 'department';
  const words = {
    org: organization,
    year: String(year),
    priorYear: String(year - 1),
    kind: pack.manifest.kindWords[kind],
  };
  const lines = pack.manifest.cover.map((line) => fillCommon(line, words));
  return {
    organization,
    fiscalYear: year,
    kind,
    title: title === '' || title.length > LONGEST_TITLE ? fillCommon(pack.manifest.title, words) : title,
    cover: cover.length === 0 ? lines : cover.map((line) => readable(line.text)),
  };
}

/** A cover with more words than this holds more than a title. */
const LONGEST_TITLE = 120;

/** A title is broken into no more lines; trying every stretch of a long cover would take its third power of steps. */
const MOST_TITLE_LINES = 8;

/** The lines of a cover that are the pack's title with the name of the office; all of them where none are. */
function titleOn(cover: readonly TextLine[], pack: Pack, organization: string): string {
  const pattern = patternOf([pack.manifest.title]);
  for (let from = 0; from < cover.length; from += 1) {
    for (let end = Math.min(cover.length, from + MOST_TITLE_LINES); end > from; end -= 1) {
      const text = readable(joinedLines(cover.slice(from, end).map((line) => line.text)));
      const { exact, values } = fit(pattern, folded(text));
      if (exact && values['org'] === folded(organization)) return text;
    }
  }
  return readable(joinedLines(cover.map((line) => line.text)));
}

/** What headings, titles and 编制部门 lines say. */
function valuesOf(elements: readonly Element[], pack: Pack): readonly Values[] {
  const preparedBy = patternOf([pack.manifest.preparedBy]);
  return elements.flatMap((element): readonly Values[] => {
    if (element.kind === 'heading') return [element.values];
    if (element.kind === 'paragraph') return [];
    const prepared = element.head.preparedBy;
    // The name as printed: folding takes its spaces and the width of its brackets.
    const name = /[:：]\s*(.*)$/su.exec(prepared)?.[1] ?? '';
    const { exact, values } = fit(preparedBy, folded(prepared));
    return [element.head.values, exact ? { ...values, org: name } : name === '' ? {} : { org: name }];
  });
}

function textOf(element: Element): string {
  return element.kind === 'grids' ? element.head.title : element.text;
}

/** The texts of an element that name the office, as printed. */
function namingTexts(element: Element): readonly string[] {
  if (element.kind === 'heading') return [element.text];
  return element.kind === 'grids' ? [element.head.preparedBy, element.head.title] : [];
}

/** A name in the form it is printed in most; as it is where no text prints it. */
function printedName(name: string, texts: readonly string[]): string {
  const key = folded(name);
  const counts = new Map<string, number>();
  for (const text of texts) {
    const form = asPrinted(key, readable(text));
    if (form !== undefined) counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? name;
}

/** The value most often said, in the form it is printed in; equal ones count together whatever their spaces and widths. */
function mostFrequent(values: readonly Values[], name: string): string | undefined {
  const counts = new Map<string, { count: number; text: string }>();
  for (const said of values) {
    const text = said[name];
    if (text === undefined || text === '') continue;
    const key = folded(text);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, text });
    else counts.set(key, { count: known.count + 1, text: known.text.length >= text.length ? known.text : text });
  }
  return [...counts.values()].sort((one, other) => other.count - one.count)[0]?.text;
}
