import { App as AntApp } from 'antd';
import { useEffect } from 'react';
import { keepFieldHistory, typeInto } from '../field-history.ts';
import { clipboardText, NO_TEXT } from './clipboard-text.ts';
import { inOneLine, joinedLines } from './one-line.ts';

/** Looks after every field of the window: what is typed can be taken back, and what is pasted comes in whole. */
export function FieldGuard() {
  const { message } = AntApp.useApp();
  useEffect(() => keepFieldHistory(document), []);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || clipboardData === null || !isTyped(target)) return;
      const text = clipboardText(clipboardData);
      if (text === null) {
        event.preventDefault();
        void message.warning(NO_TEXT);
      } else if (target instanceof HTMLInputElement && /[\r\n]/.test(text)) {
        event.preventDefault();
        typeInto(target, holdsNumber(target) ? inOneLine(text) : joinedLines(text));
      }
    };
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('paste', onPaste);
    };
  }, [message]);
  return null;
}

/** Fields for an amount, a count, a date or a code: two of them must not become a third one. */
function holdsNumber(field: HTMLInputElement): boolean {
  return ['decimal', 'numeric', 'tel'].includes(field.inputMode) || field.classList.contains('grid-input');
}

function isTyped(target: EventTarget | null): target is HTMLElement {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
