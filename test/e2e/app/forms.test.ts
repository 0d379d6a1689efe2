/** The forms of the workspace: every field reaches the draft, nothing wrong does, and undo knows no screens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES, SAMPLE } from '../example-draft.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';

let app: OpenedApp;
let page: Page;

beforeEach(async () => {
  app = await sharedApp({ drafts: EXAMPLES });
  page = app.page;
});

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

async function openDraft(name: string): Promise<void> {
  await page
    .getByRole('region', { name: '文件夹里的草稿' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
}

async function goTo(part: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: part }).click();
  await page.getByRole('main').getByRole('heading', { level: 2, name: part }).waitFor();
}

const field = (name: RegExp | string): Locator => page.getByRole('textbox', { name });
/** The screen follows the draft within a moment. */
async function expectValue(name: string, value: string): Promise<void> {
  await expect.poll(() => field(name).inputValue()).toBe(value);
}

const preview = (): Locator => page.getByRole('region', { name: '预览' });

/** What the file holds once it was saved; `word` is what the title bar says then. */
async function saved(name: string, word = '已保存'): Promise<Draft> {
  await page.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText(word, { exact: true }).waitFor();
  return JSON.parse(readFileSync(join(app.folder, `${name}.ysgk`), 'utf8')) as Draft;
}

const NAME = 'liaison-office-2025';
const PARTS = ['基本情况', '项目', '政府采购', '国有资产', '其他事项', '名词解释'];

describe('from nothing', () => {
  it('a new draft is filled in, undone across screens, done again, and its values stay', async () => {
    await page.getByRole('button', { name: '新建预算公开' }).click();
    await page.getByRole('radio', { name: /新疆.*2025 年/ }).click();
    await field(/^单位名称/).fill('某某州测试局');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();

    await field('编制数').fill('１２');
    await field('在职人数').first().fill('10');
    await field('退休人数').first().fill('3');
    await field('下设科室').fill('办公室\n\n业务科\n');
    await field('主要职能第 1 段').fill('负责测试工作。');
    await field('公开日期').fill('2027年2月3日');
    await page.getByText('共 2 个科室').waitFor();
    expect(await page.getByRole('status', { name: '实有人数' }).textContent()).toBe('13 人');
    await preview().getByText('下设2个科室，分别是：办公室、业务科。').waitFor();

    await goTo('政府采购');
    await field('货物').fill('1,234.5678');
    await field('服务').fill('0.4322');
    expect(await page.getByRole('status', { name: '政府采购预算合计' }).textContent()).toBe('1,235.00 万元');
    await page.keyboard.press('Tab');
    await expectValue('货物', '1,234.5678');

    await page.keyboard.press('Control+z');
    await expectValue('服务', '0.00');
    await page.keyboard.press('Control+z');
    await expectValue('货物', '0.00');
    await page.keyboard.press('Control+z');
    await goTo('基本情况');
    await expectValue('公开日期', '');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+y');
    await expectValue('公开日期', '2027-02-03');
    await goTo('政府采购');
    await expectValue('服务', '0.4322');
    await goTo('基本情况');
    await expectValue('编制数', '12');
    await expectValue('下设科室', '办公室\n业务科');
  });

  it('a finding puts the cursor into the field it is about', async () => {
    await page.getByRole('button', { name: '新建预算公开' }).click();
    await page.getByRole('radio', { name: /新疆.*2025 年/ }).click();
    await field(/^单位名称/).fill('某某州测试局');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: '基本情况' }).waitFor();
    await goTo('名词解释');
    await page.getByRole('tab', { name: /问题/ }).click();
    await page.getByRole('button', { name: /公开日期/ }).click();
    await page.waitForFunction(
      `document.activeElement === document.querySelector('[data-pointer="/publishedOn"] input')`,
    );
    await page.getByRole('button', { name: /缺少.*职能/ }).click();
    await page.waitForFunction(
      `document.activeElement === document.querySelector('[data-pointer="/organization/functions/0"] textarea')`,
    );
    await page.keyboard.type('一段');
    await expectValue('主要职能第 1 段', '一段');
  });
});

