import type { Located } from '../../shared/base/result.ts';

/** What the operating system says about a file, in words a person can act on. */

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件或文件夹，请检查路径',
  EACCES: '没有权限，请检查文件和文件夹的读写权限',
  EPERM: '没有权限，请检查文件和文件夹的读写权限',
  EISDIR: '这里已有同名文件夹，请改名或移走',
  ENOTDIR: '路径中有一段是文件，不是文件夹，请换一个文件夹',
  EEXIST: '这个位置已有同名文件，不是文件夹，请换一个输出文件夹',
  ENOSPC: '磁盘空间不足，请清理后重试',
  EDQUOT: '磁盘配额已用完，请清理后重试',
  EROFS: '所在磁盘是只读的，请换一个文件夹',
  EBUSY: '文件正被别的程序占用，请关闭后重试',
  EMFILE: '同时打开的文件太多，请稍后重试',
  ENAMETOOLONG: '文件名太长，请改短',
  EFBIG: '超过系统允许的文件大小，请换一个文件夹',
  ELOOP: '快捷方式绕成了圈',
};

/** The system's code of an error, e.g. `ENOSPC`; undefined for what is no error of the system. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Turns a file system error into a located message; anything that is no such error is a bug and is thrown on. */
export function fileTrouble(path: string, error: unknown): Located {
  const code = codeOf(error);
  if (code === undefined) throw error;
  return { place: path, message: WORDS[code] ?? `读写失败（${code}）` };
}
