import type { Client } from './client.ts';
import { BackgroundExport, type OpenDraftExport } from './export/background-export.ts';
import { BASIS_MEMORY } from './check/basis-memory.ts';
import { dataFolder } from './disk/data-folder.ts';
import { DraftMemory } from './draft/draft-memory.ts';
import { DraftStore } from './draft/draft-store.ts';
import { BackgroundFolderWork, type FolderWork } from './folder/folder-work.ts';
import { ImportProfiles } from './reading/import-profiles.ts';
import { Instance } from './draft/instance.ts';
import { OpenDrafts } from './draft/open-drafts.ts';
import { PackShelf, TEMPLATES } from './pack-files.ts';
import { Recent } from './draft/recent.ts';
import { Recovery } from './draft/recovery.ts';
import { TODO_MEMORY } from './draft/todo-memory.ts';
import type { BasisFiles } from '../shared/check/basis.ts';
import type { Todo } from '../shared/draft/todo.ts';

/** Everything the handlers work with, for as long as the program runs. */
export interface Desk {
  readonly instance: Instance;
  readonly drafts: DraftStore;
  readonly open: OpenDrafts;
  readonly recent: Recent;
  readonly recovery: Recovery;
  readonly basis: DraftMemory<BasisFiles>;
  readonly todo: DraftMemory<Todo>;
  readonly importProfiles: ImportProfiles;
  readonly shelf: PackShelf;
  /** A bureau's own code list, which the shelf has and the threads are to use too. */
  readonly codes: string | undefined;
  readonly exporter: OpenDraftExport;
  /** The export under way, by window. */
  readonly exporting: Map<string, AbortController>;
  readonly folderWork: FolderWork;
  /** The checking or exporting of a folder under way, by window. */
  readonly batches: Map<string, AbortController>;
  /** The reading of a published file under way, by window. */
  readonly reading: Map<string, AbortController>;
  /** Files that exports of this run have written, by real path: the only ones that are shown or handed out. */
  readonly written: Set<string>;
  /** Whether a window, by its id, is there. */
  readonly isPresent: (id: string) => boolean;
  /** The window came, or came back. */
  readonly enter: (client: Client) => void;
  /** The window is gone. */
  readonly leave: (client: Client) => void;
  /** Ends everything that goes on in the background. */
  readonly close: () => Promise<void>;
}

/** What a desk is set up with; tests put other things in place. */
export interface DeskSettings {
  readonly dataFolder: string;
  readonly exporter: OpenDraftExport;
  readonly folderWork?: FolderWork;
  /** A bureau's own code list (`code,name` CSV) in place of the built-in one. */
  readonly codes?: string | undefined;
  /** How often open files are looked at, in ms. */
  readonly lookEvery?: number;
}

/** Sets up a desk for this user. */
export function openDesk(
  settings: DeskSettings = { dataFolder: dataFolder(), exporter: new BackgroundExport() },
): Desk {
  const { codes } = settings;
  const instance = new Instance(settings.dataFolder);
  // A program that has no draft open yet may be at work on one that was never saved: the others should know it runs.
  instance.announce([]).catch((error: unknown) => {
    process.stderr.write(`无法使用数据文件夹：${error instanceof Error ? error.message : String(error)}\n`);
  });
  const open = new OpenDrafts(instance, settings.lookEvery);
  const present = new Set<string>();
  const exporting = new Map<string, AbortController>();
  const batches = new Map<string, AbortController>();
  const reading = new Map<string, AbortController>();
  const recovery = new Recovery(settings.dataFolder);
  const folderWork = settings.folderWork ?? new BackgroundFolderWork();
  return {
    instance,
    drafts: new DraftStore(settings.dataFolder),
    open,
    recent: new Recent(settings.dataFolder),
    recovery,
    basis: new DraftMemory(settings.dataFolder, BASIS_MEMORY),
    todo: new DraftMemory(settings.dataFolder, TODO_MEMORY),
    importProfiles: new ImportProfiles(settings.dataFolder),
    shelf: new PackShelf(TEMPLATES, codes),
    codes,
    exporter: settings.exporter,
    exporting,
    folderWork,
    batches,
    reading,
    written: new Set(),
    isPresent: (id) => present.has(id),
    enter: (client) => {
      present.add(client.id);
      open.enter(client);
    },
    leave: (client) => {
      present.delete(client.id);
      batches.get(client.id)?.abort();
      reading.get(client.id)?.abort();
      open.leave(client);
      recovery.leave(client.id);
    },
    close: async () => {
      for (const abort of [...exporting.values(), ...batches.values(), ...reading.values()]) abort.abort();
      open.close();
      instance.close();
      await Promise.all([settings.exporter.close(), folderWork.close()]);
    },
  };
}
