import { z } from 'zod';
import type { FieldPath } from '../../../shared/draft/edit-field.ts';
import { DraftSchema, type Draft } from '../../../shared/draft/schema.ts';

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

/** A field's name as a path: `projects.0.name` → `['projects', 0, 'name']`. */
export function pathOf(name: string): FieldPath {
  const [section = '', ...steps] = name.split('.');
  return [section as keyof Draft, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
}

/** A field's name as the JSON pointer findings use: `projects.0.name` → `/projects/0/name`. */
export function pointerOf(name: string): string {
  return `/${name.replaceAll('.', '/')}`;
}
