/** 审核: a review round between author and supervisor, each with a program and a folder of their own, by files only. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackReview, packReview } from '../../../host/review/review-package.ts';
import { writeReview, type Review } from '../../../shared/review/round/review.ts';
import { editComment } from '../../../shared/review/round/rounds.ts';
import { returnedReview, said } from '../../review/round/review-of-tests.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { dropFile } from './drop-file.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';

let author: OpenedApp;
let supervisor: OpenedApp;

beforeEach(async () => {
  author = await openApp({ drafts: [SAMPLE] });
  supervisor = await openApp({ drafts: [] });
  // A package is exported, checked and read again: on a busy machine that takes its time.
  for (const { page } of [author, supervisor]) page.setDefaultTimeout(60_000);
});

afterEach(async () => {
  expect([...author.errors, ...supervisor.errors]).toEqual([]);
  await Promise.all([author.close(), supervisor.close()]);
});

/** Carries a package over, as a stick does. */
function carry(ending: string, from: OpenedApp, to: OpenedApp): void {
  copyFileSync(join(from.folder, `${NAME}.${ending}.zip`), join(to.folder, `${NAME}.${ending}.zip`));
}

async function openPackage({ page }: OpenedApp, ending: string): Promise<void> {
  await page.reload();
  await page
    .getByRole('region', { name: '上报包和退回包' })
    .getByRole('button', { name: new RegExp(`${NAME}.${ending}`) })
    .click();
}

const paper = (page: Page): Locator => page.getByRole('region', { name: '公开文本' });
const side = (page: Page): Locator => page.getByRole('complementary', { name: '审核意见' });

async function comment(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '意见', exact: true }).fill(text);
  await page.getByRole('button', { name: '加上意见' }).click();
  await side(page).getByText(text, { exact: true }).waitFor();
}

async function submit({ page }: OpenedApp): Promise<string> {
  await page.getByRole('button', { name: '做成上报包' }).click();
  const done = page.getByRole('status', { name: '上报包做好了' });
  await done.waitFor();
  return (await done.locator('.package-code').textContent()) ?? '';
}

/** Gives the verdict and makes the 退回包. */
async function judge({ page }: OpenedApp, decision: string): Promise<void> {
  await side(page).getByRole('tab', { name: '结论' }).click();
  await side(page).getByRole('radio', { name: decision }).check();
  await side(page).getByRole('button', { name: '给出结论' }).click();
  await side(page).getByRole('heading', { name: decision }).waitFor();
  await side(page).getByRole('button', { name: '做成退回包' }).click();
  await side(page).getByRole('status', { name: '退回包做好了' }).waitFor();
}

async function expectSound(page: Page): Promise<void> {
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
}

