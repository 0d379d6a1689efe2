import { Input } from 'antd';
import { useId } from 'react';
import { useTypedText } from './use-typed-text.ts';

/** A labelled text of a sheet; `pointer` is where it stands in the draft. */
export function TextField({
  label,
  help,
  value,
  pointer,
  lines = 1,
  onType,
}: {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly pointer: string;
  readonly lines?: number;
  readonly onType: (text: string) => void;
}) {
  const id = useId();
  const typed = useTypedText(value, onType);
  const described = help === undefined ? {} : { 'aria-describedby': `${id}-help` };
  return (
    <div className="sheet-field">
      <label htmlFor={id}>{label}</label>
      {lines === 1 ? (
        <Input id={id} data-pointer={pointer} {...described} {...typed} />
      ) : (
        <Input.TextArea
          id={id}
          data-pointer={pointer}
          autoSize={{ minRows: lines, maxRows: 12 }}
          {...described}
          {...typed}
        />
      )}
      {help === undefined ? null : (
        <span id={`${id}-help`} className="soft">
          {help}
        </span>
      )}
    </div>
  );
}
