import type { BudgetDocument } from '../../document/document.ts';
import { textOf, type ParagraphBlock } from '../../prose/block.ts';
import { foldedText, statementsOf, type Statement } from './statement.ts';

/** A paragraph with the figures it states. */
export interface StatedParagraph {
  readonly id: string;
  /** Ids of the headings it stands under, outermost first. */
  readonly under: readonly string[];
  readonly text: string;
  /** The text as patterns want it: white space out, signs of numbers and brackets folded. */
  readonly plain: string;
  readonly statements: readonly Statement[];
}

/** A statement and the paragraph it stands in. */
export interface PlacedStatement extends Statement {
  readonly block: string;
  readonly under: readonly string[];
}

/** What a paragraph says by itself. */
type Reading = Pick<StatedParagraph, 'text' | 'plain' | 'statements'>;

const read = new WeakMap<ParagraphBlock, Reading>();
const listed = new WeakMap<BudgetDocument['blocks'], readonly StatedParagraph[]>();

/** Every paragraph of a document; paragraphs an edit left alone are not read again. */
export function paragraphsOf({ blocks }: Pick<BudgetDocument, 'blocks'>): readonly StatedParagraph[] {
  const known = listed.get(blocks);
  if (known !== undefined) return known;
  let under: readonly string[] = [];
  const paragraphs = blocks.flatMap((block): readonly StatedParagraph[] => {
    if (block.type === 'heading') under = [...under.slice(0, block.level - 1), block.id];
    return block.type === 'paragraph' ? [{ id: block.id, under, ...readOnce(block) }] : [];
  });
  listed.set(blocks, paragraphs);
  return paragraphs;
}

/** The paragraphs under a heading, those of the headings below it included. */
export function sectionOf(document: Pick<BudgetDocument, 'blocks'>, heading: string): readonly StatedParagraph[] {
  return paragraphsOf(document).filter(({ under }) => under.includes(heading));
}

/** The statements of a section, in order. */
export function statementsIn(document: Pick<BudgetDocument, 'blocks'>, heading: string): readonly PlacedStatement[] {
  return sectionOf(document, heading).flatMap(placed);
}

/** The statements of a section, those of a paragraph that stands twice once: its doubling is rule 45's to find. */
export function statementsOnce(document: Pick<BudgetDocument, 'blocks'>, heading: string): readonly PlacedStatement[] {
  const seen = new Set<string>();
  return sectionOf(document, heading)
    .filter(({ text }) => {
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    })
    .flatMap(placed);
}

/** The statements of a paragraph with their place. */
export function placed({ id, under, statements }: StatedParagraph): readonly PlacedStatement[] {
  return statements.map((statement) => ({ ...statement, block: id, under }));
}

function readOnce(paragraph: ParagraphBlock): Reading {
  let found = read.get(paragraph);
  if (found === undefined) {
    const text = textOf(paragraph.runs);
    found = { text, plain: foldedText(text), statements: statementsOf(text) };
    read.set(paragraph, found);
  }
  return found;
}
