import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Removes from the output folder what earlier runs of this build left there, by name: chunks change theirs. Several
 * builds share dist/, so none may empty it. Only a build that has succeeded sweeps; one that fails leaves what there was.
 */
export function sweep(owned: RegExp): Plugin {
  return {
    name: 'sweep',
    generateBundle({ dir }) {
      if (dir === undefined || !existsSync(dir)) return;
      for (const entry of readdirSync(dir, { withFileTypes: true })) {
        if (entry.isFile() && owned.test(entry.name)) rmSync(join(dir, entry.name));
      }
    },
  };
}
