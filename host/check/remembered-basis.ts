import { BASIS_ROLES } from '../../shared/check/basis.ts';
import type { Desk } from '../desk.ts';
import { admitPath } from '../disk/path-admission.ts';
import { realTarget } from '../disk/real-target.ts';
import type { System } from '../system.ts';
import { pathsOf, type BasisPaths } from './basis-paths.ts';

/** What the screens hold a draft against when it is opened: the files remembered for it that this door lets through. */
export async function rememberedBasis(system: System, desk: Pick<Desk, 'basis'>, draft: string): Promise<BasisPaths> {
  const paths: Record<keyof BasisPaths, string | null> = {
    ...pathsOf(await desk.basis.recall(await realTarget(draft))),
  };
  for (const role of BASIS_ROLES) {
    const path = paths[role];
    if (path !== null && !(await admitPath(system, path, 'read')).ok) paths[role] = null;
  }
  return paths;
}
