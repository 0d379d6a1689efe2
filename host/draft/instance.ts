import { rmSync } from 'node:fs';
import { readFile, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseJson } from '../../shared/base/json.ts';
import { namesIn } from '../disk/names-in.ts';
import { writePrivate } from '../disk/private-file.ts';
import { looksAlive, parseProcessName, processName, processRuns } from '../disk/process-name.ts';
import { Turns } from '../disk/turns.ts';

/** How often a running program shows that it is alive, and after how long without that it counts as gone; in ms. */
const HEARTBEAT = 5_000;
const SILENCE = 20_000;

const NoteSchema = z.object({
  open: z.array(z.string()),
  /** Missing in notes of earlier versions. */
  process: z.string().optional(),
});
type Note = z.infer<typeof NoteSchema>;

/**
 * What the programs running for this user know of each other: each keeps a note with the drafts it has open,
 * `instances/<pid>.json`, in the user data folder. A note counts while the very process lives that wrote it: a process
 * id alone is given to another program sooner or later. Where the system does not tell one from the other, the note has
 * to be renewed, which a clock that is set anew can hide for some seconds.
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
    this.note = this.noteOf(pid);
  }

  /** Says which drafts this program has open, and with that that it runs. */
  async announce(open: readonly string[]): Promise<void> {
    this.open = open;
    await this.turns.take('note', async () => {
      if (this.hasEnded()) return;
      const note: Note = { open: this.open.slice(), process: processName(this.pid) };
      await writePrivate(this.note, `${JSON.stringify(note)}\n`);
      if (this.hasEnded()) rmSync(this.note, { force: true });
    });
    if (!this.hasEnded()) this.heartbeat ??= setInterval(() => void this.renew(), HEARTBEAT).unref();
  }

  /** Whether another running program has the draft open. */
  async isOpenElsewhere(path: string): Promise<boolean> {
    for (const pid of await this.others()) {
      if (!(await this.isAlive(pid))) continue;
      const note = await this.read(pid);
      if (note?.open.includes(path) === true) return true;
    }
    return false;
  }

  /** Whether a program of this kind runs under a process id; this one does. */
  async isAlive(pid: number): Promise<boolean> {
    if (pid === this.pid) return true;
    const note = await this.read(pid);
    const writer = parseProcessName(note?.process ?? '');
    const life = writer !== undefined ? looksAlive(writer) : processRuns(pid) ? 'unsure' : 'no';
    if (life !== 'unsure') return life === 'yes';
    const status = await stat(this.noteOf(pid)).catch(() => undefined);
    return status !== undefined && Date.now() - status.mtimeMs < SILENCE;
  }

  /** Clears away the notes of dead programs. One that only slept, with the whole machine perhaps, finds its own where it left it. */
  async sweep(): Promise<void> {
    await this.others();
  }

  /** The other programs that left a note and were not found dead; the notes of the dead go. */
  private async others(): Promise<readonly number[]> {
    const others: number[] = [];
    for (const name of await namesIn(this.folder)) {
      const pid = Number(/^(\d+)\.json$/.exec(name)?.[1]);
      if (Number.isNaN(pid) || pid === this.pid) continue;
      const writer = parseProcessName((await this.read(pid))?.process ?? '');
      const isDead = writer === undefined ? !processRuns(pid) : looksAlive(writer) === 'no';
      if (isDead) await rm(join(this.folder, name), { force: true });
      else others.push(pid);
    }
    return others;
  }

  private async read(pid: number): Promise<Note | undefined> {
    const json = parseJson(await readFile(this.noteOf(pid), 'utf8').catch(() => ''));
    const note = NoteSchema.safeParse(json.ok ? json.value : undefined);
    return note.success ? note.data : undefined;
  }

  private noteOf(pid: number): string {
    return join(this.folder, `${String(pid)}.json`);
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
