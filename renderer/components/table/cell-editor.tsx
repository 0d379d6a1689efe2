import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { UNIT_NAMES } from '../../../shared/base/money/unit.ts';
import type { Fen } from '../../../shared/base/money/fen.ts';
import { writeAmount, type TypedUnit } from '../../../shared/base/money/typed-amount.ts';
import { typeInto } from '../../field-history.ts';
import { readOneAmount } from '../one-amount.ts';

/** Where the cursor goes after a cell was typed into. */
export type AfterEdit = 'up' | 'down' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  readonly amount: Fen;
  readonly unit: TypedUnit;
  /** The key that began the typing and replaces the amount; null to change the amount there is. */
  readonly typed: string | null;
  readonly onCommit: (amount: Fen, after: AfterEdit) => void;
  /** `refused` is what was typed and could not be taken over; empty where the person cancelled. */
  readonly onCancel: (refused: string) => void;
}

/** The amount of a cell while it is typed: Enter goes down, Tab right, Esc leaves everything as it was. */
export function CellEditor({ amount, unit, typed, onCommit, onCancel }: CellEditorProps) {
  /** Typing begins with nothing; F2 and a double click begin with what is there, and arrows move the caret. */
  const [begun] = useState(typed === null ? writeAmount(amount, unit, false) : '');
  const [mayMove, setMayMove] = useState(typed !== null);
  const [text, setText] = useState(begun);
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const id = useId();

  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.focus();
    if (typed === null) element.setSelectionRange(element.value.length, element.value.length);
    else if (element.value === '') typeInto(element, typed, 'insertText');
  }, [typed]);

  const finish = (after: AfterEdit): void => {
    const read = readOneAmount(text, unit);
    if (!read.ok) {
      setProblem(read.problem);
      return;
    }
    if (read.value === null) {
      setProblem('请输入数字；要清零请填 0');
      return;
    }
    isDone.current = true;
    onCommit(read.value, after);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const after = event.key === 'Tab' ? (event.shiftKey ? 'left' : 'right') : AFTER_KEY[event.key];
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === 'Enter') {
      event.preventDefault();
      finish(event.ctrlKey ? 'stay' : event.shiftKey ? 'up' : 'down');
    } else if (after !== undefined && isPlain && (event.key === 'Tab' || (mayMove && !event.shiftKey))) {
      event.preventDefault();
      finish(after);
    } else if (event.key === 'F2') setMayMove(false);
    else if (event.ctrlKey && event.key.toLowerCase() === 'd') event.preventDefault();
    else if (event.key === 'Escape') giveUp();
  };
  const giveUp = (): void => {
    isDone.current = true;
    onCancel('');
  };

  return (
    <span className="cell-editor">
      <input
        ref={field}
        value={text}
        inputMode="decimal"
        aria-label={`金额（${UNIT_NAMES[unit]}）`}
        aria-invalid={problem !== ''}
        aria-describedby={problem === '' ? undefined : id}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          setProblem('');
          // Taken back to the beginning, the cell shows the draft again.
          const isUndone = event.nativeEvent instanceof InputEvent && event.nativeEvent.inputType === 'historyUndo';
          if (isUndone && value === '' && typed !== null) giveUp();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // Another window in front is no reason to be done with the cell.
          if (isDone.current || !document.hasFocus()) return;
          isDone.current = true;
          const read = readOneAmount(text, unit);
          if (read.ok && read.value !== null) onCommit(read.value, 'stay');
          else onCancel(text);
        }}
      />
      <span className="unit">{UNIT_NAMES[unit]}</span>
      {problem === '' ? null : (
        <span id={id} className="problem" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}

/** Where an arrow leads when it is done with the cell. */
const AFTER_KEY: Readonly<Partial<Record<string, AfterEdit>>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
