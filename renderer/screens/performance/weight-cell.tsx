import { useId, useRef, useState } from 'react';
import { useRefused } from '../../components/form/use-refused.ts';
import type { CellPlace } from './text-cell.tsx';
import { parseWeight } from './weight.ts';

/** A weight: what is no number stays in the cell with its message and does not reach the draft. */
export function WeightCell({
  place,
  value,
  onType,
}: {
  readonly place: CellPlace;
  readonly value: number;
  readonly onType: (weight: number) => void;
}) {
  const id = useId();
  /** What it was when the cursor came: what ends as no number does not leave what its first letters came to. */
  const before = useRef(value);
  const [typed, setTyped] = useState<{ readonly text: string; readonly value: number } | null>(null);
  // What was typed counts only as long as the draft still holds what came of it: undo shows the draft again.
  const refused = useRefused(value, place.pointer);
  const text = refused.text ?? (typed !== null && typed.value === value ? typed.text : String(value));
  const wrong = refused.text !== null;
  return (
    <>
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={place.label}
        title={place.found}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        data-row={place.row}
        data-column={place.column}
        data-pointer={place.pointer}
        value={text}
        onFocus={() => {
          before.current = value;
        }}
        onChange={(event) => {
          const weight = parseWeight(event.target.value);
          // Changed from outside meanwhile, by undo for instance.
          if (typed !== null && typed.value !== value) before.current = value;
          if (weight === undefined) {
            if (value !== before.current) onType(before.current);
            refused.refuse(event.target.value, before.current);
            return;
          }
          refused.accept();
          setTyped({ text: event.target.value, value: weight });
          onType(weight);
        }}
      />
      {wrong ? (
        <span id={id} role="alert" className="cell-error">
          要填数字
        </span>
      ) : null}
    </>
  );
}
