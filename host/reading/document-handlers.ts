import { basename } from 'node:path';
import { DocumentSchema } from '../../shared/document/document-schema.ts';
import { answer, answerOf } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { fingerprintOf } from '../draft/disk-state.ts';
import { parseDraftBytes, readDraftBytes } from '../draft/draft-file.ts';
import type { Handlers } from '../handler.ts';
import { admitPath } from '../disk/path-admission.ts';
import { readPublishedFile } from './published-file.ts';
import { readDocumentBytes } from './read-file.ts';
import type { System } from '../system.ts';

const PUBLISHED = /\.(docx|docm|pdf|xlsx|xlsm)$/i;

/** Reading files that are only looked at: another draft, or what was published. */
export function documentHandlers(system: System, desk: Desk): Pick<Handlers, 'document.read'> {
  return {
    'document.read': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const name = basename(admitted.value);
      const isPublished = PUBLISHED.test(name);
      // Read once, so that the fingerprint is that of what is answered.
      const bytes = await (isPublished ? readDocumentBytes(admitted.value) : readDraftBytes(admitted.value));
      if (!bytes.ok) return answerOf(bytes);
      const fingerprint = fingerprintOf(bytes.value);
      if (!isPublished) {
        const draft = parseDraftBytes(admitted.value, bytes.value);
        if (!draft.ok) return answerOf(draft);
        return answer({ side: { kind: 'draft', name, draft: draft.value }, fingerprint, remarks: [] });
      }
      const file = await readPublishedFile(admitted.value, bytes.value, desk.shelf);
      if (!file.ok) return answerOf(file);
      const document = DocumentSchema.parse({ ...file.value.read.document, gaps: [] });
      return answer({ side: { kind: 'document', name, document }, fingerprint, remarks: [...file.value.remarks] });
    },
  };
}
