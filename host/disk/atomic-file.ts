import { link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './file-trouble.ts';
import { temporaryName } from './temporary-file.ts';

/**
 * Replaces a file in one step: the bytes go into a temporary file beside it, are flushed to the disk, and only then take
 * the name. A crash at any instant leaves either the old file or the new one; a failure leaves no temporary file.
 * The new file may be read and written by whom the old one could. `mayReplace` is asked at the last moment; if it says
 * no, nothing is replaced. Returns whether it was.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  mayReplace: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<boolean> {
  return put(path, bytes, async (temporary) => {
    if (!(await mayReplace())) return false;
    await rename(temporary, path);
    return true;
  });
}

/** Makes a file in one step; returns false, and leaves it alone, if there is one of this name already. */
export async function createFile(path: string, bytes: Uint8Array): Promise<boolean> {
  return put(path, bytes, async (temporary) => {
    try {
      await link(temporary, path);
      await rm(temporary, { force: true });
      return true;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      // Sticks, and some network drives, know no second names: there the name is taken first, then replaced.
      const isOurs = await takeBlank(path);
      if (isOurs) await rename(temporary, path);
      return isOurs;
    }
  });
}

async function takeBlank(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function put(
  path: string,
  bytes: Uint8Array,
  takeName: (temporary: string) => Promise<boolean>,
): Promise<boolean> {
  const temporary = temporaryName(path);
  try {
    // A new file of our own, never one that somebody put there under this name.
    const handle = await open(temporary, 'wx');
    try {
      const old = await stat(path).catch(() => undefined);
      if (old?.isFile() === true) await handle.chmod(old.mode & 0o777).catch(() => undefined);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const isPut = await takeName(temporary);
    if (isPut) await syncFolder(dirname(path));
    else await rm(temporary, { force: true });
    return isPut;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What a system says that cannot flush a folder; it then keeps names by other means, or not at all. */
const NO_FOLDER_SYNC = new Set(['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM']);

/** Flushes the names in a folder: without it a power cut may bring back the old file, after the saving was confirmed. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}
