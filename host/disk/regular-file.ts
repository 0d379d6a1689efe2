import { open, stat, type FileHandle } from 'node:fs/promises';
import { fail, ok, type Located, type Result } from '../../shared/base/result.ts';
import { fileTrouble } from './file-trouble.ts';

/** What a file is wanted for, as the messages say it. */
export interface FileUse {
  /** `草稿文件` */
  readonly name: string;
  /** What it cannot be used as, e.g. `作草稿`. */
  readonly purpose: string;
  readonly maxBytes: number;
}

/** The bytes of a file; refuses folders, pipes and devices, and what is too large. */
export async function readRegularFile(path: string, use: FileUse): Promise<Result<Uint8Array, Located>> {
  let handle: FileHandle | undefined;
  try {
    // Looked at before it is opened: opening a pipe waits for somebody to write into it.
    const status = await stat(path);
    if (status.isDirectory()) return fail({ place: path, message: `这是一个文件夹，不是${use.name}` });
    if (!status.isFile()) return fail({ place: path, message: `这不是普通文件，不能${use.purpose}` });
    if (status.size > use.maxBytes) {
      const [size, limit] = [megabytes(status.size, 1), megabytes(use.maxBytes, 0)];
      return fail({ place: path, message: `文件有 ${size} MB，超过${use.name} ${limit} MB 的上限，请确认选对了文件` });
    }
    handle = await open(path, 'r');
    return ok(await handle.readFile());
  } catch (error) {
    return fail(fileTrouble(path, error));
  } finally {
    await handle?.close();
  }
}

function megabytes(bytes: number, decimals: number): string {
  return (bytes / 1024 / 1024).toFixed(decimals);
}
