import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const patient = { timeout: 60_000 };
/** antd holds the page still behind a dialog with a style that has no nonce; without it the page only scrolls. */
const lockOfDialogs = /Applying inline style violates/;

describe.skipIf(noBrowser)('The results of a park', () => {
  let site: Site;
  let run = '';
  beforeAll(async () => {
    site = await openSite();
    const { context } = await site.visit();
    const { items } = await (await context.request.get('/api/v1/parks/demo/runs')).json();
    run = items[0].id;
    await context.close();
  }, 180_000);
  afterAll(() => site.close());

  const ranks = (page: Page) => page.locator('.ranking-body .ranking-rank').allTextContents();

  test('a run is started, followed and verified', async () => {
    const { page } = await site.visit({ expected: lockOfDialogs });
    await page.goto('/parks/demo/runs');
    await page.getByRole('button', { name: '开始评分' }).click();
    await page.locator('#run-period').click();
    await page.getByTitle(/^2023/).click();
    await page.getByRole('dialog').getByRole('button', { name: '开始评分' }).click();
    await page.getByText('已评分企业').waitFor(patient);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('2023');
    await page.getByRole('button', { name: '核验结果' }).click();
    await page.getByText(/全部一致/).waitFor({ timeout: 120_000 });
    await page.mouse.move(0, 0);
    await expect.poll(() => page.locator('.ant-tooltip:visible').count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
  }, 240_000);

  test('the ranking holds few rows, goes on for thousands, and is read with the keyboard', async () => {
    const { page } = await site.visit();
    await page.goto(`/parks/demo/runs/${run}`);
    const ranking = page.getByRole('grid');
    await ranking.waitFor(patient);
    expect(Number(await ranking.getAttribute('aria-rowcount'))).toBe(2085);
    expect(await page.locator('.ranking-body .ranking-row').count()).toBeLessThan(60);
    await ranking.focus();
    for (let ends = 0; ends < 3; ends++) {
      await page.keyboard.press('End');
      await page.getByText(new RegExp(`已加载 ${(ends + 2) * 200} 家`)).waitFor(patient);
    }
    expect(await page.locator('.ranking-body .ranking-row').count()).toBeLessThan(60);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('为什么是这些积分').waitFor(patient);
    expect(await page.locator('.sheet-figures').textContent()).toContain('第 2 名');
    await page.getByRole('button', { name: '下一名' }).click();
    await expect.poll(() => page.locator('.sheet-figures').textContent()).toContain('第 3 名');
  }, 120_000);

  test('filters stand in the address and narrow the ranking', async () => {
    const { page } = await site.visit();
    await page.goto(`/parks/demo/runs/${run}?status=vetoed`);
    await page.getByText('符合条件 2 家').waitFor(patient);
    expect(await ranks(page)).toEqual(['–', '–']);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await expect.poll(() => ranks(page)).toContain('1');
    await page.getByLabel('按企业名称搜索').fill('没有这样的企业');
    await page.getByText('没有符合条件的企业').waitFor(patient);
    expect(new URL(page.url()).searchParams.get('name')).toBe('没有这样的企业');
  }, 120_000);

  test('a sheet adds up from its dimensions to its total, and says what is lost first', async () => {
    const { page } = await site.visit();
    await page.goto(`/parks/demo/runs/${run}`);
    await page.locator('.ranking-name a').first().click(patient);
    const numberIn = (text: string) => Number(text.replace('−', '-').replace(/[^\d.-]/g, ''));
    const pointsOf = async (kind: string) =>
      (await page.locator(`.waterfall .is-${kind} td.number`).allTextContents()).map((text) =>
        numberIn(text.split('/')[0] ?? ''),
      );
    await page.locator('.waterfall').waitFor(patient);
    const steps = [...(await pointsOf('part')), ...(await pointsOf('adjustment'))];
    const total = (await pointsOf('sum')).at(-1) ?? Number.NaN;
    expect(Math.abs(steps.reduce((sum, points) => sum + points, 0) - total)).toBeLessThan(0.03);
    await page.getByText('按失分从多到少').click();
    const lost = (await page.locator('.indicator-lost').allTextContents()).map(numberIn);
    expect(lost.length).toBeGreaterThan(50);
    expect(lost).toEqual([...lost].sort((a, b) => a - b));
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'sheet');
  }, 120_000);

  test('who is not scored reads why', async () => {
    const { page } = await site.visit();
    await page.goto(`/parks/demo/runs/${run}?status=excluded`);
    await page.locator('.ranking-name a').first().click(patient);
    await page.getByRole('heading', { name: '未参与评分排名' }).waitFor(patient);
    await page.getByText(/属于排除情形/).waitFor();
  }, 60_000);

  test('a viewer sees results, and neither records nor what would be refused', async () => {
    const { page } = await site.visit({ user: 'viewer', language: 'en', width: 390, height: 844, appearance: 'dark' });
    await page.goto(`/parks/demo/runs/${run}`);
    await page.locator('.ranking-name a').first().click(patient);
    await page.getByText('Your role may not see enterprise data.').waitFor(patient);
    expect(await page.getByRole('button', { name: 'Export' }).count()).toBe(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    expect(await barriersOn(page)).toEqual([]);
  }, 120_000);

  test('a printed sheet carries the hash of its rules, on white', async () => {
    const { page, context } = await site.visit({ appearance: 'dark' });
    const sheets = await (await context.request.get(`/api/v1/parks/demo/runs/${run}/sheets?limit=1`)).json();
    await page.goto(`/parks/demo/runs/${run}/sheets/${sheets.items[0].enterpriseId}`);
    await page.locator('.waterfall').waitFor(patient);
    const { result } = await (await context.request.get(`/api/v1/parks/demo/runs/${run}`)).json();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.paper-head').textContent()).toContain(result.definitionHash);
    expect(await page.locator('.sheet-nav').isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  }, 60_000);

  test('a file that is no table is told to be none, and can only be discarded', async () => {
    const { page } = await site.visit();
    await page.goto('/parks/demo/imports/new');
    const buffer = Buffer.from('no workbook');
    await page.locator('input[type=file]').setInputFiles({ name: '企业.xlsx', mimeType: '', buffer });
    await page.getByRole('button', { name: '上传并预览' }).click();
    await page.getByText('读不出这个文件').waitFor(patient);
    expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: '放弃' }).click();
    await page.waitForURL('**/parks/demo/imports');
  }, 60_000);

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
