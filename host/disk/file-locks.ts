import { createHash, randomUUID } from 'node:crypto';
import { rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { fileTrouble } from './file-trouble.ts';
import { namesIn } from './names-in.ts';
import { makePrivateFolder } from './private-file.ts';
import { looksAlive, parseProcessName, PROCESS_NAME, processName } from './process-name.ts';
import { Turns } from './turns.ts';

/** How long somebody else's writing is waited for, in ms. */
const PATIENCE = 20_000;
/** How often a holder shows that it is alive, and how long one that cannot be asked may be silent, in ms. */
const RENEWAL = 1_000;
const SILENCE = 10_000;
/** How long to wait before trying again, in ms: drawn by lot, so that two who meet do not meet again. */
const PAUSE = { least: 2, most: 25 };

/** How a piece of work was kept apart from that of other programs. */
export interface Held {
  /** Why other programs could not be kept away, in words; undefined where they are. */
  readonly unprotected: string | undefined;
}

/**
 * One at a time, across the programs of this user on this machine: who wants to change a file puts a mark into the data
 * folder that says which file and which process, and only then looks whether there is another mark. Of two, the second
 * sees the first for certain; who sees another takes the own mark back and tries again. Marks of dead processes count
 * for nothing and are cleared away; each mark has a name of its own, so that nobody clears away a living one.
 * Beside the file itself there is nothing: it lies in a folder that others work in.
 */
export class FileLocks {
  private readonly folder: string;
  private readonly turns = new Turns();

  constructor(
    dataFolder: string,
    private readonly patience: number = PATIENCE,
  ) {
    this.folder = join(dataFolder, 'locks');
  }

  /** Does the work while nobody else does any on the file (a real path); a problem where others do not let go of it. */
  hold<Value>(path: string, work: (held: Held) => Promise<Value>): Promise<Result<Value, string>> {
    return this.turns.take(path, async () => {
      const key = createHash('sha256').update(path).digest('hex').slice(0, 16);
      const mark = await this.take(key);
      if (!mark.ok) return fail('另一个窗口或程序一直在写这个文件，这一次没有写；请稍后再试');
      if ('unprotected' in mark.value) return ok(await work({ unprotected: mark.value.unprotected }));
      const { path: file } = mark.value;
      const renewing = setInterval(() => {
        const now = new Date();
        utimes(file, now, now).catch(() => undefined);
      }, RENEWAL).unref();
      try {
        return ok(await work({ unprotected: undefined }));
      } finally {
        clearInterval(renewing);
        await rm(file, { force: true }).catch(() => undefined);
      }
    });
  }

  private async take(
    key: string,
  ): Promise<Result<{ readonly path: string } | { readonly unprotected: string }, undefined>> {
    const silent = new Silent();
    const end = performance.now() + this.patience;
    do {
      const name = `${key}.${processName()}.${randomUUID().slice(0, 8)}`;
      const path = join(this.folder, name);
      try {
        await makePrivateFolder(this.folder);
        await writeFile(path, '', { flag: 'wx' });
        if (!(await this.isTaken(key, name, silent))) return ok({ path });
      } catch (error) {
        await rm(path, { force: true }).catch(() => undefined);
        return ok({ unprotected: fileTrouble(this.folder, error).message });
      }
      await rm(path, { force: true });
      await pause(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
    } while (performance.now() < end);
    return fail(undefined);
  }

  /** Whether there is a mark of somebody alive besides one's own. */
  private async isTaken(key: string, own: string, silent: Silent): Promise<boolean> {
    for (const name of await namesIn(this.folder)) {
      if (name === own || !name.startsWith(`${key}.`)) continue;
      const path = join(this.folder, name);
      if (await isDead(name, path, silent)) await rm(path, { force: true });
      else return true;
    }
    return false;
  }

  /** Clears away the marks of programs that were killed. */
  async sweep(): Promise<void> {
    const silent = new Silent();
    for (const name of await namesIn(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      if (await isDead(name, path, silent)) await rm(path, { force: true }).catch(() => undefined);
    }
  }
}

/** The same without marks: only the work of this program takes turns. */
export class TurnsOnly {
  private readonly turns = new Turns();

  hold<Value>(path: string, work: (held: Held) => Promise<Value>): Promise<Result<Value, string>> {
    return this.turns.take(path, async () => ok(await work({ unprotected: '' })));
  }
}

const MARK = new RegExp(`^[0-9a-f]{16}\\.(${PROCESS_NAME})\\.[0-9a-f]{8}$`);

async function isDead(name: string, path: string, silent: Silent): Promise<boolean> {
  const owner = parseProcessName(MARK.exec(name)?.[1] ?? '');
  if (owner === undefined) return false;
  const life = looksAlive(owner);
  return life === 'unsure' ? silent.isTooLong(name, path) : life === 'no';
}

/** For whom the system cannot speak: how long a mark was not renewed, by a clock that nobody sets. */
class Silent {
  private readonly seen = new Map<string, { readonly renewed: number; readonly at: number }>();

  async isTooLong(name: string, path: string): Promise<boolean> {
    const renewed = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    const before = this.seen.get(name);
    if (before?.renewed === renewed) return performance.now() - before.at > SILENCE;
    this.seen.set(name, { renewed, at: performance.now() });
    return false;
  }
}
