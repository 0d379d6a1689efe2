import { rmSync } from 'node:fs';
import { readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { namesIn, writePrivate } from '../disk/private-file.ts';
import { Turns } from '../disk/turns.ts';

/** How often a running program shows that it is alive, and after how long without that it counts as gone; in ms. */
const HEARTBEAT = 5_000;
const SILENCE = 20_000;

const NoteSchema = z.object({ open: z.array(z.string()) });

/**
 * What the programs running for this user know of each other: each keeps a note with the drafts it has open,
 * `instances/<pid>.json`, in the user data folder. A note counts while its process lives and goes on renewing it: a
 * process id alone is given to another program sooner or later.
 */
export class Instance {
  private readonly folder: string;
  private readonly note: string;
  private readonly turns = new Turns();
  private heartbeat: NodeJS.Timeout | undefined;
  private open: readonly string[] = [];
  private closed = false;

  constructor(
    dataFolder: string,
    private readonly pid: number = process.pid,
  ) {
    this.folder = join(dataFolder, 'instances');
    this.note = join(this.folder, `${String(pid)}.json`);
  }

  /** Says which drafts this program has open, and with that that it runs. */
  async announce(open: readonly string[]): Promise<void> {
    this.open = open;
    await this.turns.take('note', async () => {
      if (this.hasEnded()) return;
      await writePrivate(this.note, `${JSON.stringify({ open: this.open })}\n`);
      if (this.hasEnded()) rmSync(this.note, { force: true });
    });
    if (!this.hasEnded()) this.heartbeat ??= setInterval(() => void this.renew(), HEARTBEAT).unref();
  }

  /** Whether another running program has the draft open. */
  async isOpenElsewhere(path: string): Promise<boolean> {
    for (const name of await namesIn(this.folder)) {
      const pid = Number(/^(\d+)\.json$/.exec(name)?.[1]);
      if (Number.isNaN(pid) || pid === this.pid) continue;
      if (!(await this.isAlive(pid))) {
        // A program that only slept, with the whole machine perhaps, finds its note where it left it.
        if (!processRuns(pid)) await rm(join(this.folder, name), { force: true });
        continue;
      }
      const text = await readFile(join(this.folder, name), 'utf8').catch(() => '');
      const json = parseJson(text);
      const note = NoteSchema.safeParse(json.ok ? json.value : undefined);
      if (note.success && note.data.open.includes(path)) return true;
    }
    return false;
  }

  /** Whether a program of this kind runs under a process id; this one does. */
  async isAlive(pid: number): Promise<boolean> {
    if (pid === this.pid) return true;
    if (!processRuns(pid)) return false;
    const status = await stat(join(this.folder, `${String(pid)}.json`)).catch(() => undefined);
    return status !== undefined && Date.now() - status.mtimeMs < SILENCE;
  }

  /** Takes the note away; immediate, for it is the last thing a program does. */
  close(): void {
    this.closed = true;
    clearInterval(this.heartbeat);
    rmSync(this.note, { force: true });
  }

  /** A question, for the answer may change while something is awaited. */
  private hasEnded(): boolean {
    return this.closed;
  }

  private async renew(): Promise<void> {
    const now = new Date();
    try {
      await utimes(this.note, now, now);
    } catch {
      await this.announce(this.open).catch(() => undefined);
    }
  }
}

/** A process that belongs to somebody else (`EPERM`) runs as well. */
function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
