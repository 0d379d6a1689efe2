import { Button } from 'antd';
import { writeAmount } from '../../../shared/base/money/typed-amount.ts';
import type { FieldContent } from '../../../shared/draft/field-content.ts';
import { valueAt } from '../../../shared/draft/value-at.ts';
import { setFieldContent, type FieldPlace } from '../../../shared/pack/edit-field-content.ts';
import type { FieldValue } from '../../../shared/pack/field-reader.ts';
import { contentText } from '../../../shared/pack/field-text.ts';
import { useWorkspace, useWorkspaceStore } from '../../context.tsx';
import { FormField } from '../form/form-field.tsx';
import { RowsInput } from './rows-input.tsx';
import { ValueControl } from './value-control.tsx';

/** A field the pack asks for: its control follows from its type, its default shows greyed where nothing is typed. */
export function OwnField({ place, value }: { readonly place: FieldPlace; readonly value: FieldValue }) {
  const store = useWorkspaceStore();
  const unit = useWorkspace((workspace) => workspace.unit);
  const typed = useWorkspace((workspace) => valueAt(workspace.draft, value.pointer)) as FieldContent | undefined;
  const { spec, pointer, content, isDefault } = value;
  const change = (label: string, next: FieldContent | undefined): void => {
    store.getState().edit(label, setFieldContent(spec, place, next));
  };
  if (spec.type === 'rows') {
    return <RowsInput spec={spec} pointer={pointer} rows={Array.isArray(typed) ? typed : []} onChange={change} />;
  }
  const isNumber = isDefault && typeof content === 'number';
  const standard = !isDefault || content === undefined ? '' : contentText(spec, content);
  const shown = isNumber && spec.type === 'amount' ? writeAmount(content, unit, true) : standard;
  const isChosen = spec.type === 'yes' || spec.type === 'choice';
  const hint = [spec.help, shown === '' ? undefined : isChosen ? `不填就是“${shown}”` : '不填就照灰色的印'].filter(
    (part) => part !== undefined,
  );
  return (
    <FormField
      label={spec.label}
      pointer={pointer}
      required={spec.required === true}
      wide={spec.type === 'paragraphs'}
      {...(hint.length === 0 ? {} : { hint: hint.join('；') })}
    >
      {(wiring) => (
        <>
          <ValueControl
            spec={spec}
            wiring={wiring}
            value={Array.isArray(typed) ? undefined : typed}
            standard={shown}
            standing={isDefault && !Array.isArray(content) ? content : undefined}
            onChange={(next) => {
              change(pointer, next);
            }}
          />
          {isChosen && typed !== undefined ? (
            <Button
              size="small"
              type="link"
              aria-label={`${spec.label}不填`}
              onClick={() => {
                change(`${pointer} clear`, undefined);
              }}
            >
              不填
            </Button>
          ) : null}
        </>
      )}
    </FormField>
  );
}
