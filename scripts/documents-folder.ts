import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder the browser door works in when `npm start` names none: where this user keeps documents, or else one of its
 * own in the home folder, which may have to be made. Never the home folder itself: too much lies in it.
 */
export function documentsFolder(home: string = homedir()): string {
  const usual = ['Documents', '文档', '我的文档'].map((name) => join(home, name));
  return usual.find((folder) => existsSync(folder)) ?? join(home, '阳光预算');
}