it('a review round between author and supervisor by files only', { timeout: 240_000 }, async () => {
  await openDraft(author.page, NAME);
  await goToPart(author.page, '审核');
  await expectSound(author.page);
  const code = await submit(author);
  carry('上报', author, supervisor);

  // The supervisor: the same code, nothing to remark; a cell, a paragraph and a row of a sheet get a comment.
  const { page } = supervisor;
  await openPackage(supervisor, '上报');
  await page.getByRole('heading', { level: 1, name: /^审核：/ }).waitFor();
  expect(await page.locator('.title-bar .package-code').textContent()).toBe(code);
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.getByRole('textbox', { name: '审核人' }).fill('李四');
  await paper(page).locator('[data-block="t01"] tr[data-row="0"] td').nth(1).click();
  await side(page).locator('.chosen-quote').waitFor();
  await comment(page, '请核对收入合计');
  await paper(page).locator('[data-block="s12.operating"]').click();
  await comment(page, '请说明增减原因');
  await paper(page).locator('[data-block="overall-performance"] tr[data-row="0"] td').nth(3).click();
  await comment(page, '指标值偏低');
  await expectSound(page);
  await side(page).getByRole('tab', { name: '结论' }).click();
  await expectSound(page);
  await judge(supervisor, '退回修改');
  await side(page).getByRole('button', { name: '审核意见表（DOCX）' }).click();
  await side(page).getByRole('heading', { name: '导出了 1 个文件' }).waitFor();
  expect(
    readFileSync(join(supervisor.folder, `${NAME}审核意见表.docx`))
      .subarray(0, 2)
      .toString('latin1'),
  ).toBe('PK');
  carry('退回.李四', supervisor, author);

  // The author has gone on working meanwhile: that is kept, and each comment leads to its place.
  const before = readFileSync(join(author.folder, `${NAME}.ysgk`));
  const draft = JSON.parse(before.toString('utf8')) as Record<string, unknown>;
  const changed = JSON.stringify({ ...draft, otherMatters: '补充一段' });
  writeFileSync(join(author.folder, `${NAME}.ysgk`), changed);
  await author.page.getByRole('button', { name: '返回' }).click();
  await openPackage(author, '退回');
  const dialog = author.page.getByRole('dialog', { name: '收到退回包' });
  await dialog.getByText('上报以后改过').waitFor();
  expect(await seriousProblems(author.page)).toEqual([]);
  await dialog.getByRole('button', { name: '打开我的草稿，逐条答复' }).click();
  const returned = author.page.getByRole('list', { name: '退回的意见' });
  await returned.getByText('请核对收入合计').waitFor();
  await author.page.getByText('还有 3 条意见没有答复。').waitFor();
  expect(readFileSync(join(author.folder, `${NAME}.ysgk`), 'utf8')).toBe(changed);
  await expectSound(author.page);
  await returned.getByRole('button', { name: /^表1 / }).click();
  await author.page.getByRole('heading', { level: 2, name: /表1/ }).waitFor();
  await goToPart(author.page, '审核');
  await author.page.getByRole('textbox', { name: '答复人' }).fill('王五');
  for (const [number, text] of ['已核对', '原因已补', '按批复不改'].entries()) {
    await author.page.getByRole('textbox', { name: `答复第 ${String(number + 1)} 条意见` }).fill(text);
    await returned
      .getByRole('listitem')
      .nth(number)
      .getByRole('button', { name: number === 2 ? '说明原因，不改' : '已改', exact: true })
      .click();
    await returned.getByText(new RegExp(`答复：.*${text}`)).waitFor();
  }
  await author.page.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();
  expect(await author.page.getByText('条意见没有答复').count()).toBe(0);
  await submit(author);
  carry('上报', author, supervisor);

  // Round 2: the answers have come, and it is approved.
  await page.getByRole('button', { name: '返回' }).click();
  await openPackage(supervisor, '上报');
  await page.getByText('第 2 轮 · 只读').waitFor();
  await paper(page).getByText('补充一段').waitFor();
  await side(page).getByRole('tab', { name: '历次（1）' }).click();
  await side(page).getByText('答复：说明：按批复不改（王五）').waitFor();
  await judge(supervisor, '同意公开');
  carry('退回.李四', supervisor, author);
  const kept = JSON.parse(readFileSync(join(supervisor.folder, `${NAME}.ysgk-review`), 'utf8')) as Review;
  expect(kept.rounds.map(({ opinions }) => opinions.map(({ verdict }) => verdict?.decision))).toEqual([
    ['return'],
    ['approve'],
  ]);

  await author.page.getByRole('button', { name: '收退回包…' }).click();
  await author.page.getByRole('textbox', { name: '上报包、退回包或草稿' }).press('Enter');
  await author.page.getByRole('heading', { name: /^第 2 轮 .*同意公开（李四/ }).waitFor();
});

