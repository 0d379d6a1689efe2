import { constants } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Located, Result } from '../../shared/base/result.ts';
import { parseJson } from '../../shared/base/json.ts';
import { fileTrouble } from '../disk/file-trouble.ts';
import { writePrivate } from '../disk/private-file.ts';
import { FileLocks } from '../disk/file-locks.ts';

/** How many files the list holds. */
const MOST = 20;

/** How long one file may take to answer, in ms: a network drive that is away must not hold up the start. */
const PATIENCE = 1_500;

const ListSchema = z.array(z.object({ path: z.string(), openedAt: z.string() }));
type Entry = z.infer<typeof ListSchema>[number];

/** A recent file as the start screen lists it. */
export interface RecentFile extends Entry {
  readonly name: string;
  /** Why it cannot be opened now; null when it can. */
  readonly trouble: string | null;
}

/** The recently opened and saved drafts, newest first; paths are real ones, so each file stands there once. */
export class Recent {
  private readonly file: string;

  private readonly locks: FileLocks;

  constructor(dataFolder: string, locks?: FileLocks) {
    this.file = join(dataFolder, 'recent.json');
    this.locks = locks ?? new FileLocks(dataFolder);
  }

  /** The folders of the files on the list. */
  async folders(): Promise<readonly string[]> {
    return [...new Set((await this.read()).map(({ path }) => dirname(path)))];
  }

  /** Puts a file at the head of the list. */
  async add(path: string): Promise<void> {
    await this.change((entries) => [
      { path, openedAt: new Date().toISOString() },
      ...entries.filter((entry) => entry.path !== path),
    ]);
  }

  /** Takes a file off the list. */
  async forget(path: string): Promise<void> {
    await this.change((entries) => entries.filter((entry) => entry.path !== path));
  }

  /** The list, each file with why it cannot be opened now. `admit` is the door's say in it. */
  async list(admit: (path: string) => Promise<Result<string, Located>>): Promise<readonly RecentFile[]> {
    return Promise.all(
      (await this.read()).map(async (entry) => {
        const admitted = await admit(entry.path);
        const trouble = admitted.ok ? await troubleOf(entry.path) : admitted.problem.message;
        return { ...entry, name: basename(entry.path), trouble };
      }),
    );
  }

  /** The paths alone, newest first. */
  async paths(): Promise<readonly string[]> {
    return (await this.read()).map(({ path }) => path);
  }

  private async change(edit: (entries: readonly Entry[]) => readonly Entry[]): Promise<void> {
    // Two programs each add to what the other wrote, not to what they read first.
    await this.locks.hold(this.file, async () => {
      await writePrivate(this.file, `${JSON.stringify(edit(await this.read()).slice(0, MOST), null, 1)}\n`);
    });
  }

  /** A list that cannot be read is no loss worth stopping for: it starts anew. */
  private async read(): Promise<readonly Entry[]> {
    const json = parseJson(await readFile(this.file, 'utf8').catch(() => ''));
    const list = ListSchema.safeParse(json.ok ? json.value : []);
    return list.success ? list.data : [];
  }
}

async function troubleOf(path: string): Promise<string | null> {
  const look = async (): Promise<string | null> => {
    try {
      if (!(await stat(path)).isFile()) return '这里不再是一个文件';
      await access(path, constants.R_OK);
      return null;
    } catch (error) {
      return fileTrouble(path, error).message;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<string>((done) => {
    timer = setTimeout(() => {
      done('文件所在的位置暂时没有响应，请检查网络或磁盘');
    }, PATIENCE);
  });
  try {
    return await Promise.race([look(), giveUp]);
  } finally {
    clearTimeout(timer);
  }
}
