import { createHash } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../disk/names-in.ts';
import { writePrivate } from '../disk/private-file.ts';
import { backupName, inOrder, type BackupName } from './backup-name.ts';
import { superfluous } from './backup-thinning.ts';
import { fingerprintOf } from './disk-state.ts';
import { parseDraftBytes } from './draft-file.ts';

/** While there are few copies they are thinned with each new one, later with every so many: looking at each takes time. */
const FEW = 60;
const EVERY = 25;

/**
 * The folder of a draft's earlier states, in the user data folder: nothing is strewn beside the draft, where a whole
 * office works. Copies are called after the draft, the moment and their content.
 */
export function backupFolder(dataFolder: string, path: string): string {
  const key = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join(dataFolder, 'backups', key);
}

/** The copies there are of a draft, oldest first. */
export async function backupsOf(dataFolder: string, path: string): Promise<readonly BackupName[]> {
  return inOrder(await namesIn(backupFolder(dataFolder, path)));
}

/**
 * Keeps the bytes that are about to be overwritten; returns once they are on the disk. What is no readable draft is
 * kept besides the good copies and never pushes one out.
 */
export async function keepBackup(dataFolder: string, path: string, bytes: Uint8Array): Promise<void> {
  const folder = backupFolder(dataFolder, path);
  const isReadable = parseDraftBytes(path, bytes).ok;
  const content = fingerprintOf(bytes).slice(0, 8);
  const all = await backupsOf(dataFolder, path);
  const alike = all.filter((copy) => copy.isReadable === isReadable);
  if (alike.at(-1)?.content === content) return;
  const sequence = (all.at(-1)?.sequence ?? 0) + 1;
  const name = backupName(path, { sequence, moment: Date.now(), content, isReadable });
  await writePrivate(join(folder, name), bytes);
  // The copy is there; that an old one could not be removed is no reason not to save.
  if (alike.length < FEW || sequence % EVERY === 0) await thin(folder, alike).catch(() => undefined);
}

async function thin(folder: string, copies: readonly BackupName[]): Promise<void> {
  const sized = await Promise.all(
    copies.map(async (copy) => ({ ...copy, bytes: (await stat(join(folder, copy.name))).size })),
  );
  for (const { name } of superfluous(sized, Date.now())) await rm(join(folder, name), { force: true });
}
