import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { CellKind } from './cell-kind.ts';
import { inOneLine } from '../one-line.ts';
import { isSinkComposing, PENDING, takePending } from './grid-sink.ts';
import { restClick, takeRestingClick } from './resting-click.ts';
import { SuggestionList } from './suggestion-list.tsx';
import type { Suggestion } from './suggestion.ts';

interface Props {
  readonly row: unknown;
  readonly kind: CellKind<unknown>;
  readonly label: string;
  readonly right: boolean;
  readonly invalid: boolean;
  /** Whether the grid itself counts the cell as being edited. */
  readonly editing: boolean;
  readonly onDone: (options?: { nextRow?: boolean }) => void;
}

/**
 * The input of the active cell. It has the focus, empty and unseen, before anything is typed: an input method thus begins
 * its composition in the very input it ends in, and not a keystroke is lost (the grid's own columns take the focus only
 * after the first key went down, which input methods do not survive: react-datasheet-grid issue 387).
 */
export function CellEditor({ row, kind, label, right, invalid, editing, onDone }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState<readonly Suggestion[] | null>(null);
  const [marked, setMarked] = useState(0);
  const [seen, setSeen] = useState(false);
  /** What was typed and is not in the row yet; null when nothing was. */
  const typed = useRef<string | null>(null);
  /**
   * Editing was asked for by F2 or a double click: it begins with what is there, and arrows move the caret. By typing, it
   * begins with nothing, and arrows leave the cell.
   */
  const keepText = useRef(false);
  /** What the input held when editing began. */
  const begun = useRef('');
  const latest = useRef({ row, kind });
  const wasEditing = useRef(false);
  const announced = useRef(false);
  useLayoutEffect(() => {
    latest.current = { row, kind };
  });

  const hold = (text: string | null): void => {
    if (typed.current === text) return;
    typed.current = text;
    latest.current.kind.typing?.(latest.current.row, text);
  };
  const commit = (chosen: Suggestion | null): void => {
    const text = typed.current;
    if (text === null && chosen === null) return;
    hold(null);
    latest.current.kind.commit(latest.current.row, text ?? '', chosen);
  };
  /** What leaving the cell puts into it: the marked entry if Enter or Tab says so, the only one there is otherwise. */
  const choice = (byKey: boolean): Suggestion | null => {
    const text = typed.current;
    if (list === null || text === null || text.trim() === '') return null;
    const first = kind.takesFirst?.(text) ?? false;
    const entry = list[marked];
    if (entry === undefined) return null;
    if (byKey) return marked > 0 || first || (list.length === 1 && entry.explicit !== true) ? entry : null;
    return list.length === 1 && first && entry.explicit !== true ? entry : null;
  };
  const leave = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    leave.current = () => {
      commit(choice(false));
    };
  });
  const reset = (): void => {
    hold(null);
    keepText.current = false;
    begun.current = '';
    if (input.current !== null) input.current.value = '';
    setSeen(false);
    setList(null);
    setMarked(0);
  };
  const type = (text: string): void => {
    hold(text);
    setSeen(true);
    const entries = kind.suggest?.(text, row) ?? [];
    setList(entries.length === 0 ? null : entries);
    setMarked(0);
    announce();
  };
  /** Tells the grid, as a person would; text can come without a key it knows: from handwriting or dictation. */
  const announce = (): void => {
    if (editing || announced.current) return;
    announced.current = true;
    pressKey('F2');
  };

  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return undefined;
    const takeText = (): void => {
      const pending = takePending();
      element.focus({ preventScroll: true });
      if (pending === '') return;
      element.value = pending;
      type(pending);
    };
    element.addEventListener(PENDING, takeText);
    if (!isSinkComposing()) takeText();
    const refocus = (): void => {
      if (element.isConnected && document.activeElement === document.body) element.focus({ preventScroll: true });
    };
    // The grid blurs whatever has the focus when it becomes active itself, right after this.
    const timer = setTimeout(refocus);
    queueMicrotask(refocus);
    return () => {
      clearTimeout(timer);
      element.removeEventListener(PENDING, takeText);
      leave.current();
    };
  }, []);

  useLayoutEffect(() => {
    const ended = wasEditing.current && !editing;
    wasEditing.current = editing;
    announced.current = false;
    if (ended) {
      leave.current();
      reset();
    } else if (editing && keepText.current && typed.current === null && input.current !== null) {
      begun.current = inOneLine(kind.editText(row));
      input.current.value = begun.current;
      setSeen(true);
      input.current.focus({ preventScroll: true });
      input.current.setSelectionRange(input.current.value.length, input.current.value.length);
    }
  }, [editing]);

  useEffect(() => {
    const cell = input.current?.closest<HTMLElement>('.dsg-cell');
    const onMouseDown = (event: MouseEvent): void => {
      if (wasEditing.current || event.button !== 0 || event.shiftKey || event.ctrlKey) return;
      if (event.detail < 2) {
        restClick();
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      keepText.current = true;
      pressKey('F2');
    };
    cell?.addEventListener('mousedown', onMouseDown, { capture: true });
    window.addEventListener('mousedown', takeRestingClick);
    return () => {
      cell?.removeEventListener('mousedown', onMouseDown, { capture: true });
      window.removeEventListener('mousedown', takeRestingClick);
    };
  }, []);

  const isOpen = (): boolean => editing || typed.current !== null;
  const finish = (chosen: Suggestion | null, step: -1 | 0 | 1): void => {
    // The rows the change makes have to be there before the cursor moves among them.
    flushSync(() => {
      commit(chosen);
    });
    reset();
    if (step === -1) pressKey('ArrowUp');
    else onDone({ nextRow: step === 1 });
  };

  /** Commits, ends editing and gives the grid a key it then takes for moving. */
  const leaveBy = (key: string): void => {
    const chosen = choice(true);
    flushSync(() => {
      commit(chosen);
      onDone({ nextRow: false });
    });
    reset();
    pressKey(key);
  };
  /** What is typed is taken back to where it began: the cell shows the draft again. */
  const takeBack = (): void => {
    hold(null);
    setList(null);
    if (keepText.current) return;
    reset();
    onDone({ nextRow: false });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.key === COMPOSING) return;
    const stop = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Enter' && plain) {
      stop();
      finish(choice(true), event.shiftKey ? -1 : 1);
    } else if (event.key === 'Enter' && event.ctrlKey && !event.altKey) {
      stop();
      finish(choice(true), 0);
    } else if (event.key === 'Tab' && plain) {
      const chosen = choice(true);
      if (chosen !== null || typed.current !== null) {
        flushSync(() => {
          commit(chosen);
        });
        reset();
      }
    } else if (event.key === 'ArrowDown' && event.altKey) {
      stop();
      const entries = kind.suggest?.(typed.current ?? '', row) ?? [];
      setList(entries.length === 0 ? null : entries);
      setMarked(0);
      announce();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list !== null) {
      stop();
      setMarked((marked + (event.key === 'ArrowDown' ? 1 : list.length - 1)) % list.length);
    } else if (event.key.startsWith('Arrow') && !event.altKey && isOpen()) {
      // The caret's own keys; without F2 an arrow is done with the cell, as in Excel.
      if (keepText.current || event.shiftKey || event.ctrlKey) event.stopPropagation();
      else {
        stop();
        leaveBy(event.key);
      }
    } else if (event.key === 'Escape') {
      if (editing || typed.current !== null) reset();
      else if (document.querySelector('.dsg-selection-rect') === null) stop();
    } else if (event.key === 'F2') {
      if (editing) stop();
      keepText.current = true;
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && isOpen()) {
      event.stopPropagation();
    }
  };

  return (
    <>
      <input
        ref={input}
        className={`grid-input${seen ? ' seen' : ''}${right ? ' amount' : ''}`}
        aria-label={label}
        aria-invalid={invalid}
        autoComplete="off"
        spellCheck={false}
        tabIndex={-1}
        {...(kind.suggest === undefined
          ? {}
          : {
              role: 'combobox',
              'aria-expanded': list !== null,
              'aria-controls': id,
              'aria-autocomplete': 'list' as const,
              ...(list === null ? {} : { 'aria-activedescendant': `${id}-${String(marked)}` }),
            })}
        onKeyDown={onKeyDown}
        onInput={(event) => {
          const { value } = event.currentTarget;
          if (event.nativeEvent.inputType === 'historyUndo' && value === begun.current) takeBack();
          else type(value);
        }}
        onCompositionStart={() => {
          setSeen(true);
          announce();
        }}
        onBlur={() => {
          // Another window in front is no reason to be done with the cell.
          if (!document.hasFocus()) return;
          leave.current();
          if (wasEditing.current) {
            reset();
            onDone({ nextRow: false });
          }
          const element = input.current;
          setTimeout(() => {
            if (element?.isConnected === true && document.activeElement === document.body) {
              element.focus({ preventScroll: true });
            }
          });
        }}
      />
      {list === null || input.current === null ? null : (
        <SuggestionList
          id={id}
          anchor={input.current}
          entries={list}
          marked={marked}
          onChoose={(entry) => {
            finish(entry, 0);
          }}
        />
      )}
    </>
  );
}

/** The name of every key an input method swallows. */
const COMPOSING = 'Process';

function pressKey(key: string): void {
  document.dispatchEvent(new window.KeyboardEvent('keydown', { key, code: key }));
}
