import { roleOfBlock } from '../shared/pack/with-role.ts';
import type { Finding } from '../shared/check/finding.ts';
import type { BudgetDocument } from '../shared/document/document.ts';
import type { Pack } from '../shared/pack/pack.ts';
import { type BlockRole } from '../shared/pack/role.ts';
import { pointerOfCell } from './components/table/cell-place.ts';
import { partOf, type Part } from './part.ts';

/** Where on the screens a finding is looked at and mended. */
export interface FindingPlace {
  readonly part: Part;
  /** The table the 公开表 part shows. */
  readonly table?: string;
  readonly block: string;
  readonly pointer: string;
}

/** A finding leads to the form its pointer names, else to the table, sheet or paragraph it stands in. */
export function placeOfFinding(finding: Finding, { blocks, gaps }: BudgetDocument, pack: Pack): FindingPlace {
  const { block, row } = finding.where;
  // What is missing somewhere in a sheet or paragraph is not the place of a finding about something else in it.
  const isGap = finding.rule === 42 && row === undefined && block !== '';
  const gap = isGap
    ? gaps.find((one) => one.block === block && one.carriedOver !== true && one.item === undefined)
    : undefined;
  const pointer = finding.pointer ?? gap?.pointer ?? '';
  if (pointer !== '') return { part: partOf({ pointer }), block, pointer };
  const place = placeOfBlock(block, blocks, pack);
  const inBlock = pointerInBlock(finding);
  const field = inBlock === '' && place.part !== 'prose' ? formFieldOf(block, blocks) : inBlock;
  // A sentence of any section may print a field of the pack, which has a form of its own.
  return { ...place, pointer: field, part: field.startsWith('/fields/') ? partOf({ pointer: field }) : place.part };
}

/** A finding of a cell leads to it, one of a row to its first cell. */
function pointerInBlock({ where: { row, column } }: Finding): string {
  return row === undefined ? '' : pointerOfCell({ row, column: column ?? 0 });
}

/** The first field that a paragraph of a form prints: its sentence is not on that screen. */
function formFieldOf(id: string, blocks: BudgetDocument['blocks']): string {
  const block = blocks.find((one) => one.id === id);
  if (block?.type !== 'paragraph') return '';
  for (const run of block.runs) {
    if (run.kind === 'typed' || run.kind === 'missing') return run.pointer;
    if (run.kind === 'value' && run.source.kind === 'entered') return run.source.pointer;
  }
  return '';
}

/** Where a table, sheet or paragraph is looked at. */
export function placeOfBlock(block: string, blocks: BudgetDocument['blocks'], pack: Pack): FindingPlace {
  const pointer = '';
  const type = blocks.find(({ id }) => id === block)?.type;
  if (type === 'table') return { part: 'tables', table: block, block, pointer };
  if (type === 'sheet') return { part: 'performance', block, pointer };
  return { part: partOfParagraph(block, blocks, pack), block, pointer };
}

/** Where the paragraphs under a heading are filled in. */
const PART_OF_ROLE: Readonly<Partial<Record<BlockRole, Part>>> = {
  organization: 'organization',
  procurement: 'procurement',
  assets: 'assets',
  other: 'other',
  glossary: 'glossary',
};

/** The part of the nearest heading above that has one; the sentences of all others are written in 情况说明. */
function partOfParagraph(id: string, blocks: BudgetDocument['blocks'], pack: Pack): Part {
  const at = blocks.findIndex((block) => block.id === id);
  const block = blocks[at];
  if (block === undefined) return pack.prose.has(id) ? 'prose' : 'organization';
  // The name and date at the very end stand under the last heading and belong to none.
  if (block.type === 'paragraph' && block.role === 'closing') return 'organization';
  let level = Infinity;
  for (const above of blocks.slice(0, at + 1).reverse()) {
    if (above.type !== 'heading' || above.level >= level) continue;
    level = above.level;
    const role = roleOfBlock(pack, above.id);
    const part = role === undefined ? undefined : PART_OF_ROLE[role];
    if (part !== undefined) return part;
  }
  return 'prose';
}
