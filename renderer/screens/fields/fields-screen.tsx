import { fieldsAsked, type FieldSpec } from '../../../shared/pack/field-spec.ts';
import { DraftForm } from '../../components/form/draft-form.tsx';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { OwnField } from '../../components/own-fields/own-field.tsx';
import { useFieldReader } from '../../components/own-fields/use-field-reader.ts';
import { SilentFields } from './silent-fields.tsx';

/** 格式栏目: what the pack asks that no other form asks, in its groups and their order. */
export function FieldsScreen() {
  const { pack, reader } = useFieldReader();
  const asked = fieldsAsked(pack.fields, 'document');
  const groups: readonly (readonly [string | undefined, string])[] = [
    ...Object.entries(pack.fields.groups),
    [undefined, '其他'],
  ];
  return (
    <>
      <h2>格式栏目</h2>
      <p className="lead">填写“{pack.manifest.name}”另外要的数据。灰色的是默认值，不填就照它印；填了的总是算数。</p>
      <DraftForm label="格式栏目">
        {groups.map(([group, title]) => {
          const fields = asked.filter(([, spec]: readonly [string, FieldSpec]) => spec.group === group);
          return fields.length === 0 ? null : (
            <FormPanel key={group ?? ''} title={title}>
              {fields.map(([id]) => (
                <OwnField key={id} place={{ id, project: null }} value={reader.value(id)} />
              ))}
            </FormPanel>
          );
        })}
      </DraftForm>
      <SilentFields />
    </>
  );
}
