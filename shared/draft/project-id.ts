import type { Draft } from './schema.ts';

/** The first short id nothing in the draft uses: `p1`, `p2` … Overrides count too, they may outlive their project. */
export function nextProjectId({ projects, overrides }: Pick<Draft, 'projects' | 'overrides'>): string {
  const taken = new Set(projects.map((project) => project.id));
  for (const paragraph of Object.keys(overrides)) {
    const owner = /^s7\.(.+)\.[a-z]+(\.\d+)?$/.exec(paragraph)?.[1];
    if (owner !== undefined) taken.add(owner);
  }
  let number = 1;
  while (taken.has(`p${String(number)}`)) number += 1;
  return `p${String(number)}`;
}
