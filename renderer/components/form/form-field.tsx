import { useId, type ReactNode } from 'react';
import './form.css';
import { FieldPointer } from './use-refused.ts';

/** What a control inside a field takes over, so that label, hint and message belong to it for everybody. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly status: '' | 'error' | 'warning';
}

/** A labelled field of a form. */
export interface FormFieldProps {
  readonly label: string;
  /** What to write here, in a few words. */
  readonly hint?: ReactNode;
  /** What keeps the entry from being taken over. */
  readonly error?: string | undefined;
  /** What is doubtful about it; it is taken over all the same. */
  readonly warning?: string | undefined;
  /** JSON pointer into the draft: where a finding leads to. */
  readonly pointer?: string;
  readonly required?: boolean;
  /** The label is for screen readers only: heads of a row and a column say it to the eye. */
  readonly hiddenLabel?: boolean;
  /** Takes the whole width of the panel. */
  readonly wide?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** Label, control, hint and message, tied together for mouse, keyboard and screen reader. */
export function FormField(props: FormFieldProps) {
  const { label, hint, error, warning, pointer, required, hiddenLabel, wide, children } = props;
  const id = useId();
  const message = error ?? warning;
  const described = [hint === undefined ? '' : `${id}-hint`, message === undefined ? '' : `${id}-message`].filter(
    (part) => part !== '',
  );
  return (
    <div className={wide === true ? 'field wide' : 'field'} data-pointer={pointer}>
      <label id={`${id}-label`} htmlFor={id} className={hiddenLabel === true ? 'unseen' : undefined}>
        {label}
        {required === true ? <span className="required">（必填）</span> : null}
      </label>
      <FieldPointer value={pointer}>
        {children({
          id,
          'aria-labelledby': `${id}-label`,
          'aria-describedby': described.length === 0 ? undefined : described.join(' '),
          'aria-invalid': error !== undefined,
          status: error !== undefined ? 'error' : warning !== undefined ? 'warning' : '',
        })}
      </FieldPointer>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className="field-hint">
          {hint}
        </div>
      )}
      {message === undefined ? null : (
        <div id={`${id}-message`} className={error === undefined ? 'field-warning' : 'field-error'} role="alert">
          {error === undefined ? '请核对：' : '× '}
          {message}
        </div>
      )}
    </div>
  );
}
