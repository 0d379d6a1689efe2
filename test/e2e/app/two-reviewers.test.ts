/** 审核 by two people: their opinions are joined before one package answers, and nothing of either is lost at the author's. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { unpackReview, packReview, type PackageContent } from '../../../host/review/review-package.ts';
import { placeKey, type Where } from '../../../shared/check/finding.ts';
import { parseReview, type Review } from '../../../shared/review/round/review.ts';
import {
  addComment,
  changeRound,
  currentRound,
  decideOn,
  giveVerdict,
  says,
  type OpinionChange,
} from '../../../shared/review/round/rounds.ts';
import { AT, commentOf } from '../../review/round/review-of-tests.ts';
import { SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import { openApp, type OpenedApp } from './open-app.ts';
import { goToPart, openDraft } from './work-part.ts';

const NAME = '外办';
// Sorts after any id that the program draws.
const YI = { id: 'reviewer-yi', name: '审核乙' };

let author: OpenedApp;
let bureau: OpenedApp;

beforeEach(async () => {
  author = await openApp({ drafts: [], width: 1366, height: 768 });
  bureau = await openApp({ drafts: [], width: 1366, height: 768 });
  for (const { page } of [author, bureau]) page.setDefaultTimeout(60_000);
  const draft = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>;
  writeFileSync(join(author.folder, `${NAME}.ysgk`), JSON.stringify({ ...draft, uses: {} }));
  await author.page.reload();
});

afterEach(async () => {
  expect([...author.errors, ...bureau.errors]).toEqual([]);
  await Promise.all([author.close(), bureau.close()]);
});

const side = (page: Page): Locator => page.getByRole('complementary', { name: '审核意见' });

async function expectSound(page: Page): Promise<void> {
  expect(await seriousProblems(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '做成上报包' }).click();
  await page.getByRole('status', { name: '上报包做好了' }).waitFor();
}

/** What the other reviewer says, on a machine of his own. */
function packageOfYi(file: string, step: (opened: PackageContent) => OpinionChange): PackageContent {
  const opened = unpackReview(readFileSync(join(author.folder, `${NAME}.上报.zip`)));
  if (!opened.ok) throw new Error('the package is good');
  const { content } = opened.value;
  const review = changeRound(content.review, says(YI, AT, step(content)));
  const returned: PackageContent = { ...content, kind: 'return', review };
  writeFileSync(file, packReview(returned, '0.1.0').bytes);
  return returned;
}

function again(content: PackageContent, file: string, step: OpinionChange): void {
  const review = changeRound(content.review, says(YI, AT, step));
  writeFileSync(file, packReview({ ...content, review }, '0.1.0').bytes);
}

/** The first finding that the checks of a package tell. */
function findingIn({ findings }: PackageContent): { rule: string; where: string; message: string } {
  const json = JSON.parse(new TextDecoder().decode(findings)) as {
    findings: { rule: string; where: Where; message: string }[];
  };
  const [first] = json.findings;
  if (first === undefined) throw new Error('the draft has no findings');
  return { rule: first.rule, where: placeKey(first.where), message: first.message };
}

async function choosePath(page: Page, path: string): Promise<void> {
  await page.getByRole('textbox', { name: '上报包、退回包或草稿' }).fill(path);
  await page.keyboard.press('Enter');
}

