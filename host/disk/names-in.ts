import { readdir } from 'node:fs/promises';
import { codeOf } from './file-trouble.ts';

/** Names of the files in a folder, sorted; none while it does not exist. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
