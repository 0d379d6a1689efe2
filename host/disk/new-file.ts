import { link, open, rm } from 'node:fs/promises';
import { temporaryName } from './atomic-file.ts';

/**
 * Makes a file that must not be there yet, in one step: either the whole file stands there or none. Throws `EEXIST`,
 * and leaves what is there as it is, where the name is taken.
 */
export async function createFile(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await rm(temporary, { force: true });
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A second name is refused where the first is taken; a renaming would replace it.
    await link(temporary, path).catch(async (error: unknown) => {
      if (!NO_LINKS.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await writeNew(path, bytes);
    });
  } finally {
    await rm(temporary, { force: true });
  }
}

/** What disks and shares without second names (FAT, some network folders) answer. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV']);

async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
