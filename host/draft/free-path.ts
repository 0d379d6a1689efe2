import { lstat } from 'node:fs/promises';
import { codeOf } from '../disk/file-trouble.ts';

/** More copies of one name than anybody makes. */
const MOST = 1000;

/** The path itself if nothing is there, else with the first free number: `外办.ysgk` → `外办 (2).ysgk`. */
export async function freePath(path: string): Promise<string> {
  if (!(await isTaken(path))) return path;
  const [, stem = path, ending = ''] = /^(.*?)(\.ysgk)?$/isu.exec(path) ?? [];
  const [, plain = stem, number = '1'] = /^(.*) \((\d{1,4})\)$/su.exec(stem) ?? [];
  for (let next = Number(number) + 1; next < MOST; next += 1) {
    const other = `${plain} (${String(next)})${ending}`;
    if (!(await isTaken(other))) return other;
  }
  return path;
}

/** A link to nowhere takes the name as well. */
async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ENOENT';
  }
}