it(
  'two reviewers, joined before the answer and at the author’s; 退回修改 holds until cleared',
  { timeout: 900_000 },
  async () => {
    await openDraft(author.page, NAME);
    await goToPart(author.page, '审核');
    await submit(author.page);
    copyFileSync(join(author.folder, `${NAME}.上报.zip`), join(bureau.folder, `${NAME}.上报.zip`));
    const yi = join(author.folder, '审核乙的.zip');
    const ofYi = packageOfYi(
      yi,
      (content) => (opinion) =>
        giveVerdict({ decision: 'approve', on: '2025-02-21', opinion: '乙的总体意见' })(
          decideOn({ ...findingIn(content), decision: 'accepted' })(addComment(commentOf('yi-1', '乙的意见'))(opinion)),
        ),
    );

    // 甲 sets the first finding aside and asks for changes.
    const { page } = bureau;
    await page.reload();
    await page
      .getByRole('region', { name: '上报包和退回包' })
      .getByRole('button', { name: new RegExp(`${NAME}.上报`) })
      .click();
    await page.getByText('第 1 轮 · 只读').waitFor();
    await page.getByRole('textbox', { name: '审核人' }).fill('审核甲');
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('甲的意见');
    await page.getByRole('button', { name: '加上意见' }).click();
    await side(page).getByText('审核人：审核甲').waitFor();
    await side(page).getByRole('tab', { name: /^问题/ }).click();
    const first = side(page).getByRole('list', { name: '校验发现的问题' }).getByRole('listitem').first();
    await first.getByRole('button', { name: '不适用…' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('另有批文');
    await page.getByRole('dialog').getByRole('button', { name: '不适用' }).click();
    await first.getByText('不适用：另有批文').waitFor();
    await side(page).getByRole('tab', { name: '结论' }).click();
    await side(page).getByRole('radio', { name: '退回修改' }).check();
    await side(page).getByRole('button', { name: '给出结论' }).click();

    // 乙's package is shown, joined, and the finding they do not agree on is settled.
    copyFileSync(yi, join(bureau.folder, '审核乙的.zip'));
    await side(page).getByRole('button', { name: '并入另一位审核人的意见…' }).click();
    await choosePath(page, join(bureau.folder, '审核乙的.zip'));
    const coming = page.getByRole('dialog').filter({ hasText: '并入 审核乙的.zip' });
    await coming.getByText('新的意见：审核乙（第 1 轮）。').waitFor();
    await coming.getByText('并入后有 1 个校验问题意见不一').waitFor();
    await expectSound(page);
    await coming
      .getByRole('button', { name: '并 入' })
      .or(coming.getByRole('button', { name: '并入', exact: true }))
      .click();
    await side(page).getByRole('heading', { name: '本轮结论：退回修改' }).waitFor();
    const open = side(page).getByRole('region', { name: '意见不一的校验问题' });
    await open.getByText('审核甲不适用：另有批文；审核乙认可；意见不一，按要改的算').waitFor();
    await expectSound(page);
    await open.getByRole('button', { name: '定为要改' }).click();
    await open.getByText('审核甲定为认可').waitFor();
    await side(page).getByRole('button', { name: '做成退回包' }).click();
    await side(page).getByRole('status', { name: '退回包做好了' }).waitFor();
    await side(page).getByRole('status', { name: '退回包做好了' }).scrollIntoViewIfNeeded();
    const joint = join(author.folder, `${NAME}.退回.审核甲、审核乙.zip`);
    copyFileSync(join(bureau.folder, `${NAME}.退回.审核甲、审核乙.zip`), joint);

    // The author takes 乙's own package, then the joint one: both are kept.
    const mine = author.page;
    const take = async (path: string): Promise<void> => {
      await mine.getByRole('button', { name: '收退回包…' }).click();
      await choosePath(mine, path);
    };
    await take(yi);
    await mine.getByRole('heading', { name: /^第 1 轮 .*同意公开（审核乙/ }).waitFor();
    await take(joint);
    await mine.getByRole('heading', { name: /^第 1 轮 .*退回修改（审核甲 退回修改.*审核乙 同意公开/ }).waitFor();
    const list = mine.getByRole('list', { name: '退回的意见' });
    await list.getByText('甲的意见', { exact: true }).waitFor();
    await list.getByText('乙的意见', { exact: true }).waitFor();
    await expectSound(mine);
    await take(yi);
    await mine.getByText('这个包里的意见和结论先前都已经收过，没有变化').waitFor();

    // 乙 changes his mind: shown before it is taken.
    const changed = join(author.folder, '乙又发的.zip');
    again(ofYi, changed, giveVerdict({ decision: 'return', on: '2025-02-22', opinion: '乙改了主意' }));
    await take(changed);
    const question = mine.getByRole('dialog').filter({ hasText: '这位审核人这一轮的意见先前收过一份' });
    await question.getByText('结论：“同意公开” → “退回修改”').waitFor();
    await expectSound(mine);
    await question.getByRole('button', { name: '不换，留着先前的' }).click();
    await mine.getByText('没有收：先前的意见和结论都没有变').waitFor();
    await take(changed);
    await question.getByRole('button', { name: '换成这一份' }).click();
    await mine.getByRole('heading', { name: /^第 1 轮 .*审核乙 退回修改/ }).waitFor();
    await take(yi);
    await mine.getByText(/^第 1 轮审核乙的意见这里留着的较新.*没有采用/).waitFor();

    // Round 2: 甲 clears his; 乙 has not.
    await mine.getByRole('textbox', { name: '答复人' }).fill('王五');
    for (const number of [1, 2]) {
      await mine.getByRole('textbox', { name: `答复第 ${String(number)} 条意见` }).fill('已核对');
      await list
        .getByRole('listitem')
        .nth(number - 1)
        .getByRole('button', { name: '已改', exact: true })
        .click();
      await list
        .getByRole('listitem')
        .nth(number - 1)
        .getByText(/答复：.*已核对/)
        .waitFor();
    }
    await mine.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();
    await submit(mine);
    copyFileSync(join(author.folder, `${NAME}.上报.zip`), join(bureau.folder, `${NAME}.上报.zip`));
    await page.getByRole('button', { name: '返回', exact: true }).click();
    await page.reload();
    await page
      .getByRole('region', { name: '上报包和退回包' })
      .getByRole('button', { name: new RegExp(`${NAME}.上报`) })
      .click();
    await page.getByText('第 2 轮 · 只读').waitFor();
    await side(page).getByText('审核人：审核甲').waitFor();
    await side(page).getByRole('tab', { name: '结论' }).click();
    await side(page).getByRole('radio', { name: '同意公开' }).check();
    await side(page).getByRole('button', { name: '给出结论' }).click();
    await side(page).getByRole('heading', { name: '本轮结论：退回修改' }).waitFor();
    await side(page).getByText('审核乙在第 1 轮要求退回修改，这一轮还没有结论，退回修改仍然有效。').waitFor();
    await expectSound(page);

    const kept = parseReview(readFileSync(join(author.folder, `${NAME}.ysgk-review`), 'utf8'));
    if (!kept.ok) throw new Error('the review is read');
    expect(verdictsIn(kept.value)).toEqual([
      ['审核乙', 'return'],
      ['审核甲', 'return'],
    ]);
  },
);

function verdictsIn({ rounds }: Review): (readonly [string, string | undefined])[] {
  return (rounds[0]?.opinions ?? []).map(({ reviewer, verdict }) => [reviewer.name, verdict?.decision] as const).sort();
}

it(
  'whoever opens what somebody else reviews is asked who he is, and writes as himself',
  { timeout: 300_000 },
  async () => {
    const { page, folder } = bureau;
    copyFileSync(join(author.folder, `${NAME}.ysgk`), join(folder, `${NAME}.ysgk`));
    const open = async (): Promise<void> => {
      await page.getByRole('button', { name: '审核…' }).click();
      await choosePath(page, join(folder, `${NAME}.ysgk`));
      await page.getByText('第 1 轮 · 只读').waitFor();
    };
    await open();
    await page.getByRole('textbox', { name: '审核人' }).fill('审核曱');
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('第一位的意见');
    await page.getByRole('button', { name: '加上意见' }).click();
    // A name that was written wrong is written anew: the same person.
    await side(page).getByRole('button', { name: '改名…' }).click();
    await side(page).getByRole('textbox', { name: '审核人改名为' }).fill('审核甲');
    await side(page).getByRole('button', { name: '改好了' }).click();
    await side(page).getByText('审核人：审核甲').waitFor();
    await page.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();

    await side(page).getByRole('button', { name: '换一位…' }).click();
    const who = side(page).getByRole('region', { name: '您是哪一位审核人' });
    await expectSound(page);
    await who.getByRole('button', { name: '另一位审核人' }).click();
    await page.getByRole('textbox', { name: '审核人' }).fill('审核乙');
    await page.getByRole('textbox', { name: '意见', exact: true }).fill('第二位的意见');
    await page.getByRole('button', { name: '加上意见' }).click();
    const cards = side(page).getByRole('list', { name: '本轮意见' }).getByRole('listitem');
    await cards.filter({ hasText: '第二位的意见' }).getByRole('button', { name: /^修改/ }).waitFor();
    expect(await cards.filter({ hasText: '第一位的意见' }).getByRole('button', { name: /^修改/ }).count()).toBe(0);
    await expectSound(page);
    await page.getByRole('status', { name: '审核文件' }).getByText('已保存').waitFor();
    const kept = parseReview(readFileSync(join(folder, `${NAME}.ysgk-review`), 'utf8'));
    if (!kept.ok) throw new Error('the review is read');
    expect(
      currentRound(kept.value)
        .opinions.map(({ reviewer, comments }) => [reviewer.name, comments.map(({ text }) => text)])
        .sort(),
    ).toEqual([
      ['审核乙', ['第二位的意见']],
      ['审核甲', ['第一位的意见']],
    ]);
  },
);
