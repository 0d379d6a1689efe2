import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { browserSystem } from '../../../host/browser/browser-system.ts';
import { createHandlers } from '../../../host/handlers.ts';
import { TEMPLATES } from '../../../host/pack-files.ts';
import type { OtherSide } from '../../../shared/ipc.ts';
import { listener, smallDesk } from '../small-desk.ts';

const { desk, work, draft: path } = smallDesk();
const packageFile = join(import.meta.dirname, '../../../package.json');
const handlers = createHandlers(browserSystem(work, TEMPLATES, packageFile), desk);
const window = listener('一');

async function readDraft(): Promise<OtherSide & { readonly kind: 'draft' }> {
  const read = await handlers['document.read']({ path }, window);
  if (!read.ok || read.value.side.kind !== 'draft') throw new Error('the example was not read');
  // What was read is what the fingerprint tells apart.
  expect(read.value.fingerprint).toBe(createHash('sha256').update(readFileSync(path)).digest('hex'));
  return read.value.side;
}

it('what a draft was checked against is remembered by its path, and only for drafts of the folder', async () => {
  const lastYear = { path: join(work, '上年.pdf'), loadedAt: '2025-02-10T01:30:00.000Z', fingerprint: 'c'.repeat(64) };
  const files = { approved: null, lastYear };
  expect(await handlers['basis.remember']({ draft: path, files }, window)).toEqual({ ok: true, value: {} });
  expect(await handlers['basis.recall']({ draft: path }, window)).toEqual({ ok: true, value: files });
  expect(await handlers['basis.recall']({ draft: '/etc/甲.ysgk' }, window)).toMatchObject({ ok: false });
  expect(await handlers['basis.remember']({ draft: '/etc/甲.ysgk', files }, window)).toMatchObject({ ok: false });
});

it('an export is held against what the screen checks against: not final, and with the mark of a draft', async () => {
  const side = await readDraft();
  const [first, ...rest] = side.draft.ledger;
  if (first === undefined) throw new Error('the example has no lines');
  const approvedDraft = { ...side.draft, ledger: [{ ...first, amount: first.amount + 1_000_000 }, ...rest] };
  const basis = { approved: { ...side, draft: approvedDraft }, lastYear: null };
  const question = { draft: side.draft, folder: work, name: '核对', formats: ['html' as const], bundledFonts: true };

  const final = await handlers['export.run']({ ...question, final: true, basis }, window);
  expect(final).toMatchObject({ written: [], refused: true });
  expect(final.problems.join()).toContain('批复数');

  await handlers['export.run']({ ...question, final: false, basis }, window);
  const marked = readFileSync(join(work, '核对.html'), 'utf8');
  await handlers['export.run']({ ...question, final: false, basis: { approved: side, lastYear: null } }, window);
  const clean = readFileSync(join(work, '核对.html'), 'utf8');
  expect(marked).toContain('草稿');
  expect(clean).not.toContain('草稿');
});
