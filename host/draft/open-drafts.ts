import type { Client } from '../client.ts';
import { stateOf, type DiskState } from './disk-state.ts';
import type { Instance } from './instance.ts';

/** A draft that a window has open: what it knows of the file, and what it was last told about it. */
interface Holding {
  readonly client: Client;
  readonly fingerprint: string;
  /** What the window calls the file; it may go through a link. */
  readonly named: string;
  told: string | undefined;
}

/** How often open files are looked at, in ms. A change is reported once two looks in a row find the same. */
const LOOK_EVERY = 1_000;

/**
 * Which window has which draft open (by real path), told to other programs, and watched: a file that somebody else
 * changes is reported once to every window that knows another state of it. Looking is done by hand, for watching by the
 * system does not work on the network drives offices use.
 */
export class OpenDrafts {
  /** By real path and window. */
  private readonly holdings = new Map<string, Map<string, Holding>>();
  private readonly absent = new Set<string>();
  private readonly seen = new Map<string, DiskState>();
  private timer: NodeJS.Timeout | undefined;
  private looking = false;

  constructor(
    private readonly instance: Instance,
    private readonly every: number = LOOK_EVERY,
  ) {}

  /** Whether another window of this program, or another program, has the draft open. */
  async isOpenElsewhere(path: string, client: Client): Promise<boolean> {
    const others = [...(this.holdings.get(path)?.keys() ?? [])].some((id) => id !== client.id && !this.absent.has(id));
    return others || this.instance.isOpenElsewhere(path);
  }

  /**
   * A window has the draft open, and this is the state of the file it knows: after opening, and after each saving. A
   * window that was closed while its saving was under way stays closed.
   */
  async hold(path: string, client: Client, fingerprint: string, named: string = path): Promise<void> {
    const wasOpen = this.presentPaths().includes(path);
    const holders = this.holdings.get(path) ?? new Map<string, Holding>();
    holders.set(client.id, { client, fingerprint, named, told: undefined });
    this.holdings.set(path, holders);
    this.timer ??= setInterval(() => void this.look(), this.every).unref();
    if (!wasOpen) await this.announce();
  }

  /** The window closed the draft. */
  async release(path: string, client: Client): Promise<void> {
    const holders = this.holdings.get(path);
    if (holders === undefined) return;
    holders.delete(client.id);
    if (holders.size === 0) {
      this.holdings.delete(path);
      this.seen.delete(path);
    }
    if (!this.presentPaths().includes(path)) await this.announce();
  }

  /** The window is gone, though it may come back (a page that is loaded anew): its drafts count as closed until then. */
  leave(client: Client): void {
    this.absent.add(client.id);
    void this.announce();
  }

  /** The window is there, perhaps again. */
  enter(client: Client): void {
    if (this.absent.delete(client.id)) void this.announce();
  }

  /** Ends the watching. */
  close(): void {
    clearInterval(this.timer);
  }

  private async announce(): Promise<void> {
    await this.instance.announce(this.presentPaths()).catch((error: unknown) => {
      process.stderr.write(`无法登记打开的草稿：${error instanceof Error ? error.message : String(error)}\n`);
    });
  }

  /** Paths that a window has open now. */
  private presentPaths(): readonly string[] {
    return [...this.holdings.entries()]
      .filter(([, holders]) => [...holders.keys()].some((id) => !this.absent.has(id)))
      .map(([path]) => path);
  }

  /** One look at every open file. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const path of this.presentPaths()) {
        const state = await stateOf(path, this.seen.get(path));
        const settled = this.seen.get(path)?.mark === state.mark;
        this.seen.set(path, state);
        if (!settled) continue;
        for (const holding of this.holdings.get(path)?.values() ?? []) tell(holding, state.fingerprint);
      }
    } finally {
      this.looking = false;
    }
  }
}

/** Says once that the file is no longer what the window knows; again only when it has become something else again. */
function tell(holding: Holding, fingerprint: string): void {
  const isKnown = fingerprint === holding.fingerprint;
  if (!isKnown && fingerprint !== holding.told) holding.client.send('file-changed', { path: holding.named });
  holding.told = isKnown ? undefined : fingerprint;
}
