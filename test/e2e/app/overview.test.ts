/** 总览: figures as printed, as pictures and as tables; pictures saved with their words inside. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../shared/draft/schema.ts';
import { EXAMPLES, sampleDraft } from '../example-draft.ts';
import { workFolder } from '../work-folder.ts';
import { cutTexts } from './accessibility.ts';
import type { OpenedApp } from './open-app.ts';
import { sharedApp } from './shared-app.ts';
import { goToPart, openDraft, problemsOf } from './work-part.ts';

const NAME = 'liaison-office-2025';

let app: OpenedApp;
let page: Page;

async function open(drafts: readonly string[]): Promise<void> {
  app = await sharedApp({ drafts });
  page = app.page;
  await openDraft(page, NAME);
  await goToPart(page, '总览');
}

afterEach(async () => {
  expect(app.errors).toEqual([]);
  await app.close();
});

async function save(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('a filled draft', () => {
  it('shows every chart with the printed figures in a table beside it', async () => {
    await open(EXAMPLES);
    const rows = async (table: string) =>
      (await page.getByRole('table', { name: table }).getByRole('row').allInnerTexts()).map((text) =>
        text.split(/\s*\t\s*/),
      );
    // As the published document says: 一般公共预算 155.53 万元，占 58.33%；单位资金 111.13 万元，占 41.67%.
    expect(await rows('2025 年收入预算构成')).toEqual([
      ['项目', '金额', '占比'],
      ['一般公共预算拨款', '155.53', '58.33%'],
      ['单位资金', '111.13', '41.67%'],
      ['合计', '266.66', '100.00%'],
    ]);
    expect((await rows('2025 年支出预算构成'))[1]).toEqual(['201 一般公共服务支出', '226.23', '84.84%']);
    expect((await rows('2025 年财政拨款“三公”经费与上年比较'))[1]).toEqual([
      '“三公”经费合计',
      '0.00',
      '0.20',
      '减少 0.20（100.00%）',
    ]);
    expect(await page.getByRole('img', { name: /数据见下表$/ }).count()).toBe(4);
    expect(await problemsOf(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  });

  it('saves a picture that says by itself what it shows, in what unit and of whom', async () => {
    await open(EXAMPLES);
    const svg = await save('2025 年收入预算构成存为 SVG 图片');
    const text = svg.bytes.toString('utf8');
    expect(svg.name).toMatch(/驻吉.*代表处2025年收入预算构成\.svg$/);
    for (const words of ['2025 年收入预算构成', '单位：万元', '代表处', '155.53', '58.33%', '266.66']) {
      expect(text).toContain(words);
    }
    // A file of its own has no style sheet, and must not reach out for anything.
    expect(text.replaceAll('http://www.w3.org/', '')).not.toMatch(/var\(|https?:/);
    expect(await isImage(text)).toEqual({ width: 960, height: expect.any(Number) as number });

    const png = await save('2025 年支出预算与上年比较存为 PNG 图片');
    expect(png.name).toMatch(/\.png$/);
    expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(1920);
    expect(png.bytes.length).toBeGreaterThan(10_000);
  });
});

it('amounts below zero are drawn as bars, not hidden in a ring', async () => {
  const draft = JSON.parse(JSON.stringify(sampleDraft())) as Draft;
  draft.ledger.push({ function: '2130101', economic: '30201', source: 'fund.own', amount: -5_000_000 });
  const path = join(workFolder(), `${NAME}.ysgk`);
  writeFileSync(path, JSON.stringify(draft));
  await open([path]);
  const { bytes } = await save('2025 年收入预算构成存为 SVG 图片');
  // 266.66 less 5.00 is the whole: 5.00 of 261.66 is 1.91 %.
  expect(bytes.toString('utf8')).toContain('-5.00（-1.91%）');
});

it('an empty draft says what to fill in, and leads there', async () => {
  const draft = { ...sampleDraft(), ledger: [], priorLedger: [], comparisons: {} } as unknown as Draft;
  const path = join(workFolder(), `${NAME}.ysgk`);
  writeFileSync(path, JSON.stringify(draft));
  await open([path]);
  expect(await page.getByRole('img', { name: /构成/ }).count()).toBe(0);
  await page.getByRole('button', { name: '去填预算明细' }).click();
  await page.getByRole('heading', { level: 2, name: '预算明细' }).waitFor();
});

/** Whether a browser draws this SVG when it stands alone, and how large. */
function isImage(svg: string): Promise<{ readonly width: number; readonly height: number }> {
  return page.evaluate(`(async () => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([${JSON.stringify(svg)}], { type: 'image/svg+xml' }));
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  })()`);
}
