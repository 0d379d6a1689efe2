import { useLayoutEffect, useRef } from 'react';
import { typedPlace } from '../../../shared/draft/typed-text.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';

/** Which typed text a field is for. */
export interface TypedFieldProps {
  /** The paragraph the field stands in. */
  readonly block: string;
  readonly pointer: string;
  readonly label: string;
  /** The text as it prints here, without the stop the sentence supplies itself; empty where it is missing. */
  readonly printed: string;
}

/**
 * A typed text where it stands in its sentence. It flows with the line like the words around it, which a text area
 * cannot; the browser keeps its content while the cursor is in it, so that no input method loses a keystroke.
 */
export function InlineField({ block, pointer, label, printed }: TypedFieldProps) {
  const store = useWorkspaceStore();
  const place = typedPlace(pointer);
  const typed = useWorkspace((workspace) => place?.read(workspace.draft) ?? '');
  const field = useRef<HTMLSpanElement>(null);
  const isComposing = useRef(false);

  const show = (text: string): void => {
    const element = field.current;
    if (element !== null && element.textContent !== text) element.textContent = text;
  };
  /** The draft's text as the field with the cursor has it. */
  const agreed = useRef(typed);
  // Every time: what the browser holds is not React's to know.
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || document.activeElement !== element) {
      show(printed);
      return;
    }
    // Typing alone never comes here with another text; undo does.
    if (isComposing.current || agreed.current === typed) return;
    agreed.current = typed;
    show(typed);
    caretToEnd(element);
  });

  const take = (element: HTMLElement): void => {
    if (isComposing.current) return;
    const text = element.textContent.replace(/\s*[\r\n]+\s*/g, '');
    // A lone line break that the browser leaves behind would hide the placeholder.
    if (text === '') element.replaceChildren();
    if (place === undefined) return;
    store.getState().edit(pointer, place.write(text));
    agreed.current = place.read(store.getState().draft);
  };

  return (
    <span
      ref={field}
      role="textbox"
      tabIndex={0}
      contentEditable="plaintext-only"
      suppressContentEditableWarning
      spellCheck={false}
      className={printed === '' ? 'typed-field missing' : 'typed-field'}
      aria-label={label}
      aria-invalid={printed === ''}
      aria-multiline={false}
      data-pointer={pointer}
      data-label={label}
      onFocus={() => {
        agreed.current = typed;
        show(typed);
        const { focus, goTo } = store.getState();
        if (focus?.pointer !== pointer || focus.block !== block) goTo('prose', { block, pointer });
      }}
      onBlur={() => {
        show(printed);
      }}
      onInput={(event) => {
        take(event.currentTarget);
      }}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        take(event.currentTarget);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        stepField(event.currentTarget, '.typed-field', event.shiftKey ? -1 : 1);
      }}
    />
  );
}

/** Goes to the next or previous field or button of a kind, in reading order; says whether there was one. */
export function stepField(from: Element | null, selector: string, step: 1 | -1): boolean {
  const fields = [...document.querySelectorAll<HTMLElement>(`main :is(${selector})`)];
  const isBeyond = (field: HTMLElement): boolean => {
    if (!from?.isConnected) return true;
    const side = from.compareDocumentPosition(field);
    return (side & (step > 0 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING)) !== 0;
  };
  const target = step > 0 ? fields.find(isBeyond) : fields.findLast(isBeyond);
  if (target === undefined) return false;
  focusField(target);
  return true;
}

/** Puts the cursor behind the text of a field and brings the field into sight. */
export function focusField(field: HTMLElement): void {
  field.focus({ preventScroll: true });
  if (field.isContentEditable) caretToEnd(field);
  field.scrollIntoView({ block: 'center' });
}

function caretToEnd(field: HTMLElement): void {
  getSelection()?.selectAllChildren(field);
  getSelection()?.collapseToEnd();
}
