import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import {
  addressOf,
  administrator,
  card,
  type DraftPlace,
  expectSaved,
  patience,
  pickCard,
  redo,
  savedDraft,
  treeOf,
  undo,
} from './drafts.ts';
import { demoPassword, noBrowser, openSite, picture, type Site } from './site.ts';

const stages = ['种子期', '苗木期', '成长期', '成熟期'] as const;

/** One morning of a park's administrator; each test goes on where the one before ended. */
describe.skipIf(noBrowser)('From the log-in to the exported ranking', () => {
  let site: Site;
  let page: Page;
  let place: DraftPlace;
  beforeAll(async () => {
    site = await openSite();
    ({ page } = await site.visit({ user: null }));
  });
  afterAll(() => site.close());

  const saved = async (): Promise<Definition> => {
    await expectSaved(page);
    return savedDraft(site, place);
  };
  const choose = async (combobox: string, option: string) => {
    await page.getByRole('combobox', { name: combobox }).click();
    await page.keyboard.insertText(option);
    await page.locator('.ant-select-dropdown:visible').getByText(option, { exact: true }).first().click();
  };

  test('the administrator logs in, and makes a rule set from the template of Suzhou', async () => {
    await page.goto('/login');
    await page.getByLabel('用户名').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('link', { name: '规则集', exact: true }).first().click();
    await page.getByRole('button', { name: '新建规则集' }).click();
    const dialog = page.getByRole('dialog', { name: '新建规则集' });
    await dialog.getByRole('radio', { name: /苏州/ }).check();
    await dialog.getByLabel('名称（留空则沿用原名）').fill('本园积分办法');
    await dialog.getByRole('button', { name: '新建并打开' }).click();
    await treeOf(page).waitFor();
    const [, , park = '', , ruleSet = ''] = new URL(page.url()).pathname.split('/');
    place = { park, ruleSet };
    await card(page, '创新投入').waitFor();
    await page.getByRole('heading', { name: '本园积分办法', level: 1 }).waitFor();
    await page.getByRole('figure', { name: /参与排名/ }).waitFor();
  });

  test('they add a dimension and an indicator in it, with a formula of Chinese names and bands', async () => {
    await pickCard(page, '总积分');
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: '改名' }).waitFor();
    await page.keyboard.insertText('绿色低碳');
    await page.keyboard.press('Enter');
    await card(page, '绿色低碳').waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('textbox', { name: '改名' }).waitFor();
    await page.keyboard.insertText('研发设备更新率');
    await page.keyboard.press('Enter');
    await card(page, '研发设备更新率').waitFor();

    const formula = page.getByRole('textbox', { name: '取值公式' });
    await formula.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('ratio(当年新增研发设备投入, 研发仪器设备原值) * 100');
    await page.getByText(/^即：/).waitFor();
    await choose('计分方法', '分档');
    const bands = page.getByRole('table', { name: '各档' });
    await page.evaluate(() => navigator.clipboard.writeText('0\t0\r\n5\t50\r\n20\t100\r\n'));
    await bands.getByRole('textbox', { name: '第 1 档从' }).click();
    await page.keyboard.press('Control+V');
    const { tree } = await saved();
    expect(tree.children.at(-1)).toMatchObject({
      name: { 'zh-CN': '绿色低碳' },
      children: [
        {
          name: { 'zh-CN': '研发设备更新率' },
          formula: 'ratio(rd_equipment_new_y0, rd_equipment_orig) * 100',
          scoring: {
            method: 'bands',
            bands: [
              { from: 0, mark: 0 },
              { from: 5, mark: 50 },
              { from: 20, mark: 100 },
            ],
          },
        },
      ],
    });
  });

  test('they give it a weight in each stage, and its siblings make room', async () => {
    await pickCard(page, '总积分');
    await page.getByRole('switch', { name: '自动配平' }).setChecked(true);
    for (const stage of stages) await page.getByRole('textbox', { name: `“绿色低碳”在${stage}的权重` }).fill('100');
    await page.keyboard.press('Tab');
    const { tree } = await saved();
    for (const stage of ['seed', 'sapling', 'growth', 'mature']) {
      const weights = tree.children.map(({ weight }) => (typeof weight === 'object' ? weight[stage] : weight));
      expect(weights.at(-1), stage).toBe(100);
      expect(
        weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0),
        stage,
      ).toBe(1000);
    }
    expect(tree.children[0]?.weight).toEqual({ seed: 360, sapling: 306, growth: 261, mature: 234 });
    expect(await page.getByText('合计正确').count()).toBe(4);
  });

  test('they add a veto, whose condition is built from rows', async () => {
    await page.getByRole('button', { name: '规则内容' }).click();
    await page.getByRole('menuitem', { name: '加减分与否决' }).click();
    const drawer = page.getByRole('dialog', { name: '加减分与否决' });
    await drawer.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('menuitem', { name: /^一票否决/ }).click();
    await drawer.getByRole('textbox', { name: '名称 · 中文' }).fill('发生重大质量事故');
    await choose('数据', '重大质量事故');
    await choose('值', '是');
    await drawer.getByText('重大质量事故 = 是', { exact: true }).waitFor();
    await drawer.getByText(/被否决 [3-9] 家/).waitFor();
    const { adjustments = [] } = await saved();
    expect(adjustments.at(-1)).toMatchObject({
      kind: 'veto',
      name: { 'zh-CN': '发生重大质量事故' },
      when: { fact: 'quality_accident', operator: 'equal', value: true },
    });
  });

  test('they take over what their tests come to now', async () => {
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('button', { name: '规则内容' }).click();
    await page.getByRole('menuitem', { name: '测试用例' }).click();
    const drawer = page.getByRole('dialog', { name: '测试用例' });
    const failing = drawer.getByRole('option').filter({ has: page.getByRole('img', { name: '未通过' }) });
    await failing.first().waitFor();
    for (let left = await failing.count(); left > 0; left = await failing.count()) {
      await failing.first().click();
      await drawer.getByRole('button', { name: '全部采用' }).click();
      await expect.poll(() => failing.count(), patience).toBeLessThan(left);
    }
    await drawer.getByText('11 / 11 通过').waitFor();
    await drawer.getByRole('button', { name: '关闭' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^0 个错误/ }).waitFor();
  });

  test('they try out an enterprise: with a value its total changes', async () => {
    await page.getByRole('tab', { name: '模拟' }).click();
    const panel = page.getByRole('region', { name: '模拟' });
    await panel.getByRole('combobox', { name: '选择企业' }).click();
    await page
      .locator('.ant-select-dropdown:visible')
      .getByText(/（.+）/)
      .first()
      .click();
    const total = async () => Number((await panel.locator('.simulation-total strong').textContent())?.replace(',', ''));
    await panel.locator('.simulation-total').waitFor();
    const field = panel.getByRole('spinbutton', { name: '当年新增研发设备投入' });
    await field.fill('0');
    await field.press('Tab');
    await panel.getByText('▼').waitFor();
    const less = await total();
    await field.fill('9999999');
    await field.press('Tab');
    await expect.poll(total, patience).toBeGreaterThan(less);
    await picture(page, 'whole-way-simulation');
    await panel.getByRole('button', { name: '结束模拟' }).click();
  });

  test('undo and redo lead back and forth, and all of it is there after the page is loaded again', async () => {
    const before = await saved();
    for (let step = 0; step < 5; step++) await undo(page).click();
    expect(await saved()).not.toEqual(before);
    for (let step = 0; step < 5; step++) await redo(page).click();
    expect(await redo(page).isDisabled()).toBe(true);
    expect(await saved()).toEqual(before);
    await page.getByRole('tab', { name: '历史' }).click();
    const steps = page.getByRole('region', { name: '历史' }).getByRole('listitem');
    const count = await steps.count();
    expect(count).toBeGreaterThan(10);
    await page.reload();
    await card(page, '研发设备更新率').waitFor();
    await page.getByRole('tab', { name: '历史' }).click();
    await expect.poll(() => steps.count(), patience).toBe(count);
    expect(await saved()).toEqual(before);
    await undo(page).click();
    await redo(page).click();
    expect(await saved()).toEqual(before);
  });

  test('they publish it with a reason', async () => {
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '发布为版本 1' });
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('请填写理由').waitFor();
    await dialog.getByLabel('发布理由').fill('增设绿色低碳维度');
    // As quick hands do.
    await dialog.getByRole('button', { name: '发布', exact: true }).dblclick();
    await page.getByText('版本 1 已发布').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '最新版本 1' }).waitFor();
    const { body } = await (await administrator(site)).get(`${addressOf(place)}/versions/1`);
    expect(body.reason).toBe('增设绿色低碳维度');
  });

  test('they score the park by it, and see the ranking appear', async () => {
    await page.getByRole('link', { name: '返回规则集' }).click();
    await page.getByRole('link', { name: '评分批次' }).first().click();
    await page.getByRole('button', { name: '开始评分' }).click();
    const dialog = page.getByRole('dialog', { name: '开始评分' });
    await dialog.getByLabel('规则集').click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('本园积分办法').click();
    await dialog.getByText(/第 1 版 · .* · 增设绿色低碳维度/).waitFor();
    await dialog.getByLabel('期间').click();
    await page
      .locator('.ant-select-dropdown:visible')
      .getByTitle(/^2025（/)
      .click();
    await dialog.getByRole('button', { name: '开始评分' }).click();
    const ranking = page.getByRole('grid');
    await ranking.waitFor({ timeout: 90_000 });
    await page
      .getByRole('columnheader', { name: /绿色低碳|各维度积分/ })
      .first()
      .waitFor();
    await expect.poll(() => page.locator('.ranking-rank').allTextContents(), patience).toContain('1');
  });

  test('they filter it by stage, open a sheet, and export it to a workbook that opens', async () => {
    const all = Number(await page.getByRole('grid').getAttribute('aria-rowcount'));
    await choose('阶段', '种子期');
    await page.getByText(/^符合条件 \d+ 家$/).waitFor();
    expect(new URL(page.url()).searchParams.get('stage')).toBe('seed');
    expect(Number(await page.getByRole('grid').getAttribute('aria-rowcount'))).toBeLessThan(all);
    await page.locator('.ranking-name a').first().click();
    await page.getByText('为什么是这些积分').waitFor();
    await page.getByText('研发设备更新率').first().waitFor();
    await page.goBack();
    await page.getByText(/^符合条件 \d+ 家$/).waitFor();
    await page.getByRole('button', { name: '导出' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Excel 工作簿' }).getByRole('link').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const book = read(await readFile(await download.path()));
    expect(book.SheetNames).toEqual(['积分排名', '指标明细']);
    const rowsOf = (sheet: string) => utils.sheet_to_json<unknown[]>(book.Sheets[sheet] ?? {}, { header: 1 });
    const [head = [], best = [], ...others] = rowsOf('积分排名');
    expect(others.length + 1).toBe(2084);
    const [, , park, , run] = new URL(page.url()).pathname.split('/');
    const { items } = (await (await administrator(site)).get(`/parks/${park}/runs/${run}/sheets?limit=1`)).body;
    const cell = (name: string) => best[head.indexOf(name)];
    expect([cell('排名'), cell('企业名称'), cell('总分')]).toEqual([1, items[0].name, items[0].total]);
    expect(rowsOf('指标明细').flat()).toContain('研发设备更新率');
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
