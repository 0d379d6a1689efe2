import { Radio } from 'antd';
import { DraftField, type DraftFieldProps } from './draft-field.tsx';

type ChoiceName = 'kind' | 'organization.nature';

/** A labelled choice between a few words, all in sight. */
export function ChoiceField({
  options,
  ...props
}: Omit<DraftFieldProps<ChoiceName>, 'children'> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}) {
  return (
    <DraftField<ChoiceName> {...props}>
      {({ id, value, onChange, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <Radio.Group
          id={id}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          value={value}
          options={[...options]}
          onChange={(event) => {
            onChange(event.target.value as typeof value);
          }}
        />
      )}
    </DraftField>
  );
}
