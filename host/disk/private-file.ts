import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { replaceFile, syncFolder } from './atomic-file.ts';

/** Files in the user data folder: nobody else's business, so their folders open for their owner only. */

/** Makes a folder of the user data folder, and what is above it. */
export async function makePrivateFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  // A file in a folder whose own name is lost is lost as well.
  for (let made = folder; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** Writes a file of the user data folder in one step, making its folder first. */
export async function writePrivate(path: string, text: string | Uint8Array): Promise<void> {
  await makePrivateFolder(dirname(path));
  await replaceFile(path, typeof text === 'string' ? new TextEncoder().encode(text) : text);
}
