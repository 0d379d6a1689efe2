import { styleOf } from '../../pack/number-spec.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { isRoundedOnce, printLike, readPrinted, sayLike, tailTolerance } from '../../base/money/printed-amount.ts';
import { unitAfter } from './unit-after.ts';
import { ruleOf } from '../rule.ts';
import { cellOf } from '../table/cell-lookup.ts';
import { tableName } from '../table/place-name.ts';
import { sectionOf, type StatedParagraph } from './section.ts';

type Spec = SpecOf<'worded-amounts'>;

/** Characters of the longest unit, 万元. */
const LONGEST_UNIT = 2;

/** Amounts that the words of the whole sentence, or of the whole section, tie to cells, not those just in front of them (rule 20). */
export function wordedAmounts(spec: Spec, context: CheckContext): CheckResult {
  const paragraphs = sectionOf(context.document, spec.section);
  const passages = spec.within === 'section' ? [paragraphs] : paragraphs.map((paragraph) => [paragraph]);
  const findings = passages.flatMap((passage) => {
    const plain = passage.map((paragraph) => paragraph.plain).join('');
    return Object.entries(spec.amounts).flatMap(([what, amount]) => {
      const match = amount.pattern.exec(plain);
      if (match?.groups === undefined) return [];
      const id = placeIn(passage, match.index);
      const sentence = plain.slice(match.index, match.index + match[0].length + LONGEST_UNIT);
      const found = against(spec, context, { id, what, groups: match.groups, sentence, amount });
      return found === undefined ? [] : [found];
    });
  });
  return { findings };
}

/** The paragraph that a position in the joined text falls into. */
function placeIn(passage: readonly StatedParagraph[], index: number): string {
  let end = 0;
  const paragraph = passage.find(({ plain }) => {
    end += plain.length;
    return index < end;
  });
  return paragraph?.id ?? '';
}

interface Worded {
  readonly id: string;
  readonly what: string;
  /** What the pattern fits, and the unit that may stand right behind it. */
  readonly sentence: string;
  /** A group of a part of the sentence that need not be there is undefined. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly amount: Spec['amounts'][string];
}

/** What the groups add up to against what the cells do; nothing where one of either cannot be read. */
function against(
  spec: Spec,
  context: CheckContext,
  { id, what, groups, sentence, amount }: Worded,
): Finding | undefined {
  const texts = Object.values(groups).filter((text) => text !== undefined);
  const usual = styleOf(context.pack.manifest, undefined, 'prose').unit;
  const stated = texts
    .map((text) => readPrinted(text, unitAfter(sentence, text) ?? usual))
    .filter((one) => one !== undefined);
  const places = amount.cells.map((cell) => cellOf(context, cell)).filter((place) => place !== undefined);
  const [first] = stated;
  if (first === undefined || stated.length < texts.length || places.length < amount.cells.length) return undefined;
  const actual = stated.reduce((sum, { printed }) => sum + printed, 0);
  const expected = places.reduce((sum, place) => sum + place.amount.printed, 0);
  const difference = Math.abs(actual - expected);
  const cells = places.map(({ figures, column, amount: cell }) => ({ ...cell, step: figures.stepAt(column) }));
  const rounded = places.filter(({ figures, amount: cell }) => figures.isRounded(cell)).length;
  const parts = Math.max(1, rounded) + stated.length - 1;
  const isTail = difference <= tailTolerance(Math.max(...[...stated, ...cells].map(({ step }) => step)), parts);
  const isBound = amount.relation === 'at-least';
  if (difference === 0 || isRoundedOnce(stated, cells)) return undefined;
  if (isBound && (isTail || actual > expected)) return undefined;
  const tables = [...new Set(places.map(({ figures }) => tableName(figures)))].join('、');
  const bound = isBound ? '，前者不应小于后者' : '';
  return {
    rule: ruleOf(spec),
    severity: isTail ? 'hint' : spec.severity,
    where: { block: id },
    message: `${what}文字写 ${printLike(actual, first)}，${tables}是 ${printLike(expected, first)}${bound}，相差 ${sayLike(difference, first)}`,
    expected: printLike(expected, first),
    actual: printLike(actual, first),
    exactActual: actual,
    fix: isTail ? '这是四舍五入尾差，不用改' : `请核对${tables}，改成一致`,
  };
}
