import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createHandlers } from '../../../host/handlers.ts';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import { CHANNELS } from '../../../shared/ipc.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work, draft } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), desk);
const window = listener('一');

it('a draft is read without being opened', async () => {
  const answer = CHANNELS['document.read'].output.parse(await handlers['document.read']({ path: draft }, window));
  expect(answer).toMatchObject({ ok: true, value: { side: { kind: 'draft', name: '甲.ysgk' }, remarks: [] } });
});

it('a file outside the folder is refused', async () => {
  const answer = await handlers['document.read']({ path: '/etc/hostname.pdf' }, window);
  expect(answer).toMatchObject({ ok: false });
});

it('the 对照表 of a draft and another is written where it was asked', async () => {
  const answer = await handlers['document.read']({ path: draft }, window);
  if (!answer.ok || answer.value.side.kind !== 'draft') throw new Error('the example was not read');
  const { side } = answer.value;
  const changed = { ...side.draft, organization: { ...side.draft.organization, name: '改了名的单位' } };
  const question = { draft: changed, other: side, folder: work, name: '对照', formats: ['html' as const] };
  const outcome = await handlers['redline.export'](question, window);
  expect(outcome).toMatchObject({ written: [join(work, '对照.html')], problems: [] });
  const page = readFileSync(join(work, '对照.html'), 'utf8');
  for (const words of ['文字对照表', '改了名的单位', side.draft.organization.name]) expect(page).toContain(words);
});
