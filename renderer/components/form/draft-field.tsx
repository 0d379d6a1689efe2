import type { ReactNode } from 'react';
import { useController, useFormContext, type FieldPath, type FieldPathValue } from 'react-hook-form';
import { setField } from '../../../shared/draft/edit-field.ts';
import { useWorkspaceStore } from '../../context.tsx';
import { usePush } from './draft-form.tsx';
import { FormField, type FieldControl, type FormFieldProps } from './form-field.tsx';
import { isFieldText, pathOf, pointerOf, type FormValues } from './form-values.ts';

/** The value of a field and how to change it, beside what every control takes over. */
export interface DraftControl<Value> extends FieldControl {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onBlur: () => void;
}

/** A field of the draft by its path. */
export interface DraftFieldProps<Name extends FieldPath<FormValues>> extends Omit<
  FormFieldProps,
  'error' | 'pointer' | 'children'
> {
  readonly name: Name;
  /** An empty text takes the field out of the draft. */
  readonly optional?: boolean;
  readonly children: (control: DraftControl<FieldPathValue<FormValues, Name>>) => ReactNode;
}

/** One field of the open draft: what is valid goes to the store at once, what is not stays with its message and is kept beside the draft. */
export function DraftField<Name extends FieldPath<FormValues>>({
  name,
  optional = false,
  children,
  ...rest
}: DraftFieldProps<Name>) {
  const { control } = useFormContext<FormValues>();
  const { field, fieldState } = useController({ control, name });
  const push = usePush();
  const store = useWorkspaceStore();
  return (
    <FormField {...rest} pointer={pointerOf(name)} error={fieldState.error?.message}>
      {(wiring) =>
        children({
          ...wiring,
          value: field.value,
          onBlur: field.onBlur,
          onChange: (value) => {
            field.onChange(value);
            const taken = push(name, setField(pathOf(name), optional && value === '' ? undefined : value));
            const { accept, refuse } = store.getState();
            if (taken) accept(pointerOf(name));
            else if (isFieldText(value)) refuse(pointerOf(name), value);
          },
        })
      }
    </FormField>
  );
}
