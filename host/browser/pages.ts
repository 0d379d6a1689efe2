import type { ServerResponse } from 'node:http';
import type { EventName, EventOf } from '../../shared/ipc.ts';
import type { Client } from '../client.ts';
import type { Desk } from '../desk.ts';
import { HEADERS } from './reply.ts';

/** How often a quiet stream says that it is alive, in ms. */
const KEEP_ALIVE = 25_000;

/** How long a page may take after an answer until it listens, in ms; by then it was closed before it came to that. */
const PATIENCE = 10_000;

/** A page of the browser: it asks with its id, and listens on a stream of events while it is open. */
class Page implements Client {
  readonly streams = new Set<ServerResponse>();
  /** Questions that are being answered. */
  questions = 0;
  /** Runs while the page neither asks nor listens. */
  doubt: NodeJS.Timeout | undefined;

  constructor(readonly id: string) {}

  readonly send = <Name extends EventName>(event: Name, detail: EventOf<Name>): void => {
    for (const stream of this.streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(detail)}\n\n`);
  };
}

/**
 * The pages of this door. A page is there while it asks or listens. One that is closed before it listens is never heard to
 * go: it counts as gone when it has done neither for a while, and as back when it does.
 */
export class Pages {
  private readonly pages = new Map<string, Page>();

  constructor(
    private readonly desk: Pick<Desk, 'enter' | 'leave'>,
    private readonly patience: number = PATIENCE,
  ) {}

  /** Answers a question of the page of this id; pages that do not say who they are count as one. */
  async answer<Value>(id: unknown, answer: (page: Client) => Promise<Value>): Promise<Value> {
    const page = this.find(id);
    clearTimeout(page.doubt);
    page.questions += 1;
    try {
      return await answer(page);
    } finally {
      page.questions -= 1;
      this.doubt(page);
    }
  }

  /** Keeps a stream of events open for a page. */
  listen(id: unknown, stream: ServerResponse): void {
    const page = this.find(id);
    stream.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream; charset=utf-8' });
    stream.write('retry: 1000\n\n');
    page.streams.add(stream);
    clearTimeout(page.doubt);
    this.desk.enter(page);
    const beat = setInterval(() => stream.write(':\n\n'), KEEP_ALIVE).unref();
    stream.on('close', () => {
      clearInterval(beat);
      page.streams.delete(stream);
      if (page.streams.size === 0) this.desk.leave(page);
    });
  }

  private doubt(page: Page): void {
    clearTimeout(page.doubt);
    if (page.questions > 0 || page.streams.size > 0) return;
    page.doubt = setTimeout(() => {
      this.desk.leave(page);
    }, this.patience).unref();
  }

  private find(id: unknown): Page {
    const name = typeof id === 'string' && /^[0-9a-z-]{8,64}$/.test(id) ? id : 'page';
    const page = this.pages.get(name) ?? new Page(name);
    this.pages.set(name, page);
    return page;
  }
}
