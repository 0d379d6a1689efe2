import { isAbsolute } from 'node:path';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { TEMPLATES } from '../pack-files.ts';
import { isWithin, realTarget } from './real-target.ts';
import type { System } from '../system.ts';

/** The real path behind a path a screen named, if the door lets it through. */
export async function admitPath(
  system: System,
  path: string,
  purpose: 'read' | 'write',
): Promise<Result<string, Located>> {
  if (!isAbsolute(path) || path.includes('\0')) {
    return fail({ place: path.replaceAll('\0', ''), message: '路径不完整，请从文件夹开始写全' });
  }
  const target = await realTarget(path);
  if (purpose === 'write' && isWithin(await realTarget(TEMPLATES), target)) {
    return fail({ place: path, message: '这里放着随程序附带的示例和模板，请另存到别的文件夹' });
  }
  return system.admit(target, purpose);
}
