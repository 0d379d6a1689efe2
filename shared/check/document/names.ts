import { isOneSlipApart } from '../../base/one-slip.ts';
import type { Block, BudgetDocument } from '../../document/document.ts';
import type { SpecOf } from '../../pack/check-spec.ts';
import type { Pack } from '../../pack/pack.ts';
import type { CheckContext } from '../context.ts';
import type { CheckResult, Finding } from '../finding.ts';
import { placesOf } from './form-pattern.ts';
import { found } from './found.ts';
import { plainOf, plainText, printedTexts } from './printed-text.ts';
import { remembered } from './remembered.ts';

type Spec = SpecOf<'names'>;

/** The full name of the office, the same wherever the form prints it (rule 40). */
export function names(spec: Spec, { document, pack }: CheckContext): CheckResult {
  const office = plainText(document.organization) || mostPrinted(document, pack);
  if (office === '') return { findings: [] };
  return { findings: document.blocks.flatMap((block) => inBlock(block, spec, pack, office)) };
}

const inBlock = remembered((block: Block, spec: Spec, pack: Pack, office: string): readonly Finding[] => {
  const wrong = (printed: string): Finding =>
    found(
      spec,
      { block: block.id },
      {
        message: `名称写成了“${printed}”，全称是“${office}”`,
        expected: office,
        actual: printed,
        fix: '请核对，全文用同一个全称',
      },
    );
  return [...new Set(namesIn(block, pack, office))].filter((printed) => printed !== office).map(wrong);
});

/** What stands where a block prints the name of the office. */
function namesIn(block: Block, pack: Pack, office: string): readonly string[] {
  const fields = block.type === 'sheet' ? officeField(block.fields) : [];
  const texts = printedTexts(block).filter(({ role }) => ROLES.has(role));
  const printed = texts.flatMap(({ plain }): readonly string[] => {
    // A sentence that has the name right may go on with anything.
    const places = placesOf(pack).org.flatMap((pattern) => pattern.exec(plain)?.groups?.['value'] ?? []);
    if (places.length === 0 || (office !== '' && places.includes(office))) return [];
    return [places.reduce((short, one) => (one.length < short.length ? one : short))];
  });
  const short = texts.flatMap(({ plain }) => shortNamed(plain, office));
  return [...fields, ...closingName(block), ...nearlyNamed(block, office), ...short, ...printed];
}

const ROLES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'title', 'prepared-by', 'note']);

/** 项目承担单位：X may be another office; a name that differs from this one's by a character is this one's. */
function nearlyNamed(block: Block, office: string): readonly string[] {
  if (block.type !== 'paragraph' || office.length < SHORTEST) return [];
  const value = /：([^：，。；]+)。?$/u.exec(plainOf(block))?.[1] ?? '';
  return isOneSlipApart(value, office) ? [value] : [];
}

/** Shorter names are too like those of others. */
const SHORTEST = 6;

/** The name with a character left out of its middle, wherever a text has it; at its ends it may be another word's. */
function shortNamed(plain: string, office: string): readonly string[] {
  if (office.length < SHORTEST) return [];
  const rest = plain.replaceAll(office, '|');
  const half = Math.ceil(office.length / 2);
  // Wherever the character is missing, one of the halves is whole.
  if (!rest.includes(office.slice(0, half)) && !rest.includes(office.slice(half))) return [];
  const inner = Array.from({ length: office.length - 2 }, (_, index) => index + 1);
  return inner.map((left) => office.slice(0, left) + office.slice(left + 1)).filter((name) => rest.includes(name));
}

/** Under the document stand the name of the office and the date. */
function closingName(block: Block): readonly string[] {
  if (block.type !== 'paragraph' || block.role !== 'closing') return [];
  const text = plainOf(block);
  return text === '' || text.includes('待填') || /\d{1,2}日$/u.test(text.normalize('NFKC')) ? [] : [text];
}

/** The first field of a sheet is the office: 部门名称（盖章） or 预算单位. */
function officeField(fields: readonly { readonly value: string }[]): readonly string[] {
  const printed = plainText(fields[0]?.value ?? '');
  return printed === '' || printed.includes('待填') ? [] : [printed];
}

/** A document that was read may not say whose it is on its cover: then the name it prints most. */
function mostPrinted({ blocks }: BudgetDocument, pack: Pack): string {
  const counts = new Map<string, number>();
  for (const name of blocks.flatMap((block) => namesIn(block, pack, ''))) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? '';
}
