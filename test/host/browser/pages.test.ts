/** When a page counts as there: while it asks or listens, and a little longer before it has come to listen. */
import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pages } from '../../../host/browser/pages.ts';
import type { Client } from '../../../host/client.ts';

const PATIENCE = 10_000;
const ID = 'page-of-the-test';

let told: string[];
let pages: Pages;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  const note = (what: string) => (client: Client) => told.push(`${what} ${client.id}`);
  pages = new Pages({ enter: note('enter'), leave: note('leave') }, PATIENCE);
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream that is listened to until it closes. */
function stream(): ServerResponse {
  return Object.assign(new EventEmitter(), { writeHead: vi.fn(), write: vi.fn() }) as unknown as ServerResponse;
}

test('a page that is closed before it listens is gone after a while', async () => {
  await pages.answer(ID, () => Promise.resolve());
  vi.advanceTimersByTime(PATIENCE - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([`leave ${ID}`]);
});

test('each question begins the while anew, and none runs out while one is answered', async () => {
  await pages.answer(ID, () => Promise.resolve());
  vi.advanceTimersByTime(PATIENCE - 1);
  let finish: () => void = () => undefined;
  const asked = pages.answer(ID, () => new Promise<void>((done) => (finish = done)));
  vi.advanceTimersByTime(10 * PATIENCE);
  expect(told).toEqual([]);
  finish();
  await asked;
  vi.advanceTimersByTime(PATIENCE);
  expect(told).toEqual([`leave ${ID}`]);
});

test('one that listens is there until the stream closes, whatever failed meanwhile', async () => {
  await pages.answer(ID, () => Promise.resolve());
  const listening = stream();
  pages.listen(ID, listening);
  await expect(pages.answer(ID, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  vi.advanceTimersByTime(10 * PATIENCE);
  expect(told).toEqual([`enter ${ID}`]);
  listening.emit('close');
  expect(told).toEqual([`enter ${ID}`, `leave ${ID}`]);
});

test('one that was slow to listen is there again', async () => {
  await pages.answer(ID, () => Promise.resolve());
  vi.advanceTimersByTime(PATIENCE);
  pages.listen(ID, stream());
  expect(told).toEqual([`leave ${ID}`, `enter ${ID}`]);
});
