import type { FieldPathByValue } from 'react-hook-form';
import { MoneyInput } from '../money-input.tsx';
import { AreaInput, CountInput } from './count-input.tsx';
import { DraftField, type DraftFieldProps } from './draft-field.tsx';
import type { FormValues } from './form-values.ts';

/** The fields of a draft that hold a number. */
export type NumberName = FieldPathByValue<FormValues, number>;

type NumberFieldProps = Omit<DraftFieldProps<NumberName>, 'children' | 'optional'>;

/** A labelled amount in fen. An emptied one is nothing, that is 0. */
export function MoneyField(props: NumberFieldProps) {
  return (
    <DraftField<NumberName> {...props}>
      {({ onChange, ...control }) => (
        <MoneyInput
          {...control}
          whenEmpty={0}
          onChange={(amount) => {
            onChange(amount ?? 0);
          }}
        />
      )}
    </DraftField>
  );
}

/** A labelled whole number with what it counts; `signed` for a change, which may be negative. */
export function CountField({
  unit,
  signed = false,
  ...props
}: NumberFieldProps & { readonly unit: string; readonly signed?: boolean }) {
  return (
    <DraftField<NumberName> {...props}>
      {({ onChange, ...control }) => (
        <CountInput
          {...control}
          unit={unit}
          signed={signed}
          whenEmpty={0}
          onChange={(count) => {
            onChange(count ?? 0);
          }}
        />
      )}
    </DraftField>
  );
}

/** A labelled area in m². */
export function AreaField(props: NumberFieldProps) {
  return (
    <DraftField<NumberName> {...props}>
      {({ onChange, ...control }) => (
        <AreaInput
          {...control}
          whenEmpty={0}
          onChange={(area) => {
            onChange(area ?? 0);
          }}
        />
      )}
    </DraftField>
  );
}
