import { DraftField, type DraftFieldProps } from './draft-field.tsx';
import { pointerOf } from './form-values.ts';
import { LinesInput } from './lines-input.tsx';
import { ParagraphsInput } from './paragraphs-input.tsx';

type LinesName = 'organization.subordinates' | 'organization.offices';
type ParagraphsName = 'organization.functions';

/** A labelled list of names, one a line. */
export function LinesField({
  measure,
  ...props
}: Omit<DraftFieldProps<LinesName>, 'children'> & { readonly measure: string }) {
  return <DraftField<LinesName> {...props}>{(control) => <LinesInput {...control} measure={measure} />}</DraftField>;
}

/** A labelled list of paragraphs. */
export function ParagraphsField(props: Omit<DraftFieldProps<ParagraphsName>, 'children'>) {
  return (
    <DraftField<ParagraphsName> wide {...props}>
      {(control) => <ParagraphsInput {...control} name={props.label} pointer={pointerOf(props.name)} />}
    </DraftField>
  );
}
