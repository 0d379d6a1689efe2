import { basename } from 'node:path';

/**
 * Names of files that this program makes: they travel by mail and memory stick, so a name must do on every system.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */

/** Names that Windows keeps for devices, whatever ending follows. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/iu;
/** Invisible characters and marks that turn the direction of writing: what is shown would not be the name. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/u;
const FORBIDDEN = /[<>:"|?*\\/]/u;
/** Most bytes of a name on the usual file systems. */
const MOST_BYTES = 255;

/** Why no file or folder may be made under the last name of a path, as a sentence; undefined if one may. */
export function fileNameTrouble(path: string): string | undefined {
  const name = basename(path);
  if (name.trim() === '' || /^\.ysgk/iu.test(name)) return '没有文件名，请写一个';
  if (INVISIBLE.test(name)) return '文件名里有看不见的字符，请重新写一个';
  const sign = FORBIDDEN.exec(name)?.[0];
  if (sign !== undefined) return `文件名里不能有 ${sign}`;
  if (RESERVED.test(name)) return `“${name.split('.')[0] ?? ''}”是 Windows 留给设备的名称，请换一个`;
  if (/^\s|[\s.]$/u.test(name)) return '文件名不能以空格开头，也不能以空格或点结尾';
  return Buffer.byteLength(name) > MOST_BYTES ? '文件名太长，请缩短' : undefined;
}
