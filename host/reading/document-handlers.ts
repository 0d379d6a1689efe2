import { answer, answerOf } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import { readSide } from './read-side.ts';
import type { System } from '../system.ts';

/** Reading files that are only looked at: another draft, or what was published. */
export function documentHandlers(system: System, desk: Desk): Pick<Handlers, 'document.read'> {
  return {
    'document.read': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const read = await readSide(admitted.value, desk.shelf);
      if (!read.ok) return answerOf(read);
      const { side, fingerprint, remarks } = read.value;
      return answer({ side, fingerprint, remarks: [...remarks] });
    },
  };
}
