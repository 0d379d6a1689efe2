import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { printable } from '../../../shared/base/text.ts';
import { moved } from '../../../shared/draft/edit-order.ts';
import type { FieldControl } from './form-field.tsx';
import { ItemActions } from './item-actions.tsx';
import {
  joinParagraph,
  pasteParagraphs,
  splitParagraph,
  type ParagraphEdit,
  type Selection,
} from './paragraph-edit.ts';

/** Paragraphs one by one: Enter begins the next, Backspace at the beginning joins, pasting a whole text splits it. */
export function ParagraphsInput({
  value,
  onChange,
  onBlur,
  name,
  pointer,
  ...wiring
}: FieldControl & {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly onBlur: () => void;
  /** What a paragraph is called, e.g. `主要职能`. */
  readonly name: string;
  /** JSON pointer of the list in the draft. */
  readonly pointer: string;
}) {
  const areas = useRef<(TextAreaRef | null)[]>([]);
  const cursor = useRef<ParagraphEdit['cursor'] | null>(null);
  useLayoutEffect(() => {
    const wanted = cursor.current;
    if (wanted === null) return;
    cursor.current = null;
    const area = areas.current[wanted.paragraph]?.resizableTextArea?.textArea;
    area?.focus();
    area?.setSelectionRange(wanted.offset, wanted.offset);
  });

  // An empty list shows one empty paragraph to type into; it enters the draft with its first character.
  const shown = value.length === 0 ? [''] : value;
  const apply = (edit: ParagraphEdit | undefined): boolean => {
    if (edit === undefined) return false;
    cursor.current = edit.cursor;
    onChange(edit.paragraphs);
    return true;
  };
  const selectionOf = (area: HTMLTextAreaElement, paragraph: number): Selection => ({
    paragraph,
    start: area.selectionStart,
    end: area.selectionEnd,
  });
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>, paragraph: number): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const selection = selectionOf(event.currentTarget, paragraph);
    const isAtStart = selection.start === 0 && selection.end === 0;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      apply(splitParagraph(shown, selection));
    } else if (event.key === 'Backspace' && isAtStart && apply(joinParagraph(shown, paragraph))) {
      event.preventDefault();
    }
  };
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>, paragraph: number): void => {
    const pasted = printable(event.clipboardData.getData('text/plain'));
    if (!/[\r\n]/.test(pasted)) return;
    event.preventDefault();
    apply(pasteParagraphs(shown, selectionOf(event.currentTarget, paragraph), pasted));
  };

  return (
    <div role="group" aria-labelledby={wiring['aria-labelledby']}>
      <ol className="paragraphs">
        {shown.map((paragraph, index) => (
          <li key={index} data-pointer={`${pointer}/${String(index)}`}>
            <Input.TextArea
              {...(index === 0 ? { id: wiring.id } : {})}
              ref={(area) => {
                areas.current[index] = area;
              }}
              aria-label={`${name}第 ${String(index + 1)} 段`}
              aria-describedby={wiring['aria-describedby']}
              value={paragraph}
              autoSize={{ minRows: 1, maxRows: 8 }}
              onChange={(event) => {
                onChange(shown.with(index, event.target.value));
              }}
              onKeyDown={(event) => {
                onKeyDown(event, index);
              }}
              onPaste={(event) => {
                onPaste(event, index);
              }}
              onBlur={onBlur}
            />
            {value.length === 0 ? null : (
              <ItemActions
                name={`${name}第 ${String(index + 1)} 段`}
                index={index}
                count={shown.length}
                onMove={(to) => {
                  onChange(moved(shown, index, to));
                }}
                onRemove={() => {
                  onChange(shown.toSpliced(index, 1));
                }}
              />
            )}
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={() => {
          apply({ paragraphs: [...shown, ''], cursor: { paragraph: shown.length, offset: 0 } });
        }}
      >
        添加一段
      </Button>
    </div>
  );
}