it('an answer that could not be saved is still there after another part was looked at', async () => {
  const { page, folder } = author;
  const file = join(folder, `${NAME}.ysgk-review`);
  writeFileSync(file, writeReview(returnedReview()));
  await openDraft(page, NAME);
  await goToPart(page, '审核');
  await page.getByRole('textbox', { name: '答复人' }).fill('王五');
  // Somebody else writes the file meanwhile.
  const theirs = writeReview(said(returnedReview(), editComment('comment-2', '别人改的')));
  writeFileSync(file, theirs);
  await page.getByRole('textbox', { name: '答复第 1 条意见' }).fill('已核对');
  const list = page.getByRole('list', { name: '退回的意见' });
  await list.getByRole('listitem').first().getByRole('button', { name: '已改', exact: true }).click();
  const saving = page.getByRole('status', { name: '审核文件' });
  await saving.getByText('没有保存').waitFor();

  await goToPart(page, '总览');
  await goToPart(page, '审核');
  await saving.getByText('没有保存').waitFor();
  await list.getByText(/答复：.*已核对/).waitFor();
  expect(readFileSync(file, 'utf8')).toBe(theirs);
  await saving.getByRole('button', { name: '用这里的覆盖' }).click();
  await saving.getByText('已保存').waitFor();
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Review;
  expect(kept.rounds[0]?.answers[0]?.text).toBe('已核对');

  await goToPart(page, '总览');
  await goToPart(page, '审核');
  await list.getByText(/答复：.*已核对/).waitFor();
  expect(await saving.textContent()).toBe('');
});

it('a package dropped on the window is put into the folder and opened; another one of its name is asked about', async () => {
  await openDraft(author.page, NAME);
  await goToPart(author.page, '审核');
  await submit(author);
  const sent = readFileSync(join(author.folder, `${NAME}.上报.zip`));
  const { page, folder } = supervisor;
  await dropFile(page, '说明.docx', Buffer.from('PK'));
  await page.getByText('“说明.docx”没有打开。它是公开件：点“由公开件起稿…”').waitFor();
  await dropFile(page, '图片.zip', zipSync({ '图.png': strToU8('图') }));
  await page.getByRole('alert').filter({ hasText: '没有打开“图片.zip”' }).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  expect(readdirSync(folder)).toEqual([]);

  await dropFile(page, `${NAME}.上报 (1).zip`, sent);
  await page.getByText('第 1 轮 · 只读').waitFor({ timeout: 60_000 });
  const path = join(folder, `${NAME}.上报.zip`);
  expect(readFileSync(path).equals(sent)).toBe(true);
  await page.getByRole('button', { name: '返回', exact: true }).click();

  // The author hands in another state before anybody judged the first one.
  const draft = JSON.parse(readFileSync(join(author.folder, `${NAME}.ysgk`), 'utf8')) as Record<string, unknown>;
  writeFileSync(join(author.folder, `${NAME}.ysgk`), JSON.stringify({ ...draft, otherMatters: '补充一段' }));
  await submit(author);
  const again = readFileSync(join(author.folder, `${NAME}.上报.zip`));
  const question = page.getByRole('dialog').filter({ hasText: '文件夹里已有同名的另一个包' });
  await dropFile(page, `${NAME}.上报.zip`, again);
  await question.getByRole('button', { name: '取消' }).click();
  expect(readFileSync(path).equals(sent)).toBe(true);
  await dropFile(page, `${NAME}.上报.zip`, again);
  await question.waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await question.getByRole('button', { name: '换成这一个' }).click();
  await paper(page).getByText('补充一段').waitFor({ timeout: 60_000 });
});

it('a package that was changed on the way is refused with the file it concerns', async () => {
  await openDraft(author.page, NAME);
  await goToPart(author.page, '审核');
  await submit(author);
  const sent = unzipSync(readFileSync(join(author.folder, `${NAME}.上报.zip`)));
  const path = join(supervisor.folder, `${NAME}.上报.zip`);
  writeFileSync(path, zipSync({ ...sent, '公开件.pdf': strToU8('%PDF-1.7 换过') }));
  await openPackage(supervisor, '上报');
  const alert = supervisor.page.getByRole('alert');
  await alert.getByText('公开件.pdf').waitFor();
  await alert.getByText(/被改动/).waitFor();
  expect(await seriousProblems(supervisor.page)).toEqual([]);
});

