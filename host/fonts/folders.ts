import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folders in which a system keeps its fonts, the user's own first. */
export function systemFontFolders(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  const home = homedir();
  if (platform === 'win32') {
    const windows = env['WINDIR'] ?? env['SystemRoot'] ?? 'C:\\Windows';
    const local = env['LOCALAPPDATA'];
    return [...(local === undefined ? [] : [join(local, 'Microsoft', 'Windows', 'Fonts')]), join(windows, 'Fonts')];
  }
  if (platform === 'darwin') {
    return [
      join(home, 'Library', 'Fonts'),
      '/Library/Fonts',
      '/System/Library/Fonts',
      '/System/Library/Fonts/Supplemental',
    ];
  }
  // 麒麟 and UOS keep theirs where every Linux does; packages put 方正 and 中易 fonts into folders of their own below.
  const data = env['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  return [join(data, 'fonts'), join(home, '.fonts'), '/usr/local/share/fonts', '/usr/share/fonts', '/opt/fonts'];
}

/** Enough for any office machine; keeps a folder that is really a whole disk from being walked. */
const MAX_ENTRIES = 20_000;
const MAX_DEPTH = 6;
const FONT_FILE = /\.(?:ttf|otf|ttc|otc)$/iu;

/** The font files below a folder, by path; none where the folder does not exist or may not be read. */
export function fontFiles(folder: string): readonly string[] {
  const files: string[] = [];
  let entries = 0;
  const walk = (path: string, depth: number): void => {
    let list;
    try {
      list = readdirSync(path, { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of list) {
      entries += 1;
      if (entries > MAX_ENTRIES) return;
      const full = join(path, entry.name);
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH) walk(full, depth + 1);
      } else if (FONT_FILE.test(entry.name)) files.push(full);
    }
  };
  walk(folder, 0);
  // The order of a folder differs from disk to disk; the choice of a font must not.
  return files.sort();
}
