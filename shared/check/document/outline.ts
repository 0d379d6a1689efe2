import type { BudgetDocument } from '../../document/document.ts';
import { isUnknownId } from '../../document/unknown-id.ts';
import type { HeadingBlock } from '../../prose/block.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import { printsSheet, printsTable } from '../../pack/place.ts';
import type { Sentence } from '../../pack/slot.ts';
import type { CheckContext } from '../context.ts';
import { figuresOf } from '../document-tables.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { wholePattern } from './form-pattern.ts';
import { found } from './found.ts';
import { plainYears } from './plain-year.ts';
import { plainText } from './printed-text.ts';
import { remembered } from './remembered.ts';
import { sectionsOf } from './sections.ts';

type Spec = SpecOf<'outline'>;

/** A heading, table or sheet the form demands. */
interface Demanded {
  readonly id: string;
  /** How a message calls it; office, year and 部门 or 单位 are still to be put in. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** Parts, tables and sections in the form's order and under its names, each once and with something under it (rule 37). */
export function outline(spec: Spec, context: CheckContext): CheckResult {
  const { document, pack } = context;
  const demanded = demandedBy(pack).map((one) => ({ ...one, name: named(one.name, context) }));
  return {
    findings: [
      ...missing(spec, document, demanded),
      ...misplaced(spec, document, demanded),
      ...renamed(spec, document, demanded),
      ...emptySections(spec, context),
    ],
  };
}

/** The name as this document would print it. */
function named(name: string, { document, pack, kind }: CheckContext): string {
  const words: Readonly<Record<string, string>> = {
    org: plainText(document.organization),
    year: String(document.fiscalYear),
    priorYear: String(document.fiscalYear - 1),
    kind: pack.manifest.kindWords[kind],
  };
  return name.replaceAll(/\{([^{}]*)\}/gu, (_, slot: string) => words[slot] ?? '');
}

const demandedBy = remembered((pack: Pack): readonly Demanded[] => {
  const one = (id: string, what: string, sentence: Sentence): Demanded => ({
    id,
    name: what + sentence.source.replaceAll(/\s+/gu, ''),
    pattern: wholePattern(sentence),
  });
  return [...pack.prose].flatMap(([id, block]): readonly Demanded[] => {
    // A heading that stands only sometimes is missing from no document.
    if (block.kind === 'heading') return block.when === undefined ? [one(id, '', block.text)] : [];
    if (block.kind === 'tables')
      return [...pack.tables]
        .filter(([table]) => printsTable(block, table))
        .map(([table, { title, caption }]) => one(table, caption, title));
    if (block.kind === 'sheets' && printsSheet(block, 'overall-performance'))
      return [one('overall-performance', '', pack.sheets.overall.title)];
    return [];
  });
});

function missing(spec: Spec, { blocks, gaps }: BudgetDocument, demanded: readonly Demanded[]): readonly Finding[] {
  // What the draft itself knows to be missing is said there, where it leads to its own place.
  const present = new Set(
    [...blocks, ...gaps.flatMap(({ block, sheet }) => (sheet === true ? [{ id: block }] : []))].map(({ id }) => id),
  );
  return demanded
    .filter(({ id }) => !present.has(id))
    .map(({ name }) =>
      found(spec, { block: '' }, { message: `缺少“${name}”`, expected: name, fix: '请补上，没有内容的也要写明没有' }),
    );
}

/** Whatever stands before something that belongs before it, and whatever stands twice. */
function misplaced(spec: Spec, { blocks }: BudgetDocument, demanded: readonly Demanded[]): readonly Finding[] {
  const place = new Map(demanded.map(({ id }, index) => [id, index]));
  const seen = new Set<string>();
  let last = -1;
  return blocks.flatMap(({ id }): readonly Finding[] => {
    const index = place.get(id);
    if (index === undefined) return [];
    const name = demanded[index]?.name ?? id;
    if (seen.has(id)) return [found(spec, { block: id }, { message: `“${name}”有两处`, fix: '请删去重复的一处' })];
    seen.add(id);
    if (index > last) {
      last = index;
      return [];
    }
    const before = demanded[last]?.name ?? '';
    return [found(spec, { block: id }, { message: `“${name}”应当在“${before}”之前`, fix: '请按格式规定的顺序排列' })];
  });
}

/** Names that differ from the form's in more than the office, the year and 部门/单位, which are rules 39 and 40. */
function renamed(spec: Spec, document: BudgetDocument, demanded: readonly Demanded[]): readonly Finding[] {
  const patterns = new Map(demanded.map(({ id, pattern, name }) => [id, { pattern, name }]));
  const office = plainText(document.organization);
  return document.blocks.flatMap((block): readonly Finding[] => {
    const printed = block.type === 'heading' ? block.text : block.type === 'paragraph' ? undefined : block.title;
    const form = patterns.get(block.id);
    if (printed === undefined || form === undefined) return [];
    // Whoever wrote a heading of their own is told so where it is written.
    if (block.type === 'heading' && block.overridden === true) return [];
    const text = plainYears(printed);
    if (form.pattern.test(text) || (office !== '' && form.pattern.test(text.replace(office, '')))) return [];
    return [
      found(
        spec,
        { block: block.id },
        {
          severity: spec.renamed,
          message:
            printed.trim() === ''
              ? `没有写名称，应为“${form.name}”`
              : `“${printed.trim()}”与格式规定的名称不同，应为“${form.name}”`,
          expected: form.name,
          actual: printed,
          fix: '请按格式规定的名称写',
        },
      ),
    ];
  });
}

/** A heading with nothing under it before the next one of its level or above. */
function emptySections(spec: Spec, context: CheckContext): readonly Finding[] {
  const sections = sectionsOf(context.document.blocks);
  return sections.flatMap(({ heading, blocks: content }, index): readonly Finding[] => {
    if (heading === undefined || content.length > 0) return [];
    const table = spec.emptyWithout?.[heading.id];
    if (table !== undefined && figuresOf(context, table)?.isEmpty() === true) return [];
    const next = sections[index + 1]?.heading;
    if (next !== undefined && next.level > heading.level) return [];
    // Of two headings that no form knows, one may well stand under the other.
    if (next !== undefined && isUnknownId(heading.id) && isUnknownId(next.id)) return [];
    return [
      found(spec, { block: heading.id }, { message: `“${headingText(heading)}”下面没有内容`, fix: '请补上内容' }),
    ];
  });
}

function headingText({ text }: HeadingBlock): string {
  return text.trim();
}
