import type { Client } from './client.ts';
import { BackgroundExport, type OpenDraftExport } from './export/background-export.ts';
import { BASIS_MEMORY } from './check/basis-memory.ts';
import { closeDataFolder, dataFolder } from './disk/data-folder.ts';
import { DraftMemory } from './draft/draft-memory.ts';
import { DraftStore } from './draft/draft-store.ts';
import { History } from './draft/history.ts';
import { FileLocks } from './disk/file-locks.ts';
import { sweepTree } from './disk/sweep-tree.ts';
import { WrittenFolders } from './disk/written-folders.ts';
import { BackgroundFolderWork, type FolderWork } from './folder/folder-work.ts';
import { ImportProfiles } from './reading/import-profiles.ts';
import { Instance } from './draft/instance.ts';
import { OpenDrafts } from './draft/open-drafts.ts';
import { installedIn, userShelf, type PackShelf } from './pack-files.ts';
import { Recent } from './draft/recent.ts';
import { Recovery } from './draft/recovery.ts';
import { OLD_TODO, type OldTodo } from './draft/old-todo.ts';
import type { BasisFiles } from '../shared/check/basis.ts';

/** Everything the handlers work with, for as long as the program runs. */
export interface Desk {
  readonly instance: Instance;
  readonly locks: FileLocks;
  readonly drafts: DraftStore;
  readonly history: History;
  readonly open: OpenDrafts;
  readonly recent: Recent;
  readonly recovery: Recovery;
  readonly basis: DraftMemory<BasisFiles>;
  readonly oldTodo: DraftMemory<OldTodo>;
  readonly importProfiles: ImportProfiles;
  readonly shelf: PackShelf;
  /** Where forms are installed. */
  readonly formsFolder: string;
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
  /** The folders outside the data folder that were written into. */
  readonly writtenFolders: WrittenFolders;
  /** Clears away what killed programs left behind: in the data folder, where files were written, and in `folders`. */
  readonly sweep: (folders: readonly string[]) => Promise<void>;
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
  try {
    closeDataFolder(settings.dataFolder);
  } catch {
    // What cannot be kept there is said by whoever tries.
  }
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
  const locks = new FileLocks(settings.dataFolder);
  const recent = new Recent(settings.dataFolder, locks);
  const writtenFolders = new WrittenFolders(settings.dataFolder, locks);
  return {
    instance,
    locks,
    drafts: new DraftStore(settings.dataFolder, locks),
    history: new History(settings.dataFolder),
    open,
    recent,
    writtenFolders,
    sweep: async (folders) => {
      await sweepTree(settings.dataFolder).catch(() => undefined);
      await Promise.all([locks.sweep(), instance.sweep().catch(() => undefined)]);
      await writtenFolders.sweep([...folders, ...(await recent.folders())]);
    },
    recovery,
    basis: new DraftMemory(settings.dataFolder, BASIS_MEMORY),
    oldTodo: new DraftMemory(settings.dataFolder, OLD_TODO),
    importProfiles: new ImportProfiles(settings.dataFolder, locks),
    shelf: userShelf(codes, settings.dataFolder),
    formsFolder: installedIn(settings.dataFolder),
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
