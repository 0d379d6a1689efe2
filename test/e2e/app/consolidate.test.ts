/** 汇总 of three units: added up, taken out between them, saved, and added up again after a unit's draft has changed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { writeDraft } from '../../../shared/draft/write.ts';
import { line, threeUnits } from '../../fixtures/three-units.ts';
import { ysgk } from '../command-line.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts, seriousProblems } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';

let app: OpenedApp | undefined;

afterEach(async () => {
  await app?.close();
  app = undefined;
});

/** The three units as files: 303 万元 in all, 50 of them passed on from 甲局 to 乙中心. */
function unitFiles(): readonly string[] {
  const folder = workFolder();
  const { office, centre, station } = threeUnits();
  return Object.entries({ 甲局: office, 乙中心: centre, 丙站: station }).map(([name, draft]) => {
    const path = join(folder, `${name}.ysgk`);
    writeFileSync(path, writeDraft(draft));
    return path;
  });
}

async function chooseUnits(drafts: readonly string[], names: readonly string[]): Promise<Page> {
  app = await sharedApp({ drafts });
  const { page } = app;
  await page.getByRole('button', { name: '汇总成部门草稿…' }).click();
  await page.getByText('勾选要汇总的各单位草稿').waitFor();
  for (const name of names) await page.getByRole('checkbox', { name: `选择 ${name}` }).check();
  await page.getByRole('button', { name: `汇总成部门草稿…（${String(names.length)}）` }).click();
  return page;
}

const sum = (draft: Draft): number => draft.ledger.reduce((all, { amount }) => all + amount, 0);
const saved = (): Draft => JSON.parse(readFileSync(join(app?.folder ?? '', '甲局2025.ysgk'), 'utf8')) as Draft;
const transfer = (page: Page) => page.getByRole('checkbox', { name: /^乙中心 上级补助收入：50\.00 万元/ });

/** 甲局 with the texts of its own office, saved beside the units, without the 50 万元 twice. */
async function department(): Promise<Page> {
  const page = await chooseUnits(unitFiles(), ['甲局', '乙中心', '丙站']);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('甲局有一笔同样金额的支出').waitFor();
  await dialog.getByRole('cell', { name: '303.00' }).waitFor();
  await transfer(page).check();
  await dialog.getByRole('cell', { name: '253.00' }).waitFor();
  await dialog.getByRole('textbox', { name: /^部门名称/ }).fill('甲局');
  await dialog.getByRole('combobox', { name: '文字先用哪个单位的' }).click();
  await page.getByTitle('甲局', { exact: true }).click();
  await dialog.getByRole('button', { name: '开始编制' }).click();
  await page.getByRole('heading', { level: 2, name: '汇总' }).waitFor();
  await page.keyboard.press('Control+s');
  await page.getByRole('textbox', { name: '保存为' }).press('Enter');
  await page.getByText('● 未保存').waitFor({ state: 'detached' });
  return page;
}

