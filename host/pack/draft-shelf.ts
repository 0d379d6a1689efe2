import { dirname } from 'node:path';
import type { Desk } from '../desk.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { PackShelf } from '../pack-files.ts';
import type { System } from '../system.ts';

/** The forms a draft may use: those beside its file too, where the door lets the file be read. Null lies nowhere yet. */
export async function shelfOfDraft(system: System, desk: Desk, draft: string | null): Promise<PackShelf> {
  if (draft === null) return desk.shelf;
  const admitted = await admitPath(system, draft, 'read');
  return admitted.ok ? desk.shelf.beside(dirname(admitted.value)) : desk.shelf;
}
