/**
 * Text that was typed while the active cell was scrolled out of sight, on its way to the cell: the grid only has the rows
 * one can see, so a hidden input takes the keys until the row is back.
 */
let pending = '';

/** Adds what was typed into the hidden input. */
export function keepPending(text: string): void {
  pending += text;
}

/** Hands over what was typed and forgets it. */
export function takePending(): string {
  const text = pending;
  pending = '';
  return text;
}

let composing = false;

/** Says whether an input method is composing in the hidden input; until it is done nothing else may take the focus. */
export function setSinkComposing(value: boolean): void {
  composing = value;
}

/** Whether an input method is composing in the hidden input. */
export function isSinkComposing(): boolean {
  return composing;
}

/** The event that tells a cell which came into sight meanwhile that text is waiting for it. */
export const PENDING = 'grid-pending';
