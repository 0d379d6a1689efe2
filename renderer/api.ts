import { EventSource } from 'eventsource';
import {
  CHANNELS,
  EVENTS,
  type Answer,
  type Channel,
  type EventName,
  type EventOf,
  type Question,
} from '../shared/ipc.ts';
import { doorKey } from './door-key.ts';

/** The only file that knows how the screens reach the system: the desktop's bridge, or HTTP on this machine. */

/** What the desktop's preload script puts into the window. */
interface Bridge {
  readonly invoke: (channel: string, input: unknown) => Promise<unknown>;
  readonly on: (event: string, listener: (payload: unknown) => void) => () => void;
}

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

/** Asks the system; the answer is parsed. Rejects only when the program itself is gone or broken. */
export async function ask<Name extends Channel>(channel: Name, question: Question<Name>): Promise<Answer<Name>> {
  const raw =
    window.bridge === undefined ? await post(channel, question) : await window.bridge.invoke(channel, question);
  return CHANNELS[channel].output.parse(raw) as Answer<Name>;
}

/** Tells this browser window from others, across reloads: two windows on one file must notice each other. */
function windowId(): string {
  const known = sessionStorage.getItem('window');
  if (known !== null) return known;
  const drawn = crypto.randomUUID();
  sessionStorage.setItem('window', drawn);
  return drawn;
}

async function post(channel: Channel, question: unknown): Promise<unknown> {
  const response = await fetch(`/api/${channel}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Window': windowId(), ...doorHeaders() },
    body: JSON.stringify(question),
  });
  if (response.status === 403) throw new NotAdmitted();
  if (!response.ok) throw new Error(`与程序的连接出错（${String(response.status)}）`);
  return (await response.json()) as unknown;
}

/** The door does not know this page: it was not opened from the address that the program printed. */
export class NotAdmitted extends Error {}

/** A file that an export wrote, for the browser to keep; rejects if it is not there any more. */
export async function fetchWritten(path: string): Promise<Blob> {
  const response = await fetch(`/download?path=${encodeURIComponent(path)}`, { headers: doorHeaders() });
  if (!response.ok) throw new Error(`下载不到这个文件（${String(response.status)}）`);
  return response.blob();
}

function doorHeaders(): Readonly<Record<string, string>> {
  return { 'X-Key': doorKey() };
}

/** Listens to what the system tells unasked; returns how to stop. */
export function listen<Name extends EventName>(event: Name, listener: (payload: EventOf<Name>) => void): () => void {
  const parse = (payload: unknown): void => {
    listener(EVENTS[event].parse(payload) as EventOf<Name>);
  };
  return window.bridge === undefined ? listenToStream(event, parse) : window.bridge.on(event, parse);
}

let stream: EventSource | undefined;

/** Shows the program that this page is there, before it opens anything: what a page had open is free when it goes. */
export function appear(): void {
  if (window.bridge === undefined) openStream();
}

function openStream(): EventSource {
  // The browser's own kind of stream cannot show the key.
  stream ??= new EventSource(new URL(`/events?window=${windowId()}`, location.href), {
    fetch: (url, init) => fetch(url, { ...init, headers: { ...init.headers, ...doorHeaders() } }),
  });
  return stream;
}

function listenToStream(event: string, listener: (payload: unknown) => void): () => void {
  const source = openStream();
  const onMessage = (message: MessageEvent<string>): void => {
    listener(JSON.parse(message.data) as unknown);
  };
  source.addEventListener(event, onMessage);
  return () => {
    source.removeEventListener(event, onMessage);
  };
}