describe('three units', () => {
  it('are shown before they are added up, with what may have been passed between them', async () => {
    const page = await chooseUnits(unitFiles(), ['甲局', '乙中心', '丙站']);
    const dialog = page.getByRole('dialog');
    await transfer(page).check();
    await dialog.getByText('明细 8 行合成 8 行，项目 2 个，汇总后收支总计 253.00 万元').waitFor();
    const amount = dialog.getByRole('textbox', { name: /^抵销金额/ });
    await amount.fill('60');
    await dialog.getByText('不能超过 50.00 万元').waitFor();
    await amount.fill('20');
    await dialog.getByRole('cell', { name: '283.00' }).waitFor();
    await dialog.getByRole('button', { name: '开始编制' }).click();
    await dialog.getByText('请填写部门名称').waitFor();
    expect(await seriousProblems(page, '[role=dialog]')).toEqual([]);
    expect(app?.errors).toEqual([]);
  });

  it('become their department, which the checks hold against them, on the screen and on the command line', async () => {
    const page = await department();
    const draft = saved();
    expect(sum(draft)).toBe(253_000_000);
    expect(draft).toMatchObject({
      kind: 'department',
      organization: { name: '甲局', functions: ['甲局的主要职能'], subordinates: ['丙站', '乙中心'] },
      units: [{ file: '丙站.ysgk' }, { file: '乙中心.ysgk' }, { file: '甲局.ysgk' }],
    });
    expect(await page.getByRole('cell', { name: '未变' }).count()).toBe(3);
    await page.getByRole('status', { name: '重新汇总的结果' }).getByText('没有差别').waitFor();
    await page.getByRole('tab', { name: /^问题/ }).click();
    await page.getByText('收支总计比所属单位之和少 50.00 万元，是汇总时抵销的内部往来').waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    const { stdout } = await ysgk(['check', '--json', join(app?.folder ?? '', '甲局2025.ysgk')]);
    const { findings, notRun } = JSON.parse(stdout) as {
      findings: readonly { rule: string; severity: string }[];
      notRun: readonly { rule: string }[];
    };
    expect(findings.filter(({ rule }) => rule === 'R18').map(({ severity }) => severity)).toEqual(['hint']);
    expect(notRun.map(({ rule }) => rule)).not.toContain('R18');
    expect(app?.errors).toEqual([]);
  });

  it('are added up again after one has changed: shown first, one step to undo, what was typed is kept', async () => {
    const page = await department();
    await page.getByRole('button', { name: /^其他事项/ }).click();
    await page.getByRole('textbox').first().fill('部门自己写的一段');
    await page.getByRole('button', { name: /^汇总/ }).click();

    const { station } = threeUnits();
    const newer = { ...station, ledger: [...station.ledger, line('2010350', '30201', 'general.own', 5)] };
    writeFileSync(join(app?.folder ?? '', '丙站.ysgk'), writeDraft(newer));
    await page.getByRole('button', { name: '重新查看' }).click();
    await page.getByRole('cell', { name: '有变化' }).waitFor();
    const result = page.getByRole('status', { name: '重新汇总的结果' });
    await result.getByText(/张表/).waitFor();
    const income = page.getByRole('table', { name: '部门收支总体情况表' });
    await income.getByText('253.00', { exact: true }).first().waitFor();
    await income.getByText('258.00', { exact: true }).first().waitFor();
    expect(await transfer(page).isChecked()).toBe(true);
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);

    await page.getByRole('button', { name: '重新汇总', exact: true }).click();
    await result.getByText('没有差别').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('cell', { name: '有变化' }).waitFor();
    await page.getByRole('button', { name: '重做' }).click();
    await page.getByRole('cell', { name: '有变化' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+s');
    await page.getByText('● 未保存').waitFor({ state: 'detached' });
    expect(sum(saved())).toBe(258_000_000);
    expect(saved().otherMatters).toBe('部门自己写的一段');
    expect(app?.errors).toEqual([]);
  });

  it('can be more and fewer than before: seen first, one step to undo', async () => {
    const page = await department();
    const { station } = threeUnits();
    const fourth = { ...station, organization: { ...station.organization, name: '丁馆' } };
    writeFileSync(join(app?.folder ?? '', '丁馆.ysgk'), writeDraft(fourth));
    await page.getByRole('button', { name: '移出 乙中心' }).click();
    await page.getByRole('cell', { name: '将移出' }).waitFor();
    await page.getByRole('combobox', { name: '加入一个单位' }).click();
    await page.getByTitle('丁馆.ysgk', { exact: true }).click();
    await page.getByRole('cell', { name: '将加入' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    // 甲局 170, 丙站 33, 丁馆 33 万元; what 甲局 passes on to 乙中心 is no inner transfer any more.
    const income = page.getByRole('table', { name: '部门收支总体情况表' });
    await income.getByText('236.00', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '重新汇总', exact: true }).click();
    await page.getByRole('cell', { name: '丁馆.ysgk' }).waitFor();
    await page.getByRole('cell', { name: '乙中心.ysgk' }).waitFor({ state: 'detached' });
    await page.getByRole('status', { name: '重新汇总的结果' }).getByText('没有差别').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('cell', { name: '乙中心.ysgk' }).waitFor();
    expect(await page.getByRole('cell', { name: '未变' }).count()).toBe(3);
    await page.getByRole('button', { name: '重做' }).click();
    await page.getByRole('cell', { name: '丁馆.ysgk' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByText('● 未保存').waitFor({ state: 'detached' });
    expect(sum(saved())).toBe(236_000_000);
    expect(saved().organization.subordinates).toEqual(['丙站', '丁馆']);
    expect(app?.errors).toEqual([]);
  });

  it('say which of them is not there, and rule 18 says that it could not run', async () => {
    const page = await department();
    rmSync(join(app?.folder ?? '', '乙中心.ysgk'));
    await page.getByRole('button', { name: '重新查看' }).click();
    await page.getByRole('cell', { name: /^找不到/ }).waitFor();
    await page.getByText('补齐或移出以后才能重新汇总').waitFor();
    await page.getByRole('tab', { name: /^问题/ }).click();
    await page
      .getByText(/^没有检查 \d+ 项/)
      .first()
      .click();
    await page.getByText(/乙中心\.ysgk 找不到/).waitFor();
    expect(existsSync(join(app?.folder ?? '', '甲局2025.ysgk'))).toBe(true);
  });
});

it('drafts that do not belong together say so', async () => {
  const folder = workFolder();
  const { office, centre } = threeUnits();
  const files = Object.entries({ 甲局: office, 去年的乙中心: { ...centre, fiscalYear: 2024 } }).map(([name, draft]) => {
    const path = join(folder, `${name}.ysgk`);
    writeFileSync(path, writeDraft(draft));
    return path;
  });
  const page = await chooseUnits(files, ['甲局', '去年的乙中心']);
  await page
    .getByRole('alert')
    .getByText(/甲局\.ysgk：是 2025 年的，与“去年的乙中心\.ysgk”的 2024 年不同/)
    .waitFor();
  expect(await page.getByRole('button', { name: '开始编制' }).isDisabled()).toBe(true);
});