describe('what is typed', () => {
  beforeEach(async () => {
    await openDraft(NAME);
  });

  it('but is no number stays in its field with a message and out of the draft, while other fields go on', async () => {
    await goTo('政府采购');
    const before = (JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft).procurement;
    await field('货物').fill('十五万');
    await page.getByText('未采用：不是数字').waitFor();
    await field('工程').fill('-1');
    await page.getByText('未采用：不能是负数').waitFor();
    await field('服务').fill('2.5');
    await expectValue('货物', '十五万');
    expect(await seriousProblems(page, 'main')).toEqual([]);
    expect((await saved(NAME, '● 未存全')).procurement).toEqual({ ...before, services: 2_500_000 });
    await page.getByText('已保存；还有 2 处没填对的栏目，不在文件里').waitFor();
  });

  it('is in 万元 or in 元, as the title bar says', async () => {
    await goTo('政府采购');
    await field('货物').fill('3');
    await page.getByRole('radiogroup', { name: '金额单位' }).getByText('元', { exact: true }).click();
    await expectValue('货物', '30,000.00');
    await field('工程').fill('1234.56');
    await field('服务').fill('2万元');
    const { procurement } = await saved(NAME);
    expect(procurement).toMatchObject({ goods: 3_000_000, works: 123_456, services: 2_000_000 });
  });

  it('and doubtful is taken over with a word of warning', async () => {
    await goTo('政府采购');
    await field('面向中小企业预留').fill('999');
    await page.getByText('请核对：预留金额大于政府采购预算合计').waitFor();
    expect((await saved(NAME)).procurement.forSmes).toBe(999_000_000);
  });

  it('by an input method loses no keystroke in one-line fields, lists and paragraphs', async () => {
    const keys = await page.context().newCDPSession(page);
    const compose = async (pinyin: string, hanzi: string): Promise<void> => {
      for (let end = 1; end <= pinyin.length; end += 1) {
        await keys.send('Input.imeSetComposition', {
          text: pinyin.slice(0, end),
          selectionStart: end,
          selectionEnd: end,
        });
      }
      await keys.send('Input.insertText', { text: hanzi });
    };
    for (const name of [/^单位名称/, '下设科室', '主要职能第 1 段']) {
      await field(name).fill('');
      await field(name).focus();
      await compose('bangongshi', '办公室');
      await compose('erke', '二科');
      await expect.poll(() => field(name).inputValue()).toBe('办公室二科');
    }
    const { organization } = await saved(NAME);
    expect(organization).toMatchObject({ name: '办公室二科', offices: ['办公室二科'], functions: ['办公室二科'] });
  });

  it('as paragraphs splits on Enter and on paste, joins on Backspace, moves and goes', async () => {
    const texts = (): Promise<string[]> =>
      page
        .getByRole('textbox', { name: /^主要职能第/ })
        .evaluateAll((areas) => areas.map((area) => (area as unknown as { value: string }).value));
    await field('主要职能第 1 段').fill('甲乙');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.keyboard.type('丙');
    expect(await texts()).toEqual(['甲', '丙乙']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    expect(await texts()).toEqual(['甲丙乙']);
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '一。\\r\\n二。\\r\\n');
      document.activeElement.select();
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    expect(await texts()).toEqual(['一。', '二。']);
    await page.getByRole('button', { name: '下移主要职能第 1 段' }).click();
    expect(await texts()).toEqual(['二。', '一。']);
    await page.getByRole('button', { name: '删除主要职能第 2 段' }).click();
    expect((await saved(NAME)).organization.functions).toEqual(['二。']);
  });
});

