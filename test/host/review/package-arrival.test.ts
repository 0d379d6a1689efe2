import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { packReview, unpackReview } from '../../../host/review/review-package.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work, draft } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const system = browserSystem(work, TEMPLATES, packageFile);
const handlers = createHandlers(system, desk);
const window = listener('一');

const receive = (bytes: Uint8Array, replace = false, name = '下载 (3).zip') =>
  handlers['review.receive']({ name, content: Buffer.from(bytes).toString('base64'), replace }, window);

it('a package without a path goes into the folder under its own name; another one of that name only when asked for', async () => {
  const submitted = await handlers['review.submit']({ path: draft, folder: work }, window);
  if (!submitted.ok) throw new Error('the example is handed in');
  const { path } = submitted.value;
  const first = readFileSync(path);
  const opened = unpackReview(first);
  if (!opened.ok) throw new Error('the package is good');
  const other = packReview({ ...opened.value.content, findings: strToU8('{}') }, '0.1.0').bytes;

  expect(await receive(first)).toEqual({ ok: true, value: { status: 'received', path } });
  expect(await receive(other)).toEqual({ ok: true, value: { status: 'differs', path } });
  expect(readFileSync(path).equals(first)).toBe(true);
  expect(await receive(other, true)).toEqual({ ok: true, value: { status: 'received', path } });
  expect(readFileSync(path).equals(other)).toBe(true);
});

it('what is no package leaves nothing behind', async () => {
  const before = readdirSync(work);
  expect(await receive(zipSync({ '图.png': strToU8('图') }))).toMatchObject({ ok: false });
  expect(await receive(strToU8('不是压缩包'), true, '别的.zip')).toMatchObject({ ok: false });
  expect(readdirSync(work)).toEqual(before);
});

it('where there is no folder to put it into, it says how to open it', async () => {
  const path = join(work, '甲.上报.zip');
  writeFileSync(path, '别人的');
  const desktop = createHandlers({ ...system, folder: null }, desk);
  const question = { name: '甲.上报.zip', content: '', replace: true };
  expect(await desktop['review.receive'](question, window)).toMatchObject({
    ok: false,
    problems: [{ message: '这里没有放包的文件夹，请用“审核…”打开它' }],
  });
  expect(readFileSync(path, 'utf8')).toBe('别人的');
});
