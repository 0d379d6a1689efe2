/** A desk of its own for a test: an empty data folder, a folder of drafts, exports in this thread. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { EventName } from '../../shared/ipc.ts';
import type { OpenDraftExport } from '../../host/export/background-export.ts';
import type { Client } from '../../host/client.ts';
import { openDesk, type Desk } from '../../host/desk.ts';
import { Exporter } from '../../host/export/exporter.ts';
import { FolderChecker } from '../../host/folder/folder-check.ts';
import type { FolderWork } from '../../host/folder/folder-work.ts';
import { PackShelf, TEMPLATES } from '../../host/pack-files.ts';
import { workFolder } from '../e2e/work-folder.ts';

/** A bundled example to work on. */
export const EXAMPLE = resolve(import.meta.dirname, '../../templates/xinjiang-2025/examples/liaison-office-2025.ysgk');

/** A client that remembers what it was told. */
export interface Listener extends Client {
  readonly heard: { readonly event: EventName; readonly detail: unknown }[];
}

/** What a test works with. */
export interface SmallDesk {
  readonly desk: Desk;
  readonly data: string;
  /** Where the drafts are; holds one, `甲.ysgk`. */
  readonly work: string;
  readonly draft: string;
}

/** Sets a desk up; open files are looked at every 20 ms. `codes` is a code list in place of the built-in one. */
export function smallDesk(
  exporter: OpenDraftExport = inThisThread(),
  folderWork = folderInThisThread(),
  codes?: string,
): SmallDesk {
  const folder = workFolder();
  const data = join(folder, 'data');
  const work = join(folder, '草稿');
  mkdirSync(work);
  const draft = join(work, '甲.ysgk');
  copyFileSync(EXAMPLE, draft);
  const desk = openDesk({ dataFolder: data, exporter, folderWork, codes, lookEvery: 20 });
  afterAll(() => desk.close());
  return { desk, data, work, draft };
}

/** A window of that desk. */
export function listener(id: string): Listener {
  const heard: Listener['heard'] = [];
  return {
    id,
    heard,
    send: (event, detail) => {
      heard.push({ event, detail });
    },
  };
}

function inThisThread(): OpenDraftExport {
  const exporter = new Exporter();
  return {
    run: (draft, job, signal, onFormat) => exporter.runOpen(draft, job, signal, onFormat),
    close: () => Promise.resolve(),
  };
}

/** The work of a folder, one file at a time and without threads. */
export function folderInThisThread(): FolderWork {
  const exporter = new Exporter();
  return {
    check: ({ path, against, codes }) => new FolderChecker(new PackShelf(TEMPLATES, codes)).check(path, against),
    export: (job) => exporter.run(job),
    width: 1,
    close: () => Promise.resolve(),
  };
}
