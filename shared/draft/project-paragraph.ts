/**
 * The paragraphs of a project print under `<prefix>.<project id>.<field>`, later pieces of a text as `.2`, `.3`. What stands in
 * front is the pack's to say: whose paragraph it is, its project and field tell.
 */

/** The fields of a project that print as paragraphs of their own. */
export const PROJECT_FIELDS = ['name', 'basis', 'scale', 'undertaker', 'allocation', 'period'] as const;

/** A field of a project that prints as a paragraph of its own. */
export type ProjectField = (typeof PROJECT_FIELDS)[number];

/** Which field of a project a paragraph prints; undefined for a paragraph that is not the project's. */
export function projectFieldOf(paragraph: string, project: string): ProjectField | undefined {
  return placeIn(paragraph, project)?.field;
}

/** The same paragraph of another project; as it is where it is not this project's. */
export function ofProject(paragraph: string, project: string, other: string): string {
  const place = placeIn(paragraph, project);
  if (place === undefined) return paragraph;
  const start = paragraph.slice(0, place.at + 1);
  return start + other + paragraph.slice(place.at + 1 + project.length);
}

function placeIn(
  paragraph: string,
  project: string,
): { readonly at: number; readonly field: ProjectField } | undefined {
  const between = `.${project}.`;
  for (let at = paragraph.indexOf(between, 1); at > 0; at = paragraph.indexOf(between, at + 1)) {
    const rest = /^([a-z]+)(?:\.\d+)?$/i.exec(paragraph.slice(at + between.length))?.[1];
    const field = PROJECT_FIELDS.find((name) => name === rest);
    if (field !== undefined) return { at, field };
  }
  return undefined;
}
