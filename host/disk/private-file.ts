import { mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { replaceFile } from './atomic-file.ts';

/** Files in the user data folder: nobody else's business, so their folders open for their owner only. */

/** Writes a file of the user data folder in one step, making its folder first. */
export async function writePrivate(path: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await replaceFile(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** Names of the files in a folder; none while it does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes what processes that were killed in the middle of writing have left in a folder. */
export async function sweepTemporary(folder: string, isAlive: (pid: number) => Promise<boolean>): Promise<void> {
  for (const name of await namesIn(folder)) {
    const pid = /^\..*\.(\d+)\.tmp$/.exec(name)?.[1];
    if (pid !== undefined && !(await isAlive(Number(pid)))) await rm(join(folder, name), { force: true });
  }
}