describe('projects', () => {
  it('are added with the cursor in the name, moved, and deleted with their lines, which undo brings back', async () => {
    await openDraft('foreign-affairs-2024');
    await goTo('项目');
    await page.getByRole('button', { name: '添加项目' }).click();
    await page.waitForFunction(
      `document.activeElement === document.querySelector('[data-pointer="/projects/3/name"] input')`,
    );
    await page.keyboard.type('新设项目');
    await page.getByRole('button', { name: /上\s*移/ }).click();
    const names = async (): Promise<string[]> =>
      page.getByRole('region', { name: '项目清单' }).locator('.name').allTextContents();
    expect((await names())[2]).toBe('新设项目');
    await page
      .getByRole('region', { name: '项目清单' })
      .getByRole('button', { name: /党委外办业务经费/ })
      .click();
    await page.getByRole('button', { name: '删除项目和明细 4 行' }).click();
    expect(await names()).toHaveLength(3);
    await page.keyboard.press('Control+z');
    expect(await names()).toHaveLength(4);
    const draft = await saved('foreign-affairs-2024');
    expect(draft.projects.map(({ id }) => id)).toEqual(['p1', 'p2', 'p4', 'p3']);
    expect(draft.ledger.filter(({ project }) => project === 'p1')).toHaveLength(4);
  });

  it('turned 涉密 lose their detail only after it was said, in one step that can be undone', async () => {
    await openDraft(NAME);
    await goTo('项目');
    await field('设立的政策依据').fill('某文件');
    const toggle = page.getByRole('switch', { name: '涉密项目' });
    await toggle.click();
    await page
      .getByRole('dialog')
      .getByText(/一并清除/)
      .waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /取\s*消/ })
      .click();
    await expectValue('设立的政策依据', '某文件');
    await toggle.click();
    await page.getByRole('dialog').getByRole('button', { name: '改为涉密并清除' }).click();
    await field('设立的政策依据').waitFor({ state: 'detached' });
    await goTo('其他事项');
    await page.getByRole('status', { name: '涉密项目的说明' }).getByText('涉密项目1个').waitFor();
    await page.keyboard.press('Control+z');
    await goTo('项目');
    await expectValue('设立的政策依据', '某文件');
    expect((await saved(NAME)).projects[0]?.performance?.indicators.length).toBeGreaterThan(3);
  });
});

it('the glossary is the pack’s until it is made one’s own, and becomes the pack’s again', async () => {
  await openDraft(NAME);
  await goTo('名词解释');
  await page.getByRole('button', { name: '改为自定' }).click();
  await field('第 1 条名词').fill('自己的名词');
  await page.getByRole('button', { name: '添加名词' }).click();
  await page.keyboard.type('最后的名词');
  const own = (await saved(NAME)).glossary;
  expect([own?.[0]?.term, own?.at(-1)?.term]).toEqual(['自己的名词', '最后的名词']);
  await page.getByRole('button', { name: '恢复统一解释' }).click();
  expect((await saved(NAME)).glossary).toBeNull();
  await page.keyboard.press('Control+z');
  await expectValue('第 1 条名词', '自己的名词');
});

it.each(['foreign-affairs-2024', NAME])('every form of %s is accessible and cuts no text', async (name) => {
  await openDraft(name);
  for (const part of PARTS) {
    await goTo(part);
    expect([part, await seriousProblems(page, 'main')]).toEqual([part, []]);
    expect([part, await cutTexts(page)]).toEqual([part, []]);
    // Only the columns scroll; the title bar stays.
    expect([part, await page.evaluate('document.scrollingElement.scrollHeight - innerHeight')]).toEqual([part, 0]);
  }
  await page.getByRole('button', { name: '改为自定' }).click();
  expect(await seriousProblems(page, 'main')).toEqual([]);
});

describe('an amount that ends as none', () => {
  it('leaves what was there before, and one undo takes it away', async () => {
    await openDraft(NAME);
    await goTo('政府采购');
    const before = await field('货物').inputValue();
    await field('货物').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('350.5o');
    await page.keyboard.press('Tab');
    await page.getByRole('alert').getByText('未采用').waitFor();
    expect(await field('货物').inputValue()).toBe('350.5o');
    const { procurement } = await saved(NAME, '● 未存全');
    expect(procurement.goods).toBe((JSON.parse(readFileSync(SAMPLE, 'utf8')) as Draft).procurement.goods);
    await page.getByRole('button', { name: '撤销' }).click();
    await expectValue('货物', before);
    await page.getByText('已保存', { exact: true }).waitFor();
  });
});
