/** A change of one place in a published document, and carrying it out. */
import type { ExportedBlock, ExportedDocument } from '../e2e/reading/exported-document.ts';

/** The one place that changes and what it becomes; `block` is a block id, rows and columns count from 0. */
export type Edit =
  | { readonly at: 'text'; readonly block: string; readonly after: string }
  | {
      readonly at: 'cell';
      readonly block: string;
      readonly row: number;
      readonly column: number;
      readonly after: string;
    }
  | { readonly at: 'fund'; readonly block: string; readonly row: number; readonly after: string }
  | { readonly at: 'note' | 'unit' | 'preparedBy'; readonly block: string; readonly after: string }
  | { readonly at: 'row'; readonly block: string; readonly row: number }
  | { readonly at: 'block'; readonly block: string }
  | { readonly at: 'twice'; readonly block: string };

/** What stands at the place now: a text, or the texts of what is to be removed or doubled. */
export function before(document: ExportedDocument, edit: Edit): string {
  const block = blockOf(document, edit.block);
  switch (edit.at) {
    case 'text':
      return 'text' in block ? block.text : absent(edit);
    case 'cell':
      return ('rows' in block ? block.rows[edit.row]?.[edit.column] : undefined) ?? absent(edit);
    case 'fund':
      return (block.type === 'sheet' ? block.funds[edit.row]?.[1] : undefined) ?? absent(edit);
    case 'note':
    case 'unit':
    case 'preparedBy':
      return block.type === 'table' ? block[edit.at] : absent(edit);
    case 'row':
      return (
        ('rows' in block ? block.rows[edit.row]?.filter((text) => text !== '').join(' ') : undefined) ?? absent(edit)
      );
    case 'block':
    case 'twice':
      return 'text' in block ? block.text : block.title;
  }
}

/** What the place becomes; nothing for what is removed, the text itself for what is doubled. */
export function after(document: ExportedDocument, edit: Edit): string {
  if ('after' in edit) return edit.after;
  return edit.at === 'twice' ? before(document, edit) : '';
}

/** The document with the change; the one handed in stays as it is. */
export function applied(document: ExportedDocument, edit: Edit): ExportedDocument {
  before(document, edit);
  const blocks = document.blocks.flatMap((block) => (block.id === edit.block ? changed(block, edit) : [block]));
  return { ...document, blocks };
}

function changed(block: ExportedBlock, edit: Edit): readonly ExportedBlock[] {
  switch (edit.at) {
    case 'text':
      return 'text' in block ? [{ ...block, text: edit.after }] : absent(edit);
    case 'cell': {
      if (!('rows' in block)) return absent(edit);
      const rows = block.rows.map((row, index) => (index === edit.row ? row.with(edit.column, edit.after) : row));
      return [{ ...block, rows }];
    }
    case 'fund': {
      if (block.type !== 'sheet') return absent(edit);
      const funds = block.funds.map(([name, amount], row) => [name, row === edit.row ? edit.after : amount] as const);
      return [{ ...block, funds }];
    }
    case 'note':
    case 'unit':
    case 'preparedBy':
      return block.type === 'table' ? [{ ...block, [edit.at]: edit.after }] : absent(edit);
    case 'row':
      return 'rows' in block ? [{ ...block, rows: block.rows.toSpliced(edit.row, 1) }] : absent(edit);
    case 'block':
      return [];
    case 'twice':
      return [block, { ...block, id: `${block.id}.double` }];
  }
}

function blockOf(document: ExportedDocument, id: string): ExportedBlock {
  const block = document.blocks.find((one) => one.id === id);
  if (block === undefined) throw new Error(`no block ${id}`);
  return block;
}

function absent({ at, block }: Edit): never {
  throw new Error(`no ${at} in block ${block}`);
}
