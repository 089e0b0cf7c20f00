import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn, noBrowser, openSite, picture, type Site, type Visit } from './site.ts';

const slow = 60_000;

describe.skipIf(noBrowser)('Beside the tree', () => {
  let site: Site;
  let ruleSet: string;
  beforeAll(async () => {
    site = await openSite();
    ruleSet = await site.ruleSet();
  }, 240_000);
  afterAll(() => site.close());

  /** Opens the draft with a node selected, once the park is scored. */
  async function selected(name: string, visit: Visit = {}): Promise<Page> {
    const { page } = await site.visit({ height: 1300, ...visit });
    await page.goto(`/parks/demo/rule-sets/${ruleSet}`);
    await page.locator('.react-flow__node', { hasText: name }).first().click();
    await page.getByRole('heading', { level: 2, name }).waitFor();
    return page;
  }
  const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ }).first();
  const valuesOf = (page: Page, table: string) =>
    page
      .getByRole('table', { name: table })
      .getByRole('textbox')
      .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')));
  const countsOf = async (page: Page) => {
    const texts = await page.locator('.insp .count-text').allInnerTexts();
    return texts.map((text) => Number(text.split('\n')[0]?.replaceAll(',', '')));
  };
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

  test(
    'a boundary that is dragged takes the counts along, and is one step to undo',
    async () => {
      const page = await selected('研发费用占营业收入比重');
      await page.getByText('家有值').waitFor();
      const [before, counts] = [await valuesOf(page, '各档'), await countsOf(page)];
      const grip = page.getByRole('slider', { name: '第 6 档的起点' });
      const box = await grip.locator('.grip-knob').boundingBox();
      if (!box) throw new Error('There is no grip');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 60, box.y + 5, { steps: 15 });
      await page.mouse.up();
      const [after, moved] = [await valuesOf(page, '各档'), await countsOf(page)];
      expect(Number(after.at(-2))).toBeGreaterThan(Number(before.at(-2)));
      expect(after.slice(0, -2)).toEqual(before.slice(0, -2));
      expect(moved.at(-1)).toBeLessThan(counts.at(-1) ?? 0);
      expect(sum(moved)).toBe(sum(counts));
      await undo(page).click();
      expect(await valuesOf(page, '各档')).toEqual(before);
      expect(await undo(page).isDisabled()).toBe(true);
    },
    slow,
  );

  test(
    'arrows move a boundary, and say where it is',
    async () => {
      const page = await selected('研发费用占营业收入比重');
      await page.getByText('家有值').waitFor();
      const grip = page.getByRole('slider', { name: '第 6 档的起点' });
      await grip.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(Number(await grip.getAttribute('aria-valuenow'))).toBeGreaterThan(12);
      expect(await grip.getAttribute('aria-valuetext')).toMatch(/^从 \d+(\.\d+)? % 起得 100 分，此档 \d+ 家/);
      await page.keyboard.press('Delete');
      expect(await valuesOf(page, '各档')).toHaveLength(10);
    },
    slow,
  );

  test(
    'siblings out of sight and the cards of the tree follow a weight, too',
    async () => {
      // Before a dimension's own weight is changed below, to which its children's would then add up.
      const page = await selected('创新投入', { height: 700 });
      const below = page.getByRole('region', { name: '下级权重' });
      const fields = below.getByRole('textbox', { name: /在种子期的权重$/ });
      const weights = () => fields.evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
      const before = await weights();
      await page.getByRole('slider', { name: '“研发费用总额”在种子期的权重' }).focus();
      for (let press = 0; press < 100; press++) await page.keyboard.press('ArrowRight');
      await expect.poll(async () => (await weights())[0]).toBe((before[0] ?? 0) + 100);
      await expect.poll(async () => sum(await weights())).toBe(sum(before));
      const lowest = before.findLastIndex((weight) => weight > 0);
      const [, name] = /“(.+)”/.exec((await fields.nth(lowest).getAttribute('aria-label')) ?? '') ?? [];
      const weight = (await weights())[lowest] ?? 0;
      expect(weight).toBeLessThan(before[lowest] ?? 0);
      await page.getByRole('treeitem', { name: new RegExp(`${name}.*种子期 ${weight}，`) }).waitFor();
    },
    slow,
  );

  test(
    'a weight that is moved leaves the sum as it was, in one step',
    async () => {
      const page = await selected('总积分');
      const slider = page.getByRole('slider', { name: '“创新投入”在种子期的权重' });
      await slider.focus();
      for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
      const field = (name: string) => page.getByRole('textbox', { name: `“${name}”在种子期的权重` });
      const weights = async () =>
        Promise.all(
          ['创新投入', '创新产出', '成长性', '综合'].map(async (name) => Number(await field(name).inputValue())),
        );
      await expect.poll(weights).toEqual([405, 238, 139, 218]);
      expect(sum(await weights())).toBe(1000);
      await undo(page).click();
      expect(await weights()).toEqual([400, 240, 140, 220]);
      await field('综合').fill('１００');
      await page.keyboard.press('Enter');
      expect(sum(await weights())).toBe(1000);
      expect((await weights()).at(-1)).toBe(100);
      await field('综合').fill('1200');
      await page.keyboard.press('Enter');
      await page.getByText('“综合”在种子期的权重只能是 997').waitFor();
    },
    slow,
  );

  test(
    'a name is not taken while an input method composes it',
    async () => {
      const page = await selected('博士人数');
      await page.getByText('基本信息', { exact: true }).click();
      const field = page.getByRole('textbox', { name: '名称，中文' });
      await field.focus();
      await page.keyboard.press('End');
      const input = await page.context().newCDPSession(page);
      await input.send('Input.imeSetComposition', { text: 'zai gang', selectionStart: 8, selectionEnd: 8 });
      await page.waitForTimeout(800);
      await page.getByRole('heading', { level: 2, name: '博士人数', exact: true }).waitFor();
      await input.send('Input.insertText', { text: '在岗' });
      await page.getByRole('heading', { level: 2, name: '博士人数在岗', exact: true }).waitFor();
      await field.blur();
      await undo(page).click();
      await page.getByRole('heading', { level: 2, name: '博士人数', exact: true }).waitFor();
    },
    slow,
  );

  test(
    'who may not change the draft sees all of it and can change nothing',
    async () => {
      const page = await selected('研发费用总额', { user: 'reviewer' });
      await page.getByText('家有值').waitFor();
      const before = await valuesOf(page, '各档');
      await page.getByRole('slider', { name: '第 6 档的起点' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Delete');
      expect(await valuesOf(page, '各档')).toEqual(before);
      const fields = page.locator('.insp input[type=text]:not([readonly]):not([disabled]):not([role=combobox])');
      expect(await fields.count()).toBe(0);
    },
    slow,
  );

  test('everything can be read, in both languages, by light and by dark', async () => {
    for (const visit of [{}, { language: 'en', appearance: 'dark' }] as const) {
      const isChinese = !('language' in visit);
      const page = await selected(isChinese ? '研发费用占营业收入比重' : 'R&D intensity', visit);
      await page.getByText(isChinese ? '家有值' : 'with a value').waitFor();
      const fullMarks = page.getByRole('textbox', { name: isChinese ? '满分' : 'Full marks', exact: true });
      expect((await fullMarks.boundingBox())?.width, 'its number has room').toBeGreaterThan(30);
      await picture(page, `inspector-${isChinese ? 'zh' : 'en-dark'}`);
      expect(await barriersOn(page, '.insp')).toEqual([]);
      await page
        .getByText(isChinese ? '权重' : 'Weights', { exact: true })
        .last()
        .click();
      expect(await barriersOn(page, '.insp')).toEqual([]);
    }
  }, 120_000);

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
