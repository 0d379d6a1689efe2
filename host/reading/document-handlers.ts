import { basename } from 'node:path';
import type { Located } from '../../shared/base/result.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { answer, answerOf, refuse } from '../answer.ts';
import type { Answer } from '../../shared/ipc.ts';
import type { Client } from '../client.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { readDraftBytes } from '../draft/draft-file.ts';
import type { Desk } from '../desk.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import type { ComparedDocument } from './compared-document.ts';
import { located, readDocumentBytes } from './read-file.ts';
import { readInThread } from './reading-thread.ts';
import type { System } from '../system.ts';

const PUBLISHED = /\.(docx|docm|pdf|xlsx|xlsm)$/i;

/** Reading files that are only looked at: another draft, or what was published. */
export function documentHandlers(system: System, desk: Desk): Pick<Handlers, 'document.read'> {
  return {
    'document.read': async ({ path }, client) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const isPublished = PUBLISHED.test(admitted.value);
      // Read once, so that the fingerprint is that of what is answered.
      const bytes = await (isPublished ? readDocumentBytes(admitted.value) : readDraftBytes(admitted.value));
      if (!bytes.ok) return answerOf(bytes);
      const fingerprint = fingerprintOf(bytes.value);
      return stoppable(desk, client, (signal) =>
        readSide(admitted.value, bytes.value, isPublished, fingerprint, signal),
      );
    },
  };
}

/** Reads bytes as the side of a comparison, in another thread. */
async function readSide(
  path: string,
  bytes: Uint8Array,
  isPublished: boolean,
  fingerprint: string,
  signal: AbortSignal,
): Promise<Answer<'document.read'>> {
  const name = basename(path);
  if (!isPublished) {
    const draft = await readInThread<Draft, readonly Located[]>({ kind: 'draft', bytes, place: path }, { signal });
    if (!draft.ok) return answerOf(draft);
    return answer({ side: { kind: 'draft', name, draft: draft.value }, fingerprint, remarks: [] });
  }
  const file = await readInThread<ComparedDocument>({ kind: 'side', bytes, name }, { signal });
  if (!file.ok) return refuse([located(path, file.problem)]);
  const { document, remarks } = file.value;
  return answer({ side: { kind: 'document', name, document }, fingerprint, remarks: [...remarks] });
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
