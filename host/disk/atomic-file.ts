import { createHash } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file in one step: the bytes go into a temporary file beside it, are flushed to the disk, and only then take
 * the name. A crash at any instant leaves either the old file or the new one; a failure leaves no temporary file.
 * The new file may be read and written by whom the old one could.
 */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryName(path);
  try {
    // A new file of our own, never one that somebody put there under this name.
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx');
    try {
      const old = await stat(path).catch(() => undefined);
      if (old?.isFile() === true) await handle.chmod(old.mode & 0o777).catch(() => undefined);
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

/** The temporary file of this process for a path, short so that a long name stays legal; threads of one process never write the same path at once. */
export function temporaryName(path: string): string {
  const short = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return join(dirname(path), `.${short}.${String(process.pid)}.tmp`);
}