it('a package made anew with the PDF of another draft, and with fewer findings, opens with both remarked', async () => {
  const file = join(author.folder, `${NAME}.ysgk`);
  await openDraft(author.page, NAME);
  await goToPart(author.page, '审核');
  await submit(author);
  const first = unpackReview(readFileSync(join(author.folder, `${NAME}.上报.zip`)));
  const draft = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...draft, otherMatters: '原来没有的一段', uses: {} }));
  await submit(author);
  const second = unpackReview(readFileSync(join(author.folder, `${NAME}.上报.zip`)));
  if (!first.ok || !second.ok) throw new Error('the packages are good');
  const { pdf, findings } = first.value.content;
  const forged = packReview({ ...second.value.content, pdf, findings }, '0.1.0');
  writeFileSync(join(supervisor.folder, `${NAME}.上报.zip`), forged.bytes);

  await openPackage(supervisor, '上报');
  // The draft is exported again and both PDFs are read: on a busy machine that takes its time.
  await supervisor.page.getByText('第 1 轮 · 只读').waitFor({ timeout: 60_000 });
  const remarks = supervisor.page.getByRole('alert').getByRole('listitem');
  await remarks.getByText(/^不是同一份：公开件.pdf 与包里的草稿导出的有 .*段文字/).waitFor();
  await remarks.getByText(/^findings.json 与重新校验的结果不同（少 \d+ 个/).waitFor();
  expect(forged.code).not.toBe(second.value.code);
  await expectSound(supervisor.page);
});

it('a draft is reviewed in place without a mouse: place by lists, finding into a comment, undo', async () => {
  const draft = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  writeFileSync(join(supervisor.folder, '缺用途.ysgk'), JSON.stringify({ ...draft, uses: {} }));
  const { page } = supervisor;
  await page.getByRole('button', { name: '审核…' }).press('Enter');
  await page.getByRole('textbox', { name: '上报包、退回包或草稿' }).fill(join(supervisor.folder, '缺用途.ysgk'));
  await page.keyboard.press('Enter');
  await page.getByText('第 1 轮 · 只读').waitFor();
  await page.getByRole('textbox', { name: '审核人' }).fill('李四');

  await side(page).getByRole('combobox', { name: '哪一处' }).fill('表5');
  await page.keyboard.press('Enter');
  await side(page).getByRole('combobox', { name: '哪一行' }).fill('第 1 行');
  await page.keyboard.press('Enter');
  await paper(page).locator('[data-block="t05"] tr.here[data-row="0"]').waitFor();
  await page.getByRole('textbox', { name: '意见', exact: true }).fill('这一行不对');
  await page.keyboard.press('Control+Enter');
  await side(page)
    .getByRole('button', { name: /^表5 .*第 1 行/ })
    .waitFor();

  await side(page).getByRole('tab', { name: /^问题/ }).press('Enter');
  const first = side(page).getByRole('list', { name: '校验发现的问题' }).getByRole('listitem').first();
  await first.getByRole('button', { name: '转为意见' }).press('Enter');
  await first.getByText('已转为意见').waitFor();
  await first.getByRole('button', { name: '不适用…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('另行说明');
  await dialog.getByRole('button', { name: '不适用' }).press('Enter');
  await first.getByText('不适用：另行说明').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: '撤销' }).press('Enter');
  await first.getByText('不适用：另行说明').waitFor({ state: 'detached' });
  await page.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();

  const kept = JSON.parse(readFileSync(join(supervisor.folder, '缺用途.ysgk-review'), 'utf8')) as Review;
  expect(kept.rounds[0]?.opinions[0]?.comments.map(({ fromFinding }) => fromFinding !== undefined)).toEqual([
    false,
    true,
  ]);
  expect(kept.rounds[0]?.opinions[0]?.findings).toEqual([]);
  expect(kept.draft.name).toBe('缺用途');
});
