import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), desk);
const window = listener('一');

it('a file outside the folder is refused', async () => {
  const answer = await handlers['origin.read']({ path: '/etc/hostname.pdf' }, window);
  expect(answer).toMatchObject({ ok: false, problems: [{ place: '/etc/hostname.pdf' }] });
});

it('a file that is not there says so, and the window may choose another', async () => {
  const path = join(work, '没有.docx');
  expect(await handlers['origin.read']({ path }, window)).toMatchObject({ ok: false });
  expect(desk.reading.has(window.id)).toBe(false);
});

it('a window reads one file at a time, and may call that off', async () => {
  const path = join(work, '乙.docx');
  writeFileSync(path, '还没有内容');
  const abort = new AbortController();
  desk.reading.set(window.id, abort);
  expect(await handlers['origin.read']({ path }, window)).toMatchObject({
    ok: false,
    problems: [{ message: '上一份文件还没有读完，请等它完成或先停止' }],
  });
  await handlers['origin.cancel']({}, window);
  expect(abort.signal.aborted).toBe(true);
  desk.reading.delete(window.id);
});

it('what a window reads ends with the window', () => {
  const abort = new AbortController();
  desk.reading.set(window.id, abort);
  desk.leave(window);
  expect(abort.signal.aborted).toBe(true);
});
