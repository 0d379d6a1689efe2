import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The name of the program's folder among the user's data. */
const NAME = 'sunshine-budget';

/**
 * The folder of what the program keeps for this user: recovery copies, backups, recent files. `YSGK_DATA_DIR` names
 * another one; otherwise it is where the system wants such data. It need not exist yet.
 */
export function dataFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const own = env['YSGK_DATA_DIR'];
  if (own !== undefined && own !== '') return own;
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), NAME);
}

/**
 * Makes the data folder so that nobody but its owner looks into it; one that an older version left open is closed.
 * A folder that somebody chose (`YSGK_DATA_DIR`) and made keeps the rights it was given. Throws what the system throws.
 */
export function closeDataFolder(folder: string, env: Readonly<Record<string, string | undefined>> = process.env): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Windows has no such bits: there the folder inherits its rights from the user's own.
  if (process.platform === 'win32' || folder === env['YSGK_DATA_DIR']) return;
  if ((statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}
