import { Input } from 'antd';
import type { FieldPathByValue } from 'react-hook-form';
import { DraftField, type DraftFieldProps } from './draft-field.tsx';
import type { FormValues } from './form-values.ts';

/** The fields of a draft that hold a text. */
export type TextName = FieldPathByValue<FormValues, string | undefined>;

type TextFieldProps = Omit<DraftFieldProps<TextName>, 'children'> & { readonly placeholder?: string };

/** A labelled text of one line. */
export function TextField({ placeholder, ...props }: TextFieldProps) {
  return (
    <DraftField<TextName> {...props}>
      {({ value, onChange, ...control }) => (
        <Input
          {...control}
          value={value ?? ''}
          placeholder={placeholder}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </DraftField>
  );
}

/** A labelled text of several lines; a line break begins a new paragraph in print. */
export function LongTextField({ placeholder, rows = 2, ...props }: TextFieldProps & { readonly rows?: number }) {
  return (
    <DraftField<TextName> wide {...props}>
      {({ value, onChange, ...control }) => (
        <Input.TextArea
          {...control}
          value={value ?? ''}
          placeholder={placeholder}
          autoSize={{ minRows: rows, maxRows: 12 }}
          onChange={(event) => {
            onChange(event.target.value);
          }}
        />
      )}
    </DraftField>
  );
}
