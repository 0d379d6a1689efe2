import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one step: the bytes go into a temporary file beside it, are flushed to the disk, and only then take
 * the name. A crash at any instant leaves either the old file or the new one; a failure leaves no temporary file.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryName(path);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** The temporary file of this process for a path; threads of one process never write the same path at once. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
}
