import { projectFieldOf } from './project-paragraph.ts';
import type { Draft } from './schema.ts';

/** The first short id nothing in the draft uses: `p1`, `p2` … Overrides count too, they may outlive their project. */
export function nextProjectId({ projects, overrides }: Pick<Draft, 'projects' | 'overrides'>): string {
  const taken = new Set(projects.map((project) => project.id));
  const paragraphs = Object.keys(overrides);
  const isTaken = (id: string): boolean =>
    taken.has(id) || paragraphs.some((paragraph) => projectFieldOf(paragraph, id) !== undefined);
  let number = 1;
  while (isTaken(`p${String(number)}`)) number += 1;
  return `p${String(number)}`;
}
