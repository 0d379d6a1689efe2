import { BASIS_ROLES, type BasisFiles } from '../../shared/check/basis.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { System } from '../system.ts';

/** What a draft is checked against, from one opening to the next. The files themselves are read by `document.read`. */
export function basisHandlers(system: System, desk: Desk): Pick<Handlers, 'basis.recall' | 'basis.remember'> {
  return {
    'basis.recall': async ({ draft }) => {
      const admitted = await admitPath(system, draft, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const files = await desk.basis.recall(admitted.value);
      await system.recognise(pathsOf(files));
      return answer(files);
    },
    'basis.remember': async ({ draft, files }) => {
      const admitted = await admitPath(system, draft, 'read');
      if (!admitted.ok) return answerOf(admitted);
      for (const path of pathsOf(files)) {
        const file = await admitPath(system, path, 'read');
        if (!file.ok) return answerOf(file);
      }
      try {
        await desk.basis.remember(admitted.value, files);
        return answer({});
      } catch (error) {
        return refuse([fileTrouble('核对依据的记录', error)]);
      }
    },
  };
}

function pathsOf(files: BasisFiles): readonly string[] {
  return BASIS_ROLES.flatMap((role) => files[role]?.path ?? []);
}
