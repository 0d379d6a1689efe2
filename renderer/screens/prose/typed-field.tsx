import { typedPlace } from '../../../shared/draft/typed-text.ts';
import { useWorkspace } from '../../context.tsx';
import { InlineField, type TypedFieldProps } from './inline-field.tsx';
import { LongField } from './long-field.tsx';

/** A typed text of a sentence: a field in the line, or for one that prints as several paragraphs a field of its own. */
export function TypedField(props: TypedFieldProps) {
  const isLong = useWorkspace((workspace) => /[\r\n]/.test(typedPlace(props.pointer)?.read(workspace.draft) ?? ''));
  return isLong ? <LongField {...props} /> : <InlineField {...props} />;
}
