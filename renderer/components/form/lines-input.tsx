import { Input } from 'antd';
import { useState } from 'react';
import type { FieldControl } from './form-field.tsx';

/** A list of names, one a line: typed or pasted. Blank lines are no names; the count is always in sight. */
export function LinesInput({
  value,
  onChange,
  onBlur,
  measure,
  ...wiring
}: FieldControl & {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly onBlur: () => void;
  /** What one of them is counted in, e.g. `个科室`. */
  readonly measure: string;
}) {
  const [text, setText] = useState<string | null>(null);
  const shown = text !== null && same(linesOf(text), value) ? text : value.join('\n');
  return (
    <div className="lines-input">
      <Input.TextArea
        {...wiring}
        value={shown}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={(event) => {
          setText(event.target.value);
          onChange(linesOf(event.target.value));
        }}
        onBlur={() => {
          setText(null);
          onBlur();
        }}
      />
      <span className="field-count" aria-live="polite">
        共 {value.length} {measure}
      </span>
    </div>
  );
}

function linesOf(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
