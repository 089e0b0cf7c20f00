import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, emptyPark, expectOutline, newRuleSet, openDraft, pickCard, shown, undo } from './drafts.ts';
import { barriersOn, noBrowser, openSite, type Site, stillness } from './site.ts';
import { small } from './small-definition.ts';

describe.skipIf(noBrowser)('For quick hands', () => {
  let site: Site;
  let park: string;
  beforeAll(async () => {
    site = await openSite();
    park = await emptyPark(site);
  }, 240_000);
  afterAll(() => site.close());

  const opened = async () => {
    const { page } = await openDraft(site, await newRuleSet(site, small, park));
    return page;
  };

  test('each press of zooming counts, however fast they come', async () => {
    const page = await opened();
    const zoom = async () => Number.parseInt((await page.locator('.canvas-zoom').textContent()) ?? '', 10);
    const before = await zoom();
    await page.getByRole('button', { name: '缩小' }).evaluate((button) => {
      for (let press = 0; press < 3; press++) if (button instanceof HTMLElement) button.click();
    });
    await expect.poll(zoom).toBe(Math.round(before * 0.8 ** 3));
    await page.getByRole('button', { name: '放大' }).evaluate((button) => {
      for (let press = 0; press < 3; press++) if (button instanceof HTMLElement) button.click();
    });
    await expect.poll(zoom).toBe(before);
  }, 60_000);

  test('Escape closes the sections right after something was chosen in them', async () => {
    const page = await opened();
    const openFields = async () => {
      await page.getByRole('button', { name: '规则内容' }).click();
      await page.getByRole('menuitem', { name: '数据项' }).click();
      await page.getByRole('dialog').getByText('职工人数').first().click();
    };
    await openFields();
    const drawer = page.getByRole('dialog');
    const type = drawer.getByRole('combobox', { name: '类型' });
    const isOpen = () => type.getAttribute('aria-expanded');
    await type.click();
    await expect.poll(isOpen).toBe('true');
    // What is open takes the key for itself, and the drawer stays.
    await page.keyboard.press('Escape');
    await expect.poll(isOpen).toBe('false');
    expect(await drawer.isVisible()).toBe(true);
    await type.click();
    await expect.poll(isOpen).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    // It is chosen; the list still fades out.
    await expect.poll(isOpen).toBe('false');
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    // Its menu is gone, and the menu's button has the focus again.
    const button = page.getByRole('button', { name: '规则内容' });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  }, 60_000);

  test('what was told is not told again in another language, and what is made then has a name in both', async () => {
    const { page } = await openDraft(site, await newRuleSet(site, small, park));
    await pickCard(page, '专利数量');
    await page.keyboard.press('Delete');
    const told = page.locator('.ant-message-notice');
    await told.waitFor();
    await told.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '语言: 中文' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Language: English' }).waitFor();
    expect(await told.count()).toBe(0);
    // What is made in one language has its name in both.
    await page.getByRole('button', { name: 'Rules', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Adjustments' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).first().click();
    await page.getByRole('menuitem', { name: /^cap of the grade/ }).click();
    expect(await page.getByRole('textbox', { name: 'Name · 中文' }).inputValue()).toBe('新等级封顶');
    expect(await page.getByRole('textbox', { name: 'Name · English' }).inputValue()).toBe('New cap of the grade');
  }, 60_000);

  test('Escape gives up a card that is carried, also where the tree has the focus', async () => {
    const { page } = await openDraft(site, await newRuleSet(site, small, park));
    await pickCard(page, '专利数量');
    const { outline } = await shown(page);
    const [from, to] = [await card(page, '专利数量').boundingBox(), await card(page, '营收规模').boundingBox()];
    if (!from || !to) throw new Error('There is no card');
    await page.mouse.move(from.x + 30, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y + 5, { steps: 10 });
    const ghost = page.locator('.canvas-ghost');
    await ghost.waitFor();
    await page.keyboard.press('Escape');
    await ghost.waitFor({ state: 'detached' });
    await page.mouse.up();
    await expectOutline(page, outline);
    expect(await undo(page).isDisabled()).toBe(true);
  }, 60_000);

  test('a draft that opens with an error says that it cannot be run, until it is mended', async () => {
    const broken = JSON.parse(JSON.stringify(small).replace('"formula":"patents"', '"formula":"patent"'));
    const { page } = await openDraft(site, await newRuleSet(site, broken, park));
    const dock = page.getByRole('region', { name: '园区试算' }).first();
    await dock.getByText('规则有错误，还不能评分').waitFor();
    await pickCard(page, '专利数量');
    await page.keyboard.press('Delete');
    await dock.getByText('该期间还没有企业数据').waitFor();
  }, 60_000);

  test('grades are carried to another place by hand, and moved by buttons, each one step', async () => {
    const grades = ['甲', '乙', '丙'].map((name, at) => ({
      id: `g${at}`,
      name: { 'zh-CN': name },
      from: 80 - at * 20,
    }));
    const { page } = await openDraft(site, await newRuleSet(site, { ...small, grades }, park));
    const openGrades = async () => {
      await page.getByRole('button', { name: '规则内容' }).click();
      await page.getByRole('menuitem', { name: '等级', exact: true }).click();
    };
    await openGrades();
    const rows = page.locator('.section-grade');
    const order = () =>
      rows.evaluateAll((all) => all.map((row) => row.querySelectorAll('input')[1]?.getAttribute('value')));
    await expect.poll(order).toEqual(['甲', '乙', '丙']);
    await stillness(page);
    const from = await rows.nth(2).locator('.section-grip').boundingBox();
    const to = await rows.nth(0).boundingBox();
    if (!from || !to) throw new Error('There is no row');
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 12, to.y + 4, { steps: 8 });
    await page.mouse.up();
    await expect.poll(order).toEqual(['丙', '甲', '乙']);
    await page.getByRole('button', { name: '下移 g2' }).click();
    await expect.poll(order).toEqual(['甲', '丙', '乙']);
    await page.keyboard.press('Control+Z');
    await expect.poll(order).toEqual(['丙', '甲', '乙']);
    await page.keyboard.press('Control+Y');
    await expect.poll(order).toEqual(['甲', '丙', '乙']);
    expect(await barriersOn(page, '.section-grades')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await undo(page).click();
    await undo(page).click();
    expect(await undo(page).isDisabled()).toBe(true);
    await openGrades();
    await expect.poll(order).toEqual(['甲', '乙', '丙']);
  }, 60_000);

  test('a menu opens again and again for one who wants less motion', async () => {
    const { page } = await openDraft(site, await newRuleSet(site, small, park), { isStill: true });
    for (let time = 1; time <= 3; time++) {
      await page.getByRole('button', { name: '规则内容' }).click();
      await page.getByRole('menuitem', { name: '等级', exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await stillness(page);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  }, 60_000);

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
