import { ipcMain } from 'electron';
import type { Client } from '../host/client.ts';
import { dispatch, type Reply } from '../host/dispatch.ts';
import type { Handlers } from '../host/handler.ts';
import { CHANNELS, isChannel, type Channel } from '../shared/ipc.ts';
import type { AppWindow } from './window.ts';

/** Who asks, and what else is to be done. */
export interface ChannelOptions {
  /** The page that asks now. */
  readonly client: () => Client;
  /** Called after a question was answered. */
  readonly onAnswered: (channel: Channel) => void;
}

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
