/** Folders that tests may fill and that are gone afterwards. */
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Makes an empty folder that the end of the test file removes. */
export function workFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'ysgk-测试 ')));
  afterAll(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Every file under a folder, as sorted paths relative to it. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Files that an interrupted or failed writing has left behind. */
export function leftovers(folder: string): readonly string[] {
  return filesIn(folder).filter((path) => path.endsWith('.tmp'));
}
