import { answer, answerOf } from '../answer.ts';
import type { Client } from '../client.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import { readSide } from './read-side.ts';
import type { System } from '../system.ts';

/** Reading files that are only looked at: another draft, or what was published. */
export function documentHandlers(system: System, desk: Desk): Pick<Handlers, 'document.read'> {
  return {
    'document.read': async ({ path }, client) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const read = await stoppable(desk, client, (signal) => readSide(admitted.value, desk.codes, { signal }));
      if (!read.ok) return answerOf(read);
      const { side, fingerprint, remarks } = read.value;
      return answer({ side, fingerprint, remarks: [...remarks] });
    },
  };
}

/** Lets `origin.cancel` and the leaving of the window call a reading off; of several at a time the first. */
async function stoppable<Value>(
  desk: Desk,
  client: Client,
  read: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const abort = new AbortController();
  if (desk.reading.has(client.id)) return read(abort.signal);
  desk.reading.set(client.id, abort);
  try {
    return await read(abort.signal);
  } finally {
    desk.reading.delete(client.id);
  }
}
