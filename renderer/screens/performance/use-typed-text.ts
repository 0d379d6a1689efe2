import { useState, type ChangeEvent, type CompositionEvent } from 'react';
import { printable } from '../../../shared/base/text.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a text field needs to show a value of the draft and to hand every change over. */
export interface TypedText {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Field>) => void;
  readonly onCompositionEnd: (event: CompositionEvent<Field>) => void;
}

/**
 * A text field over a value of the draft. What an input method is still composing stays in the field: the draft, its
 * undo steps and the preview only ever see finished characters.
 */
export function useTypedText(value: string, commit: (text: string) => void): TypedText {
  const [composing, setComposing] = useState<string | null>(null);
  return {
    value: composing ?? value,
    onChange: (event) => {
      const text = event.target.value;
      if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) {
        setComposing(text);
        return;
      }
      setComposing(null);
      commit(printable(text));
    },
    onCompositionEnd: (event) => {
      setComposing(null);
      commit(printable(event.currentTarget.value));
    },
  };
}
