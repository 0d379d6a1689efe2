/** If something cannot be saved, everything else is, and the place is named. */
import { beforeEach, expect, test, vi } from 'vitest';
import { keepRecovery } from '../../renderer/recovery-keeping.ts';
import { saveTo } from '../../renderer/saving.ts';
import { isUnsaved } from '../../renderer/workspace.ts';
import type { Draft } from '../../shared/draft/schema.ts';
import { CHANNELS } from '../../shared/ipc.ts';
import { openWorkspace } from './open-workspace.ts';

const host = vi.hoisted(() => ({ asked: [] as { channel: string; question: unknown }[], isGone: false }));
const FINGERPRINT = 'a'.repeat(64);

/** As the host answers: what the channel's shape refuses is refused in words. */
vi.mock('../../renderer/api.ts', () => ({
  ask: (channel: keyof typeof CHANNELS, question: unknown): Promise<unknown> => {
    if (host.isGone) return Promise.reject(new Error('gone'));
    const parsed = CHANNELS[channel].input.safeParse(question);
    if (!parsed.success) return Promise.resolve({ ok: false, problems: [{ place: '某处', message: '不行' }] });
    host.asked.push({ channel, question });
    const mark = '6f9619ff-8b86-4011-b42d-00cf4fc964ff';
    const value = channel === 'draft.save' ? { status: 'saved', fingerprint: FINGERPRINT, name: '甲.ysgk' } : { mark };
    return Promise.resolve({ ok: true, value });
  },
}));

beforeEach(() => {
  host.asked.length = 0;
  host.isGone = false;
});

/** An open draft in which one text is refused, however it got there. */
function withRefused(): ReturnType<typeof openWorkspace> {
  const store = openWorkspace();
  store.setState(({ draft }) => ({
    recoveryKey: 'key-0001',
    draft: { ...draft, otherMatters: '坏\u0000的', uses: { ...draft.uses, '201': '改过的用途' } },
  }));
  return store;
}

test('saving keeps everything but the text that is refused, and the draft is not taken for saved', async () => {
  const store = withRefused();
  const result = await saveTo(store, '/甲.ysgk', null);
  expect(result).toMatchObject({ status: 'saved', left: [{ pointer: '/otherMatters', text: '坏\u0000的' }] });
  const sent = host.asked.find(({ channel }) => channel === 'draft.save')?.question as { draft: Draft };
  expect(sent.draft.uses['201']).toBe('改过的用途');
  expect(store.getState().draft.otherMatters).toBe('坏\u0000的');
  expect(isUnsaved(store.getState())).toBe(true);
  expect(store.getState().leftOut).toMatchObject([{ place: '其他需说明的事项' }]);

  store.getState().edit('fixed', (draft) => ({ ...draft, otherMatters: '好的' }));
  expect(await saveTo(store, '/甲.ysgk', null)).toMatchObject({ status: 'saved', left: [] });
  expect(store.getState().leftOut).toEqual([]);
  expect(isUnsaved(store.getState())).toBe(false);
});

test('the recovery copy has everything, the refused text beside the draft', async () => {
  const store = withRefused();
  const troubles: string[] = [];
  const stop = keepRecovery(store, (text) => troubles.push(text));
  store.setState(({ draft }) => ({ draft: { ...draft } }));
  await vi.waitFor(() => {
    expect(host.asked.map(({ channel }) => channel)).toContain('recovery.write');
    expect(store.getState().leftOut).toMatchObject([{ pointer: '/otherMatters' }]);
  }, 10_000);
  stop();
  const { draft, unfinished } = host.asked.find(({ channel }) => channel === 'recovery.write')?.question as {
    draft: Draft;
    unfinished: unknown;
  };
  expect(draft.uses['201']).toBe('改过的用途');
  expect(unfinished).toMatchObject({ fields: [{ pointer: '/otherMatters', text: '坏\u0000的' }] });
  expect(troubles).toEqual([]);
});

test('a program that does not answer is said, nothing counts as saved', async () => {
  const store = openWorkspace();
  host.isGone = true;
  const result = await saveTo(store, '/甲.ysgk', null);
  expect(result).toMatchObject({ status: 'failed', message: expect.stringContaining('没有回应') as string });
  expect(isUnsaved(store.getState())).toBe(true);
});
