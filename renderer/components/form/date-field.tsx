import { Input } from 'antd';
import { useState } from 'react';
import { DraftField, type DraftControl } from './draft-field.tsx';
import type { FormFieldProps } from './form-field.tsx';
import { readDate } from './typed-date.ts';

type DateName = 'publishedOn' | 'approvedOn';

/** A labelled date that may be left out, typed in any of the usual ways. */
export function DateField(props: Omit<FormFieldProps, 'children' | 'error' | 'pointer'> & { readonly name: DateName }) {
  return (
    <DraftField<DateName> {...props} optional>
      {(control) => <DateInput {...control} />}
    </DraftField>
  );
}

function DateInput({ value, onChange, onBlur, ...wiring }: DraftControl<string | undefined>) {
  const [text, setText] = useState<string | null>(null);
  // What is half typed is shown as typed; once it is a date, leaving the field writes it the one way.
  const shown = text !== null && (readDate(text) ?? text) === value ? text : (value ?? '');
  return (
    <Input
      {...wiring}
      value={shown}
      placeholder="例如 2025-02-20"
      inputMode="numeric"
      onChange={(event) => {
        const typed = event.target.value;
        setText(typed);
        onChange(readDate(typed) ?? typed);
      }}
      onBlur={() => {
        setText(null);
        onBlur();
      }}
    />
  );
}
