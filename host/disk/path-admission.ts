import { access } from 'node:fs/promises';
import { dirname, isAbsolute } from 'node:path';
import { fail, type Located, type Result } from '../../shared/base/result.ts';
import { TEMPLATES } from '../pack-files.ts';
import { fileNameTrouble } from './file-name.ts';
import { isWithin, realTarget } from './real-target.ts';
import type { System } from '../system.ts';

/**
 * The real path behind a path a screen named, if the door lets it through. Files and folders that are there keep their
 * names; new ones get no name that another system could not have.
 */
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
  const admitted = await system.admit(target, purpose);
  if (!admitted.ok || purpose === 'read') return admitted;
  const trouble = await newNameTrouble(target);
  return trouble === undefined ? admitted : fail({ place: path, message: trouble });
}

/** The same of a file that will be written and has to have an ending. */
export async function admitFile(system: System, path: string, ending: string): Promise<Result<string, Located>> {
  const admitted = await admitPath(system, path, 'write');
  if (!admitted.ok) return admitted;
  // A link may lead to a file of another kind.
  const isOfKind = [path, admitted.value].every((name) => name.toLowerCase().endsWith(ending));
  return isOfKind ? admitted : fail({ place: path, message: `只能存成以 ${ending} 结尾的文件，请换一个文件名` });
}

/** What is wrong with the names of a path that are not there yet. */
async function newNameTrouble(path: string): Promise<string | undefined> {
  for (let at = path; !(await exists(at)); at = dirname(at)) {
    const trouble = fileNameTrouble(at);
    if (trouble !== undefined || dirname(at) === at) return trouble;
  }
  return undefined;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
