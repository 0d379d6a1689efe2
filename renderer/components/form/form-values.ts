import { z } from 'zod';
import type { FieldPath as FormPath } from 'react-hook-form';
import { withValue, type FieldPath } from '../../../shared/draft/edit-field.ts';
import { DraftSchema, type Draft } from '../../../shared/draft/schema.ts';
import type { FieldText } from '../../../shared/draft/unfinished.ts';
import { valueAt } from '../../../shared/draft/value-at.ts';
import { unfinishedIn, type Over } from '../../unfinished.ts';

/** An optional date: the control says "none" with an empty text. */
const dateOrNone = z.literal('').or(DraftSchema.shape.publishedOn);

/** The sections of a draft that are filled in as forms; field names are their paths in the draft. */
export const FormSchema = DraftSchema.pick({
  kind: true,
  fiscalYear: true,
  organization: true,
  projects: true,
  procurement: true,
  assets: true,
  otherMatters: true,
  glossary: true,
}).extend({ publishedOn: dateOrNone, approvedOn: dateOrNone });

/** What the forms hold. */
export type FormValues = z.infer<typeof FormSchema>;

/** What the forms show of a draft. */
export function formValuesOf(draft: Draft): FormValues {
  return {
    kind: draft.kind,
    fiscalYear: draft.fiscalYear,
    organization: draft.organization,
    projects: draft.projects,
    procurement: draft.procurement,
    assets: draft.assets,
    otherMatters: draft.otherMatters,
    glossary: draft.glossary,
    publishedOn: draft.publishedOn ?? '',
    approvedOn: draft.approvedOn ?? '',
  };
}

/** What the forms show of a draft with texts in it that it does not take, and the names of those fields. */
export function filledForm(over: Over): { readonly values: FormValues; readonly refused: FormPath<FormValues>[] } {
  const texts = unfinishedIn(over).fields.flatMap(({ pointer, text }) => {
    const name = pointer.slice(1).replaceAll('/', '.');
    // A number's own control shows the text of one that is none.
    const isHere = Object.hasOwn(FormSchema.shape, pointer.split('/')[1] ?? '');
    return isHere && typeof valueAt(over.draft, pointer) !== 'number'
      ? [{ name: name as FormPath<FormValues>, text }]
      : [];
  });
  const values = texts.reduce<unknown>(
    (held, { name, text }) => withValue(held, pathOf(name), text),
    formValuesOf(over.draft),
  );
  return { values: values as FormValues, refused: texts.map(({ name }) => name) };
}

/** Whether a field's value is kept beside the draft when the draft does not take it: what was typed as text. */
export function isFieldText(value: unknown): value is FieldText {
  return typeof value === 'string' || Array.isArray(value);
}

/** A field's name as a path: `projects.0.name` → `['projects', 0, 'name']`. */
export function pathOf(name: string): FieldPath {
  const [section = '', ...steps] = name.split('.');
  return [section as keyof Draft, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
}

/** A field's name as the JSON pointer findings use: `projects.0.name` → `/projects/0/name`. */
export function pointerOf(name: string): string {
  return `/${name.replaceAll('.', '/')}`;
}
