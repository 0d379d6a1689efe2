import { useEffect, useId, useRef, useState } from 'react';
import type { Fen } from '../../../shared/base/fen.ts';
import { readAmount, UNIT_NAMES, writeAmount, type AmountUnit } from '../../../shared/base/typed-amount.ts';

/** Where the cursor goes after a cell was typed into. */
export type AfterEdit = 'down' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  readonly amount: Fen;
  readonly unit: AmountUnit;
  /** The key that began the typing and replaces the amount; null to change the amount there is. */
  readonly typed: string | null;
  readonly onCommit: (amount: Fen, after: AfterEdit) => void;
  /** `refused` is what was typed and could not be taken over; empty where the person cancelled. */
  readonly onCancel: (refused: string) => void;
}

/** The amount of a cell while it is typed: Enter goes down, Tab right, Esc leaves everything as it was. */
export function CellEditor({ amount, unit, typed, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(typed ?? writeAmount(amount, unit, false));
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const id = useId();

  useEffect(() => {
    field.current?.focus();
    if (typed === null) field.current?.select();
  }, [typed]);

  const finish = (after: AfterEdit): void => {
    const read = readAmount(text, unit);
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
          setText(event.target.value);
          setProblem('');
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            finish(event.key === 'Enter' ? 'down' : event.shiftKey ? 'left' : 'right');
          }
          if (event.key === 'Escape') {
            isDone.current = true;
            onCancel('');
          }
        }}
        onBlur={() => {
          if (isDone.current) return;
          isDone.current = true;
          const read = readAmount(text, unit);
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
