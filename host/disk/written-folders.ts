import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import type { FileLocks } from './file-locks.ts';
import { writePrivate } from './private-file.ts';
import { sweepTemporary } from './temporary-file.ts';

/** More folders than anybody works in. */
const MOST = 100;
/** How long one folder may take to answer, in ms: a network drive that is away must not hold up the start. */
const PATIENCE = 1_500;

const ListSchema = z.array(z.string());

/**
 * The folders outside the data folder that were written into: where to look for what killed writings left behind. Known
 * before the first byte is written there.
 */
export class WrittenFolders {
  private readonly file: string;
  private readonly noted = new Set<string>();

  constructor(
    dataFolder: string,
    private readonly locks: FileLocks,
  ) {
    this.file = join(dataFolder, 'written-folders.json');
  }

  /** Remembers where a file or folder is about to be written; that it cannot is no reason not to write. */
  async note(path: string): Promise<void> {
    const status = await stat(path).catch(() => undefined);
    // What is not there yet may become either.
    const folders =
      status?.isDirectory() === true ? [path] : status === undefined ? [path, dirname(path)] : [dirname(path)];
    const fresh = folders.filter((folder) => !this.noted.has(folder));
    if (fresh.length === 0) return;
    for (const folder of fresh) this.noted.add(folder);
    await this.locks
      .hold(this.file, async () => {
        const others = (await this.list()).filter((other) => !fresh.includes(other));
        await writePrivate(this.file, `${JSON.stringify([...fresh, ...others].slice(0, MOST), null, 1)}\n`);
      })
      .catch(() => undefined);
  }

  /** Clears all of them, and `more` folders, of what dead writers left. */
  async sweep(more: readonly string[]): Promise<void> {
    const folders = new Set([...more, ...(await this.list())]);
    const all = Promise.all([...folders].map((folder) => sweepTemporary(folder)));
    let timer: NodeJS.Timeout | undefined;
    const giveUp = new Promise<void>((done) => {
      timer = setTimeout(done, PATIENCE);
    });
    await Promise.race([all.then(() => undefined), giveUp]);
    clearTimeout(timer);
  }

  private async list(): Promise<readonly string[]> {
    const json = parseJson(await readFile(this.file, 'utf8').catch(() => ''));
    const list = ListSchema.safeParse(json.ok ? json.value : []);
    return list.success ? list.data : [];
  }
}
