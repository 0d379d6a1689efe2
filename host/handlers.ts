import { basisHandlers } from './check/basis-handlers.ts';
import type { Desk } from './desk.ts';
import { draftHandlers } from './draft/draft-handlers.ts';
import { exportHandlers } from './export/export-handlers.ts';
import { folderHandlers } from './folder/folder-handlers.ts';
import type { Handlers } from './handler.ts';
import { documentHandlers } from './reading/document-handlers.ts';
import { historyHandlers } from './draft/history-handlers.ts';
import { importHandlers } from './reading/import-handlers.ts';
import { openingHandlers } from './draft/opening-handlers.ts';
import { originHandlers } from './reading/origin-handlers.ts';
import { formHandlers } from './pack/form-handlers.ts';
import { reviewHandlers } from './review/review-handlers.ts';
import { arrivalHandlers } from './review/package-arrival.ts';
import type { System } from './system.ts';
import { unitHandlers } from './folder/unit-handlers.ts';

export type { Handlers } from './handler.ts';

/** The handlers of every channel, the same for every door. */
export function createHandlers(door: System, desk: Desk): Handlers {
  const system = noting(door, desk);
  return {
    ...openingHandlers(system, desk),
    ...draftHandlers(system, desk),
    ...historyHandlers(system, desk),
    ...documentHandlers(system, desk),
    ...basisHandlers(system, desk),
    ...originHandlers(system, desk),
    ...exportHandlers(system, desk),
    ...folderHandlers(system, desk),
    ...reviewHandlers(system, desk),
    ...arrivalHandlers(system),
    ...unitHandlers(system),
    ...formHandlers(system, desk),
    ...importHandlers(desk),
    'file.choose': async (question, client) => ({ path: await system.choose(question, client) }),
    'window.title': (question, client) => {
      system.setTitle(question, client);
      return Promise.resolve({});
    },
    'window.close': (_question, client) => {
      system.closeWindow(client);
      return Promise.resolve({});
    },
  };
}

/** The door, and a note of every place something is about to be written to: a killed writing is cleared away there. */
function noting(door: System, desk: Desk): System {
  return {
    ...door,
    admit: async (path, purpose) => {
      const admitted = await door.admit(path, purpose);
      if (admitted.ok && purpose === 'write') await desk.writtenFolders.note(admitted.value);
      return admitted;
    },
  };
}
