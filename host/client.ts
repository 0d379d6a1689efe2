import type { EventName, EventOf } from '../shared/ipc.ts';

/** One window, or one page of the browser: who asks, and who can be told something. */
export interface Client {
  readonly id: string;
  /** Tells the window something unasked; a window that is not listening at the moment misses it. */
  readonly send: <Name extends EventName>(event: Name, detail: EventOf<Name>) => void;
}
