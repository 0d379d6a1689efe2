import type { FakeWebContents } from './fake-window.ts';

/** What a handler of `ipcMain` is called with. */
export interface FakeInvokeEvent {
  readonly sender: FakeWebContents;
  readonly senderFrame: FakeFrame | null;
  readonly processId: number;
  readonly frameId: number;
  readonly type: 'frame';
}

/** A frame as far as a sender is told by it. */
export interface FakeFrame {
  readonly url: string;
  readonly parent: FakeFrame | null;
}

type Handler = (event: FakeInvokeEvent, ...input: unknown[]) => unknown;

/** `ipcMain`: one handler a channel; what passes is cloned, as between processes. */
export class FakeIpcMain {
  readonly handlers = new Map<string, Handler>();

  readonly handle = (channel: string, handler: Handler): void => {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  };

  /** A message as it arrives from any frame at all: `ipcRenderer.invoke` of a page that may be a stranger's. */
  async arrive(sender: FakeWebContents, senderFrame: FakeFrame | null, channel: string, ...input: unknown[]) {
    const handler = this.handlers.get(channel);
    const event: FakeInvokeEvent = { sender, senderFrame, processId: 4, frameId: 1, type: 'frame' };
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
      return structuredClone(await handler(event, ...structuredClone<unknown[]>(input)));
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
}

/** `ipcRenderer` of one page. */
export class FakeIpcRenderer {
  private readonly listeners = new Map<string, ((event: object, ...detail: unknown[]) => void)[]>();

  constructor(
    private readonly main: FakeIpcMain,
    private readonly page: FakeWebContents,
  ) {}

  readonly invoke = (channel: string, ...input: unknown[]): Promise<unknown> =>
    this.main.arrive(this.page, this.page.mainFrame, channel, ...input);

  readonly on = (channel: string, listener: (event: object, ...detail: unknown[]) => void): void => {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), listener]);
  };

  /** A message from the main process. */
  receive(channel: string, detail: readonly unknown[]): void {
    for (const listener of this.listeners.get(channel) ?? [])
      listener({}, ...structuredClone<readonly unknown[]>(detail));
  }
}
