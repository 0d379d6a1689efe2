import { basename } from 'node:path';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import { startFromFile } from './started-file.ts';
import type { System } from '../system.ts';

/** 由公开件起稿: what was published becomes a draft to start from. */
export function originHandlers(system: System, desk: Desk): Pick<Handlers, 'origin.read' | 'origin.cancel'> {
  return {
    'origin.read': async ({ path }, client) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      if (desk.reading.has(client.id))
        return refuse([{ place: path, message: '上一份文件还没有读完，请等它完成或先停止' }]);
      const abort = new AbortController();
      desk.reading.set(client.id, abort);
      try {
        const started = await startFromFile(admitted.value, { signal: abort.signal });
        if (!started.ok) return answerOf(started);
        const { draft, report, remarks } = started.value;
        return answer({ name: basename(admitted.value), draft, report, remarks: [...remarks] });
      } finally {
        desk.reading.delete(client.id);
      }
    },
    'origin.cancel': (_question, client) => {
      desk.reading.get(client.id)?.abort();
      return Promise.resolve({});
    },
  };
}
