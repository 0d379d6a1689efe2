import { basename } from 'node:path';
import { DocumentSchema } from '../shared/document/document-schema.ts';
import { answer, answerOf } from './answer.ts';
import type { Desk } from './desk.ts';
import { readDraftFile } from './draft-file.ts';
import type { Handlers } from './handler.ts';
import { admitPath } from './path-admission.ts';
import { openPublishedFile } from './published-file.ts';
import type { System } from './system.ts';

const PUBLISHED = /\.(docx|docm|pdf|xlsx|xlsm)$/i;

/** Reading files that are only looked at: another draft, or what was published. */
export function documentHandlers(system: System, desk: Desk): Pick<Handlers, 'document.read'> {
  return {
    'document.read': async ({ path }) => {
      const admitted = await admitPath(system, path, 'read');
      if (!admitted.ok) return answerOf(admitted);
      const name = basename(admitted.value);
      if (!PUBLISHED.test(name)) {
        const draft = await readDraftFile(admitted.value);
        return draft.ok ? answer({ side: { kind: 'draft', name, draft: draft.value }, remarks: [] }) : answerOf(draft);
      }
      const file = await openPublishedFile(admitted.value, desk.shelf);
      if (!file.ok) return answerOf(file);
      const document = DocumentSchema.parse({ ...file.value.read.document, gaps: [] });
      return answer({ side: { kind: 'document', name, document }, remarks: [...file.value.remarks] });
    },
  };
}
