import { useId, useState } from 'react';
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
        onChange={(event) => {
          const weight = parseWeight(event.target.value);
          if (weight === undefined) {
            refused.refuse(event.target.value);
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
