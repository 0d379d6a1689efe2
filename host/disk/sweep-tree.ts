import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepTemporary } from './temporary-file.ts';

/** The data folder has folders of folders, no deeper. */
const DEPTH = 3;

/** Clears the data folder, and every folder in it, of what killed writings left. Links are not followed. */
export async function sweepTree(folder: string, depth: number = DEPTH): Promise<void> {
  await sweepTemporary(folder);
  if (depth === 0) return;
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    // Chromium's own folder of the desktop door is none of this program's making.
    if (entry.isDirectory() && entry.name !== 'desktop') await sweepTree(join(folder, entry.name), depth - 1);
  }
}
