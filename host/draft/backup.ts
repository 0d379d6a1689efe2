import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDraftBytes } from './draft-file.ts';
import { fingerprintOf } from './disk-state.ts';
import { namesIn, writePrivate } from '../disk/private-file.ts';

/** How many copies are kept of one file: good ones, and unreadable ones apart from them. */
const KEPT = 3;

/**
 * The folder of a draft's earlier states, in the user data folder: nothing is strewn beside the draft, where a whole
 * office works. Copies are called after the draft, the moment and their content.
 */
export function backupFolder(dataFolder: string, path: string): string {
  const key = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join(dataFolder, 'backups', key);
}

/**
 * Keeps the bytes that are about to be overwritten. The last few good copies stay; what is no readable draft is kept
 * besides them and never pushes one out.
 */
export async function keepBackup(dataFolder: string, path: string, bytes: Uint8Array): Promise<void> {
  const folder = backupFolder(dataFolder, path);
  const suffix = parseDraftBytes(path, bytes).ok ? '.ysgk' : '.unreadable';
  const content = fingerprintOf(bytes).slice(0, 8);
  const kept = (await namesIn(folder)).filter((name) => name.endsWith(suffix) && !name.startsWith('.'));
  if (kept.at(-1)?.includes(`-${content}-`) === true) return;
  const moment = new Date().toISOString().replace(/\D/g, '');
  // A long name would not leave room for the rest: 40 characters are 120 of the 255 bytes there are.
  const stem = [...basename(path).replace(/\.ysgk$/i, '')].slice(0, 40).join('');
  await writePrivate(join(folder, `${moment}-${content}-${stem}${suffix}`), bytes);
  for (const name of kept.slice(0, Math.max(0, kept.length + 1 - KEPT))) await rm(join(folder, name), { force: true });
}
