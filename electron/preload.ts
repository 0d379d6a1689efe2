import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Reply } from '../host/dispatch.ts';
import { printLocated } from '../shared/base/result.ts';
import { EVENTS, isChannel, type EventName } from '../shared/ipc.ts';
import { DROPPED_MESSAGE, EVENT_MESSAGE } from './event-message.ts';

/** Runs in the page's sandbox before the page: hands it `window.bridge`, two functions bound to the channel table. */

type Listener = (detail: unknown) => void;

const listeners = new Map<string, Set<Listener>>();
/** Drafts to open that came before the page was listening. */
const early: unknown[] = [];

ipcRenderer.on(EVENT_MESSAGE, (_event, name: unknown, detail: unknown) => {
  if (isEvent(name)) tell(name, detail);
});

contextBridge.exposeInMainWorld('bridge', {
  /** Asks the system; rejects, in words, for a channel or question the table does not have. */
  async invoke(channel: unknown, input: unknown): Promise<unknown> {
    if (typeof channel !== 'string' || !isChannel(channel)) throw new Error('没有这个通道');
    const reply = (await ipcRenderer.invoke(channel, input)) as Reply;
    if (reply.ok) return reply.value;
    throw new Error(reply.problem.map(printLocated).join('；'));
  },
  /** Listens to an event of the table; returns how to stop. */
  on(event: unknown, listener: Listener): () => void {
    if (!isEvent(event)) throw new Error('没有这个事件');
    const known = listeners.get(event) ?? new Set();
    listeners.set(event, known.add(listener));
    if (event === 'open-file') for (const detail of early.splice(0)) listener(detail);
    return () => {
      known.delete(listener);
    };
  },
});

// A page learns of a dropped file its content only; the path, to save it again, is to be had here. Asked first
// (capturing), so that a page that also takes files in its own way gets all but drafts and packages.
window.addEventListener(
  'dragover',
  (event) => {
    if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault();
  },
  { capture: true },
);
window.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
      .map((file) => webUtils.getPathForFile(file))
      .filter((path) => /\.(ysgk|zip)$/iu.test(path));
    if (files.length === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // For the page the file was carried away again, not dropped.
    window.dispatchEvent(new DragEvent('dragleave'));
    void ipcRenderer.invoke(DROPPED_MESSAGE, files).then(() => {
      for (const path of files) tell('open-file', { path });
    });
  },
  { capture: true },
);

function tell(event: EventName, detail: unknown): void {
  const known = listeners.get(event);
  if (known !== undefined && known.size > 0) for (const listener of [...known]) listener(detail);
  else if (event === 'open-file') early.push(detail);
}

function isEvent(name: unknown): name is EventName {
  return typeof name === 'string' && Object.hasOwn(EVENTS, name);
}
