import type { Client } from '../host/client.ts';
import type { Desk } from '../host/desk.ts';
import type { AppWindow } from './window.ts';

/**
 * The page as the host knows it. A page that is loaded anew is another one: it has nothing open, and is offered the
 * recovery copies of the one before it.
 */
export class PageClients {
  private count = 0;
  private client: Client;

  constructor(
    private readonly desk: Desk,
    private readonly window: AppWindow,
  ) {
    this.client = this.next();
  }

  /** Who asks now. */
  get current(): Client {
    return this.client;
  }

  /** The page is there. */
  begin(): void {
    this.desk.enter(this.client);
  }

  /** The page is gone; what asks from now on is the next one. */
  end(): void {
    this.desk.leave(this.client);
    this.client = this.next();
  }

  private next(): Client {
    this.count += 1;
    return {
      id: `desktop-${String(this.count)}`,
      send: (event, detail) => {
        this.window.send(event, detail);
      },
    };
  }
}
