import type { RefObject } from 'react';
import { setSinkComposing } from './grid-sink.ts';

/** The hidden input that takes the keys while the active cell is scrolled out of sight, or an input method composes there. */
export function SinkInput({
  ref,
  label,
  onText,
}: {
  readonly ref: RefObject<HTMLInputElement | null>;
  /** Of the grid. */
  readonly label: string;
  /** There is text for the active cell. */
  readonly onText: () => void;
}) {
  return (
    <input
      ref={ref}
      className="grid-sink"
      aria-label={`${label}，所选单元格不在可见范围内，输入即回到该单元格`}
      tabIndex={-1}
      autoComplete="off"
      onInput={(event) => {
        if (!event.nativeEvent.isComposing) onText();
      }}
      onCompositionStart={() => {
        setSinkComposing(true);
      }}
      onCompositionEnd={() => {
        setSinkComposing(false);
        onText();
      }}
    />
  );
}
