import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PackFiles } from '../shared/pack/load.ts';

/** The folder of packs that comes with the program; the same place seen from `host/` and from `dist/`. */
export const TEMPLATES = fileURLToPath(new URL('../templates/', import.meta.url));

/** The files a pack is made of; examples and changelogs beside them are no part of it. */
const PACK_FOLDERS = ['.', 'tables', 'prose', 'sheets'] as const;

/** Reads the files of a pack folder; undefined if there is no such pack. */
export function readPackFiles(id: string, templates: string = TEMPLATES): PackFiles | undefined {
  const paths = packPaths(id, templates);
  return paths && new Map(paths.map((path) => [path, readFileSync(join(templates, id, path), 'utf8')]));
}

/** Names of all packs that come with the program. */
export function packIds(templates: string = TEMPLATES): readonly string[] {
  return readdirSync(templates)
    .filter((name) => existsSync(join(templates, name, 'pack.json')))
    .sort();
}

/** Where the files of a pack folder lie inside it; undefined if there is no such pack. */
export function packPaths(id: string, templates: string): readonly string[] | undefined {
  const folder = join(templates, id);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(id) || !existsSync(join(folder, 'pack.json'))) return undefined;
  return PACK_FOLDERS.filter((part) => existsSync(join(folder, part))).flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((name) => (part === '.' ? name : `${part}/${name}`)),
  );
}
