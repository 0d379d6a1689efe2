import { printable, printableLine } from '../base/text.ts';
import type { Edit } from '../draft/edit.ts';
import type { FieldContent, FieldContents } from '../draft/field-content.ts';
import { contentSchema } from './field-schema.ts';
import type { FieldColumn, FieldSpec } from './field-spec.ts';

/** Which field of a draft: one that is asked once, or that of a project, by its place. */
export interface FieldPlace {
  readonly id: string;
  readonly project: number | null;
}

/**
 * Writes what a field holds; undefined takes it out, so that its default stands. What the pack does not take leaves the
 * draft as it was, and nothing is written about a classified project.
 */
export function setFieldContent(spec: FieldSpec, place: FieldPlace, content: FieldContent | undefined): Edit {
  return (draft) => {
    const clean = content === undefined ? undefined : cleanContent(spec, content);
    if (clean !== undefined && !contentSchema(spec).safeParse(clean).success) return draft;
    const { id, project } = place;
    if (project === null) {
      const { fields, ...rest } = draft;
      return { ...rest, ...withContent(fields, id, clean) };
    }
    const before = draft.projects[project];
    if (before === undefined || before.classified) return draft;
    const { fields, ...rest } = before;
    return { ...draft, projects: draft.projects.with(project, { ...rest, ...withContent(fields, id, clean) }) };
  };
}

function withContent(
  fields: FieldContents | undefined,
  id: string,
  content: FieldContent | undefined,
): { readonly fields?: FieldContents } {
  const { [id]: _before, ...rest } = fields ?? {};
  const next = content === undefined ? rest : { ...fields, [id]: content };
  return Object.keys(next).length === 0 ? {} : { fields: next };
}

/** Texts without what cannot be printed; a text of one line has no line break. */
function cleanContent(spec: FieldSpec | FieldColumn, content: FieldContent): FieldContent {
  if (typeof content === 'string') return spec.type === 'text' ? printableLine(content) : printable(content);
  if (typeof content !== 'object' || spec.type !== 'rows') return content;
  return content.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([id, cell]) => {
        const column = Object.hasOwn(spec.columns, id) ? spec.columns[id] : undefined;
        return [id, column === undefined ? cell : (cleanContent(column, cell) as typeof cell)];
      }),
    ),
  );
}
