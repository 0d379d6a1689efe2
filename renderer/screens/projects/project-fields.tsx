import { fieldsAsked } from '../../../shared/pack/field-spec.ts';
import { FormPanel } from '../../components/form/form-panel.tsx';
import { OwnField } from '../../components/own-fields/own-field.tsx';
import { useFieldReader } from '../../components/own-fields/use-field-reader.ts';

/** What the pack asks of every project, of the one at this place. */
export function ProjectFields({ project }: { readonly project: number }) {
  const { pack, reader } = useFieldReader();
  const asked = fieldsAsked(pack.fields, 'project');
  if (asked.length === 0) return null;
  return (
    <FormPanel title="公开格式另外要的">
      {asked.map(([id]) => (
        <OwnField key={id} place={{ id, project }} value={reader.ofProject(project, id)} />
      ))}
    </FormPanel>
  );
}
