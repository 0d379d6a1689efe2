import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { beginTodo, tick } from '../../../shared/draft/todo.ts';
import { NOTHING_UNFINISHED } from '../../../shared/draft/unfinished.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work, draft: path } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), desk);
const window = listener('一');
const todo = tick(beginTodo([{ text: '编制数：没有找到', pointer: '/organization/staffing/quota' }]), 0, true);

it('what is to be completed is remembered by the path of the draft, and only for drafts of the folder', async () => {
  expect(await handlers['todo.recall']({ draft: path }, window)).toEqual({ ok: true, value: [] });
  expect(await handlers['todo.remember']({ draft: path, todo }, window)).toEqual({ ok: true, value: {} });
  expect(await handlers['todo.recall']({ draft: path }, window)).toEqual({ ok: true, value: todo });
  // It stands beside what the draft was checked against, neither in place of the other.
  expect(await handlers['basis.recall']({ draft: path }, window)).toMatchObject({ value: { approved: null } });
  expect(await handlers['todo.remember']({ draft: '/etc/甲.ysgk', todo }, window)).toMatchObject({ ok: false });
  expect(await handlers['todo.recall']({ draft: '/etc/甲.ysgk' }, window)).toMatchObject({ ok: false });
  await handlers['todo.remember']({ draft: path, todo: [] }, window);
  expect(await handlers['todo.recall']({ draft: path }, window)).toEqual({ ok: true, value: [] });
});

it('of a draft that has no file yet comes back with its recovery copy', async () => {
  const opened = await handlers['draft.open']({ path }, window);
  if (!opened.ok) throw new Error('the example opens');
  const { draft } = opened.value;
  const copy = { key: 'a0b1c2d3', path: null, draft, unfinished: NOTHING_UNFINISHED };
  await handlers['recovery.write']({ ...copy, todo }, window);
  expect(await handlers['recovery.list']({}, window)).toMatchObject([{ key: 'a0b1c2d3', todo }]);
  await handlers['recovery.write'](copy, window);
  expect((await handlers['recovery.list']({}, window))[0]?.todo).toBeUndefined();
});
