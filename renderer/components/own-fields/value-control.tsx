import { Checkbox, Input, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import type { FieldCell } from '../../../shared/draft/field-content.ts';
import { contentSchema } from '../../../shared/pack/field-schema.ts';
import type { FieldColumn, FieldSpec, FieldType } from '../../../shared/pack/field-spec.ts';
import type { FieldControl } from '../form/form-field.tsx';
import { AreaInput, CountInput } from '../form/count-input.tsx';
import { readDate } from '../form/typed-date.ts';
import { useRefused } from '../form/use-refused.ts';
import './own-fields.css';
import { MoneyInput } from '../money-input.tsx';

/** One value a pack asks for, of a field or of a cell in its rows. */
export interface ValueControlProps {
  readonly spec: Exclude<FieldSpec, { type: 'rows' }> | FieldColumn;
  readonly wiring: FieldControl;
  /** What is typed; undefined where nothing is. */
  readonly value: FieldCell | undefined;
  /** What stands where nothing is typed, as it prints; greyed. */
  readonly standard: string;
  /** The same as a value. */
  readonly standing: FieldCell | undefined;
  /** Undefined takes the value out. */
  readonly onChange: (value: FieldCell | undefined) => void;
}

/** More choices than this do not stand side by side. */
const MOST_IN_SIGHT = 4;

const CONTROLS = {
  text: ({ wiring, value, standard, onChange }) => (
    <Input
      {...wiring}
      value={textOf(value)}
      placeholder={standard}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : target.value);
      }}
    />
  ),
  paragraphs: ({ wiring, value, standard, onChange }) => (
    <Input.TextArea
      {...wiring}
      value={textOf(value)}
      placeholder={standard}
      autoSize={{ minRows: 2, maxRows: 12 }}
      onChange={({ target }) => {
        onChange(target.value === '' ? undefined : target.value);
      }}
    />
  ),
  count: ({ wiring, value, standard, onChange }) => (
    <CountInput {...wiring} unit="" value={numberOf(value)} placeholder={standard} onChange={onChange} />
  ),
  area: ({ wiring, value, standard, onChange }) => (
    <AreaInput {...wiring} value={numberOf(value)} placeholder={standard} onChange={onChange} />
  ),
  amount: ({ wiring, value, standard, onChange }) => (
    <MoneyInput {...wiring} allowNegative value={numberOf(value)} placeholder={standard} onChange={onChange} />
  ),
  yes: ({ wiring: { status: _, ...wiring }, value, standing, onChange }) => (
    <Checkbox
      {...wiring}
      checked={(value ?? standing) === true}
      onChange={({ target }) => {
        onChange(target.checked);
      }}
    >
      是
    </Checkbox>
  ),
  date: (props) => <DateControl {...props} />,
  choice: ({ spec, wiring: { status: _, 'aria-invalid': _invalid, ...wiring }, value, standing, onChange }) => {
    const choices = spec.type === 'choice' ? Object.entries(spec.choices) : [];
    const options = choices.map(([id, label]) => ({ value: id, label }));
    const chosen = textOf(value ?? standing);
    return options.length <= MOST_IN_SIGHT ? (
      <Radio.Group
        {...wiring}
        value={chosen}
        options={options}
        onChange={({ target }) => {
          onChange(String(target.value));
        }}
      />
    ) : (
      <Select {...wiring} value={chosen} options={options} onChange={onChange} />
    );
  },
} as const satisfies Record<Exclude<FieldType, 'rows'>, (props: ValueControlProps) => ReactNode>;

/** The control of one value, by its type. */
export function ValueControl(props: ValueControlProps) {
  return CONTROLS[props.spec.type](props);
}

/** A day, typed in any of the usual ways; what is none stays as typed, with its message. */
function DateControl({ spec, wiring, value, standard, onChange }: ValueControlProps) {
  const refused = useRefused(value);
  return (
    <>
      <Input
        {...wiring}
        value={refused.text ?? textOf(value)}
        placeholder={standard === '' ? '例如 2025-02-20' : standard}
        inputMode="numeric"
        status={refused.text === null ? wiring.status : 'error'}
        onChange={({ target }) => {
          const typed = target.value;
          const date = readDate(typed) ?? typed;
          if (typed === '' || contentSchema(spec).safeParse(date).success) {
            refused.accept();
            onChange(typed === '' ? undefined : date);
          } else refused.refuse(typed, value);
        }}
      />
      {refused.text === null ? null : (
        <div className="field-error" role="alert">
          未采用：要写成 2025-02-20 这样的日期
        </div>
      )}
    </>
  );
}

function textOf(value: FieldCell | undefined): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: FieldCell | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
