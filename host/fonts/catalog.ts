import { basename } from 'node:path';
import { comparableName, isWantedFile, namesOf } from './families.ts';
import { fontFiles, systemFontFolders } from './folders.ts';
import { readFontRecords, type FontRecord } from './sfnt-names.ts';

/** The fonts of this machine that a theme may ask for, by name. */
export interface FontCatalog {
  /** The upright font of a family whose weight is nearest to regular, or the one with that very name; null where there is none. */
  readonly find: (family: string) => FontRecord | null;
}

const catalogs = new Map<string, FontCatalog>();

/**
 * The fonts of a folder a user names, then those of the system. Looked up once a process: in the user's folder every
 * font file is opened, in the system's folders only files with a promising name.
 */
export function fontCatalog(
  folder: string | null,
  systemFolders: readonly string[] = systemFontFolders(),
): FontCatalog {
  const key = JSON.stringify([folder, systemFolders]);
  const known = catalogs.get(key);
  if (known !== undefined) return known;
  const own = folder === null ? [] : fontFiles(folder);
  const system = systemFolders.flatMap((path) => fontFiles(path).filter((file) => isWantedFile(basename(file))));
  const catalog = catalogOf([...own, ...system].flatMap(readFontRecords));
  catalogs.set(key, catalog);
  return catalog;
}

/** A catalog of records; of fonts with one name the earlier record wins where the weights are equal. */
export function catalogOf(records: readonly FontRecord[]): FontCatalog {
  const byName = new Map<string, FontRecord[]>();
  for (const record of records) {
    for (const name of new Set(record.names.map(comparableName))) {
      const same = byName.get(name);
      if (same === undefined) byName.set(name, [record]);
      else same.push(record);
    }
  }
  return {
    find(family) {
      const found = namesOf(family).flatMap((name) => byName.get(name) ?? []);
      const upright = found.filter((record) => !record.italic);
      return upright.reduce<FontRecord | null>(
        (best, one) => (best === null || distance(one) < distance(best) ? one : best),
        null,
      );
    },
  };
}

function distance(record: FontRecord): number {
  return Math.abs(record.weight - 400);
}
