/**
 * What was typed into a field that keeps its text to itself until it is handed over: Ctrl+Z takes that back, in the field,
 * and nothing else. The browser's own undo is one for the whole page and would reach into other fields.
 */

type Field = HTMLInputElement | HTMLTextAreaElement;

interface Typing {
  readonly texts: string[];
  /** Where in `texts` the field is now. */
  at: number;
  /** When it was last typed in, and how. */
  last: { readonly kind: string; readonly time: number } | null;
}

/** Letters closer together than this, in ms, are taken back together. */
const TOGETHER = 1_000;

const typings = new WeakMap<Field, Typing>();

/** The field with the cursor if it keeps its text to itself; null elsewhere, where typing changes the draft at once. */
export function ownField(document: Document): Field | null {
  const field = document.activeElement;
  if (!isField(field)) return null;
  if (field.closest('.data-grid') !== null) return field.classList.contains('seen') ? field : null;
  return field.closest('[data-pointer^="/"]') === null ? field : null;
}

/** Follows what is typed anywhere in the page. Returns how to stop. */
export function keepFieldHistory(document: Document): () => void {
  const onBefore = (event: Event): void => {
    // What an input method has in the making is no text yet.
    const isMaking = event instanceof InputEvent && event.isComposing;
    if (isField(event.target) && !isMaking) begin(event.target);
  };
  const onInput = (event: Event): void => {
    if (!isField(event.target) || !(event instanceof InputEvent) || event.isComposing) return;
    if (!event.inputType.startsWith('history')) note(event.target, event.inputType, performance.now());
  };
  const onComposed = (event: Event): void => {
    if (isField(event.target)) note(event.target, 'composed', performance.now());
  };
  const listeners = {
    compositionstart: onBefore,
    beforeinput: onBefore,
    input: onInput,
    compositionend: onComposed,
  };
  for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener, true);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener, true);
  };
}

/** Takes back what was typed into a field (-1), or does it again (1); says whether there was anything. */
export function stepTyping(field: Field, by: -1 | 1): boolean {
  const typing = typings.get(field);
  if (typing?.texts[typing.at] !== field.value) return false;
  const text = typing.texts[typing.at + by];
  if (text === undefined) return false;
  typing.at += by;
  typing.last = null;
  put(field, text, text.length, by < 0 ? 'historyUndo' : 'historyRedo');
  return true;
}

/** Puts a text in place of what is selected in a field, as if it were pasted or typed. */
export function typeInto(field: Field, text: string, how: 'insertFromPaste' | 'insertText' = 'insertFromPaste'): void {
  const { value } = field;
  const start = field.selectionStart ?? value.length;
  const end = field.selectionEnd ?? value.length;
  begin(field);
  put(field, value.slice(0, start) + text + value.slice(end), start + text.length, how);
}

function put(field: Field, text: string, caret: number, inputType: string): void {
  const { prototype } = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  // Through the element's own setter, so that whoever watches the field for changes sees one.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  field.setSelectionRange(caret, caret);
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
}

function begin(field: Field): void {
  const typing = typings.get(field);
  if (typing?.texts[typing.at] !== field.value) typings.set(field, { texts: [field.value], at: 0, last: null });
}

function note(field: Field, kind: string, time: number): void {
  const typing = typings.get(field) ?? { texts: [''], at: 0, last: null };
  typings.set(field, typing);
  if (typing.texts[typing.at] === field.value) return;
  const isOne = typing.last?.kind === kind && kind !== 'insertFromPaste' && time - typing.last.time < TOGETHER;
  if (!isOne || typing.at === 0) typing.at += 1;
  typing.texts.splice(typing.at, typing.texts.length, field.value);
  typing.last = { kind, time };
}

/** Whether text is typed into it: not a box to tick, not a button. */
function isField(target: unknown): target is Field {
  if (target instanceof HTMLTextAreaElement) return !target.readOnly && !target.disabled;
  return target instanceof HTMLInputElement && TEXT_TYPES.has(target.type) && !target.readOnly && !target.disabled;
}

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'search', 'tel', 'url', 'password']);
