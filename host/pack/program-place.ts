import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '../../shared/base/result.ts';
import { packIds, packPaths, readPackFiles } from '../templates-folder.ts';
import { chainOf } from './pack-chain.ts';
import type { PackPlace } from './pack-place.ts';

/** The packs that come with the program, each a folder; they extend each other only. */
export function programPlace(templates: string): PackPlace {
  /** The packs that a pack is made of, as they were when it was read. */
  const chains = new Map<string, readonly string[]>();
  const stateOf = (id: string): string =>
    (packPaths(id, templates) ?? [])
      .map((path) => {
        const { size, mtimeMs } = statSync(join(templates, id, path));
        return `${path} ${String(size)} ${String(mtimeMs)}`;
      })
      .join('\n');
  return {
    origin: 'program',
    ids: () => packIds(templates),
    mark: (id) => {
      if (packPaths(id, templates) === undefined) return undefined;
      return (chains.get(id) ?? [id]).map(stateOf).join('\n\n');
    },
    read: (id) => {
      const states: string[] = [];
      const chain = chainOf(id, (wanted) => {
        // Before it is read: what is written meanwhile is another state.
        states.push(stateOf(wanted));
        return readPackFiles(wanted, templates);
      });
      const known = [...chain.keys()];
      chains.set(id, known);
      return ok({ chain, mark: states.slice(0, known.length).join('\n\n') });
    },
  };
}
