import type { Pack } from './pack.ts';
import type { ProjectField } from '../draft/project-paragraph.ts';

/** Where a pack prints its projects one by one: what the ids of their paragraphs begin with; undefined where it does not. */
export function projectPrefix({ prose }: Pick<Pack, 'prose'>): string | undefined {
  for (const spec of prose.values()) if (spec.kind === 'projects') return spec.prefix;
  return undefined;
}

/** The paragraph that prints a field of a project; empty where the pack prints none. */
export function projectParagraph(pack: Pick<Pack, 'prose'>, project: string, field: ProjectField): string {
  const prefix = projectPrefix(pack);
  return prefix === undefined ? '' : `${prefix}.${project}.${field}`;
}

/** Whether a paragraph belongs to the pack's list of projects, the sentence that there are none included. */
export function isInProjectSection(pack: Pick<Pack, 'prose'>, paragraph: string): boolean {
  const prefix = projectPrefix(pack);
  return pack.prose.get(paragraph)?.kind === 'projects' || (prefix !== undefined && paragraph.startsWith(`${prefix}.`));
}
