import { Input } from 'antd';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Result } from '../../../shared/base/result.ts';
import type { FieldControl } from './form-field.tsx';
import './form.css';
import { useRefused } from './use-refused.ts';

/** What every input of a number takes. */
export interface NumberInputProps extends Partial<FieldControl> {
  /** Undefined where nothing is stated. */
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly onBlur?: () => void;
  /** Names the control where no label does. */
  readonly 'aria-label'?: string;
  /** What an emptied field means; undefined: nothing is stated. */
  readonly whenEmpty?: number | undefined;
  /** Greyed in an empty field. */
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
}

interface TypedNumberProps extends NumberInputProps {
  /** The unit, always in sight. */
  readonly unit: string;
  readonly read: (text: string) => Result<number, string>;
  /** How a value reads: `resting` with thousands separators, otherwise as it is typed. */
  readonly write: (value: number, resting: boolean) => string;
}

/** Why a text was not taken over; one that is valid by now was refused in another unit. */
function problemOf(result: Result<number, string>): string {
  return result.ok ? '请重新输入一遍' : result.problem;
}

/**
 * A number typed as text, handed over with every letter. What ends as no number stays as typed, with its message; then
 * the value is again what it was before, not what the first letters came to.
 * Shows thousands when the cursor is elsewhere.
 */
export function TypedNumber(props: TypedNumberProps) {
  const { value, onChange, onBlur, whenEmpty, unit, read, write, status, className = '', ...rest } = props;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const refused = useRefused(value);
  const problem = refused.text === null ? null : problemOf(read(refused.text));
  const [handedOver, setHandedOver] = useState(value);
  /** What it was when the cursor came. */
  const [before, setBefore] = useState(value);
  const [hasCursor, setHasCursor] = useState(false);
  if (value !== handedOver) {
    // Changed from outside, by undo for instance: what was being typed no longer stands.
    setHandedOver(value);
    setBefore(value);
    setText(hasCursor && value !== undefined ? write(value, false) : null);
  }

  const type = (typed: string): void => {
    const handOver = (next: number | undefined): void => {
      if (next === value) return;
      setHandedOver(next);
      onChange(next);
    };
    const result = typed.trim() === '' ? { ok: true as const, value: whenEmpty } : read(typed);
    // What is refused is kept beside the draft, not here: undo takes it away.
    setText(result.ok ? typed : null);
    if (!result.ok) {
      handOver(before);
      refused.refuse(typed, before);
      return;
    }
    refused.accept();
    handOver(result.value);
  };
  const described = [rest['aria-describedby'], problem === null ? undefined : id].filter((part) => part !== undefined);

  return (
    <>
      <Input
        {...rest}
        className={`typed-number ${className}`}
        inputMode="decimal"
        suffix={unit}
        value={refused.text ?? text ?? (value === undefined ? '' : write(value, true))}
        status={problem === null ? (status ?? '') : 'error'}
        aria-invalid={problem !== null || rest['aria-invalid'] === true}
        aria-describedby={described.length === 0 ? undefined : described.join(' ')}
        onFocus={(event) => {
          setBefore(value);
          setHasCursor(true);
          if (problem !== null) return;
          const written = value === undefined ? '' : write(value, false);
          const field = event.currentTarget;
          // At once, so that the first keystroke already replaces it; and again after a click has put its caret.
          flushSync(() => {
            setText(written);
          });
          field.select();
          requestAnimationFrame(() => {
            if (document.activeElement === field && field.value === written) field.select();
          });
        }}
        onChange={(event) => {
          type(event.target.value);
        }}
        onBlur={() => {
          setHasCursor(false);
          if (problem === null) setText(null);
          onBlur?.();
        }}
      />
      {problem === null ? null : (
        <div id={id} className="field-error" role="alert">
          未采用：{problem}
        </div>
      )}
    </>
  );
}
