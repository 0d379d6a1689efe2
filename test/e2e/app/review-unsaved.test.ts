/** 审核 loses nothing that was said: answers that did not come into their file, and what is only half written. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeReview, type Review } from '../../../shared/review/round/review.ts';
import { editComment } from '../../../shared/review/round/rounds.ts';
import { returnedReview, said } from '../../review/round/review-of-tests.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;

beforeEach(async () => {
  app = await sharedApp({ drafts: [SAMPLE] });
});

afterEach(async () => {
  // The one test that ends the program cuts off its event stream.
  expect(app.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
  await app.close();
});

const side = (page: Page): Locator => page.getByRole('complementary', { name: '审核意见' });

async function expectSound(page: Page): Promise<void> {
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
}

it('leaving with an answer that is not in its file asks; saving over what somebody wrote asks again', async () => {
  const { page, folder } = app;
  const file = join(folder, `${NAME}.ysgk-review`);
  writeFileSync(file, writeReview(returnedReview()));
  await openDraft(page, NAME);
  await goToPart(page, '审核');
  await page.getByRole('textbox', { name: '答复人' }).fill('王五');
  const theirs = writeReview(said(returnedReview(), editComment('comment-2', '别人改的')));
  writeFileSync(file, theirs);
  const first = page.getByRole('list', { name: '退回的意见' }).getByRole('listitem').first();
  await first.getByRole('textbox').fill('已核对');
  await first.getByRole('button', { name: '已改', exact: true }).click();
  await page.getByText('● 答复未存').waitFor();
  expect(await page.getByRole('button', { name: '做成上报包' }).isDisabled()).toBe(true);
  expect(await page.getByRole('button', { name: '收退回包…' }).isDisabled()).toBe(true);

  await goToPart(page, '总览');
  const question = page.getByRole('dialog').filter({ hasText: '有答复没有存进审核文件' });
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await question.getByText('审核文件已被别人改过，没有覆盖它。离开前要保存吗？').waitFor();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await question.getByRole('button', { name: '保存', exact: true }).click();
  const over = page.getByRole('dialog').filter({ hasText: '审核文件已被别人改过' });
  await over.getByRole('button', { name: '取消' }).click();
  await goToPart(page, '审核');
  await first.getByText(/答复：.*已核对/).waitFor();
  expect(readFileSync(file, 'utf8')).toBe(theirs);

  await page.getByRole('button', { name: '返回', exact: true }).click();
  await question.getByRole('button', { name: '保存', exact: true }).click();
  await over.getByRole('button', { name: '覆盖' }).click();
  await page.getByRole('button', { name: '新建预算公开' }).waitFor();
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Review;
  expect(kept.rounds[0]?.answers[0]?.text).toBe('已核对');
});

it('an answer that is being written outlives its part, its window and the program', async () => {
  const { page, folder } = app;
  writeFileSync(join(folder, `${NAME}.ysgk-review`), writeReview(returnedReview()));
  await openDraft(page, NAME);
  await goToPart(page, '审核');
  const field = page.getByRole('textbox', { name: '答复第 2 条意见' });
  await field.fill('正在核对');
  await page.getByText('还有 1 条没写完的答复').waitFor();
  await goToPart(page, '总览');
  await goToPart(page, '审核');
  expect(await field.inputValue()).toBe('正在核对');
  await page.getByRole('button', { name: '返回', exact: true }).click();
  const question = page.getByRole('dialog').filter({ hasText: '1 条没写完的答复' });
  await question.getByRole('button', { name: '回去接着填' }).click();
  expect(await field.inputValue()).toBe('正在核对');

  await app.kill();
  await app.restart();
  await page.getByRole('button', { name: /^恢复：/ }).click();
  await goToPart(page, '审核');
  expect(await field.inputValue()).toBe('正在核对');
  await page.getByRole('textbox', { name: '答复人' }).fill('王五');
  const second = page.getByRole('list', { name: '退回的意见' }).getByRole('listitem').nth(1);
  await second.getByRole('button', { name: '已改', exact: true }).click();
  await page.getByText('已保存', { exact: true }).first().waitFor();
  await second.getByRole('button', { name: /^重新答复/ }).click();
  expect(await field.inputValue()).toBe('正在核对');
});

it('what a supervisor is writing outlives the tabs, and leaving asks about it', async () => {
  const { page, folder } = app;
  await page.getByRole('button', { name: '审核…' }).click();
  await page.getByRole('textbox', { name: '上报包、退回包或草稿' }).fill(join(folder, `${NAME}.ysgk`));
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '审核人' }).fill('李四');
  const opinion = page.getByRole('textbox', { name: '意见', exact: true });
  await opinion.fill('请核对');
  await side(page).getByRole('tab', { name: '结论' }).click();
  await side(page).getByText('“意见”里有一条写了还没有加上').waitFor();
  await side(page).getByRole('textbox', { name: '总体意见' }).fill('总的看可以');
  await side(page).getByRole('tab', { name: /^意见/ }).click();
  expect(await opinion.inputValue()).toBe('请核对');
  await page.getByRole('button', { name: '返回', exact: true }).click();
  const question = page.getByRole('dialog').filter({ hasText: '意见和总体意见还没有写完' });
  await question.getByRole('button', { name: '回去' }).click();
  await page.getByRole('button', { name: '加上意见' }).click();
  await side(page).getByRole('tab', { name: '结论' }).click();
  expect(await side(page).getByRole('textbox', { name: '总体意见' }).inputValue()).toBe('总的看可以');
  await side(page).getByRole('button', { name: '给出结论' }).click();
  await page.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();
  await page.getByRole('button', { name: '返回', exact: true }).click();
  await page.getByRole('button', { name: '新建预算公开' }).waitFor();
});
