import { Radio } from 'antd';
import type { SameNames } from '../../../shared/ledger/consolidate/projects.ts';
import { FormField } from '../form/form-field.tsx';

interface SameNamesFieldProps {
  /** Names that projects of more than one unit have. */
  readonly names: readonly string[];
  readonly value: SameNames;
  readonly onChange: (value: SameNames) => void;
}

/** Whether projects of one name in several units are one project; asks nothing where there are none. */
export function SameNamesField({ names, value, onChange }: SameNamesFieldProps) {
  if (names.length === 0) return null;
  const more = names.length > 3 ? ` 等 ${String(names.length)} 个` : '';
  return (
    <FormField label="各单位同名的项目" wide hint={`${names.slice(0, 3).join('、')}${more}`}>
      {({ id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy }) => (
        <Radio.Group
          id={id}
          aria-labelledby={labelledBy}
          aria-describedby={describedBy}
          value={value}
          onChange={({ target }) => {
            onChange(target.value === 'joined' ? 'joined' : 'apart');
          }}
          options={[
            { value: 'apart', label: '各列一个，名称后注明单位' },
            { value: 'joined', label: '合成一个项目' },
          ]}
        />
      )}
    </FormField>
  );
}
