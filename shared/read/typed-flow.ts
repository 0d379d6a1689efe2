import { withoutUnseen } from '../base/money/one-number.ts';
import type { Flow, FlowItem } from './flow.ts';
import { asTyped } from './shared-glyph.ts';

/**
 * The flow of a file with every character as it is typed: radicals and twins, which some program left in it, become the
 * characters they look like, and marks nobody sees are dropped. Every format's reader ends here.
 */
export function typedFlow(flow: Flow): Flow {
  return { ...flow, items: flow.items.map(typedItem) };
}

function typedItem(item: FlowItem): FlowItem {
  if (item.kind === 'line') return withText(item);
  return { ...item, cells: item.cells.map(withText) };
}

function withText<Piece extends { readonly text: string }>(piece: Piece): Piece {
  const text = withoutUnseen(asTyped(piece.text));
  return text === piece.text ? piece : { ...piece, text };
}
