import { printable, printableLine } from '../shared/base/text.ts';

/**
 * Every text field shows what the draft gets: what is typed, pasted or dropped into any of them passes the cleaner of
 * texts before the field has it. One place for all fields, those of dialogs too, so that none can forget it.
 */

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Begins to watch a window; returns how to stop. */
export function keepTypingClean(target: Window): () => void {
  target.addEventListener('beforeinput', onBeforeInput, { capture: true });
  target.addEventListener('input', onInput, { capture: true });
  return () => {
    target.removeEventListener('beforeinput', onBeforeInput, { capture: true });
    target.removeEventListener('input', onInput, { capture: true });
  };
}

/** Puts the cleaned text in as if it had been typed, so that the field's own undo takes it back. */
function onBeforeInput(event: InputEvent): void {
  if (event.isComposing || !event.inputType.startsWith('insert')) return;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  const cleaned = cleanedFor(event.target, text);
  if (cleaned === text) return;
  event.preventDefault();
  // Deprecated, and the only way to put text into a field that its own undo takes back.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  document.execCommand('insertText', false, cleaned);
}

/** What came in by another way (a program that fills fields) is cleaned where it stands. */
function onInput(event: Event): void {
  const field = event.target;
  if (!isField(field) || (event instanceof InputEvent && event.isComposing)) return;
  const cleaned = cleanedFor(field, field.value);
  if (cleaned === field.value) return;
  const cursor = field.selectionStart;
  const kept = cursor === null ? 0 : cleanedFor(field, field.value.slice(0, cursor)).length;
  // The field's own setter: React notices that the value is another one than it put there.
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Reflect.set(prototype, 'value', cleaned, field);
  if (cursor !== null) field.setSelectionRange(kept, kept);
}

/** Only text areas hold several lines; passwords, files and numbers are none of the draft's texts. */
function cleanedFor(target: EventTarget | null, text: string): string {
  if (target instanceof HTMLTextAreaElement) return printable(text);
  if (target instanceof HTMLInputElement && target.type !== 'text' && target.type !== 'search') return text;
  // A line feed is dealt with by the field itself, or by the grid that takes a block of cells.
  return printable(text) === text ? text : printableLine(text);
}

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
