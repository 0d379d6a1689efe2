import { ipcMain } from 'electron';
import { z } from 'zod';
import type { Client } from '../host/client.ts';
import { dispatch, type Reply } from '../host/dispatch.ts';
import type { Handlers } from '../host/handler.ts';
import { CHANNELS, isChannel, type Channel } from '../shared/ipc.ts';
import { DROPPED_MESSAGE } from './event-message.ts';
import type { NamedPaths } from './named-paths.ts';
import type { AppWindow } from './window.ts';

/** Who asks, and what else is to be done. */
export interface ChannelOptions {
  /** The page that asks now. */
  readonly client: () => Client;
  /** Called after a question was answered. */
  readonly onAnswered: (channel: Channel) => void;
}

/** Takes note of files that were dropped on the window; told by the preload script, which the page cannot reach. */
export function acceptDropped(window: AppWindow, named: NamedPaths): void {
  ipcMain.handle(DROPPED_MESSAGE, async (event, paths: unknown): Promise<void> => {
    if (!window.sent(event)) return;
    for (const path of DroppedSchema.parse(paths)) await named.addFile(path);
  });
}

const DroppedSchema = z.array(z.string().max(32_768)).max(1_000);

const FOREIGN: Reply = { ok: false, problem: [{ place: '', message: '这个请求不是来自本程序的界面，已拒绝' }] };

/** Registers every channel of the table. The sender is checked first, then the question parsed; nothing is thrown. */
export function registerChannels(window: AppWindow, handlers: Handlers, options: ChannelOptions): void {
  for (const channel of Object.keys(CHANNELS).filter(isChannel)) {
    ipcMain.handle(channel, async (event, question: unknown): Promise<Reply> => {
      if (!window.sent(event)) return FOREIGN;
      const reply = await dispatch(handlers, channel, question, options.client());
      options.onAnswered(channel);
      return reply;
    });
  }
}
