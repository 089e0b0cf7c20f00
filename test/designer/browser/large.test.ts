import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  card,
  type DraftPlace,
  expectSaved,
  newRuleSet,
  openDraft,
  patience,
  pickCard,
  rename,
  savedDraft,
  saveState,
  shown,
  undo,
} from './drafts.ts';
import { press } from './key-presses.ts';
import { noBrowser, openSite, picture, type Site } from './site.ts';
import { groups, thousandNodes } from './thousand-nodes.ts';

const edits = 200;

describe.skipIf(noBrowser)('A rule set of a thousand nodes', () => {
  let site: Site;
  let place: DraftPlace;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    place = await newRuleSet(site, thousandNodes());
  });
  afterAll(() => site.close());

  const zoom = async () => (await page.getByRole('button', { name: /^\d+%$/ }).textContent()) ?? '';
  const time = async (what: string, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    console.log(`${what}: ${Math.round(performance.now() - from)} ms`);
  };

  test('opens, and the park is scored by it', async () => {
    await time('A thousand nodes are opened', async () => {
      ({ page } = await openDraft(site, place));
      await card(page, '维度 0').waitFor();
    });
    expect((await shown(page)).outline.length).toBeGreaterThan(0);
    await page.getByRole('figure', { name: /参与排名 2,084 家/ }).waitFor();
    await picture(page, 'large');
  });

  test('is used like a small one: found, renamed, folded, seen as a whole', async () => {
    await press(page, '/');
    await page.getByRole('textbox', { name: '查找指标' }).fill('指标 12-40');
    await time('One of them is found', async () => {
      await page.keyboard.press('Enter');
      await expect.poll(async () => (await shown(page)).selected, patience).toEqual(['指标 12-40']);
    });
    await page.keyboard.press('Escape');
    await time('renamed', () => rename(page, '指标 12-40', '中间的指标'));
    await time('and saved', () => expectSaved(page));
    expect(JSON.stringify(await savedDraft(site, place))).toContain('中间的指标');
    const near = await zoom();
    await time('The whole is seen', async () => {
      await page.getByRole('button', { name: '适合窗口' }).click();
      await expect.poll(zoom, patience).not.toBe(near);
    });
    await time('All is folded', async () => {
      await page.getByRole('button', { name: '全部收起到第一级' }).click();
      await expect.poll(async () => (await shown(page)).outline.length, patience).toBe(1 + groups);
    });
    await time('and unfolded', async () => {
      await page.getByRole('button', { name: '全部展开' }).click();
      await page.getByRole('treeitem', { name: /指标 0-3，/ }).waitFor();
    });
  });

  test(`${edits} steps are made and taken back, to the very same document`, async () => {
    while (await undo(page).isEnabled()) await undo(page).click();
    await expectSaved(page);
    const before = await savedDraft(site, place);
    await press(page, '/');
    await page.getByRole('textbox', { name: '查找指标' }).fill('指标 3-0');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await pickCard(page, '指标 3-0');
    await time(`${edits} steps`, async () => {
      for (let step = 0; step < edits; step++) await press(page, step % 4 < 2 ? 'Alt+ArrowDown' : 'Alt+ArrowUp');
      for (let step = 0; step < 3; step++) await press(page, 'Mod+D');
    });
    await expectSaved(page);
    expect(await savedDraft(site, place)).not.toEqual(before);
    await page.getByRole('tab', { name: '历史' }).click();
    await expect
      .poll(() => page.getByRole('region', { name: '历史' }).getByRole('listitem').count(), patience)
      .toBeGreaterThan(edits);
    await page.getByRole('tab', { name: '属性' }).click();
    await pickCard(page, '指标 3-0');
    await time('half of them taken back one by one', async () => {
      for (let step = 0; step < edits / 2; step++) await press(page, 'Mod+Z');
    });
    expect(await undo(page).isEnabled()).toBe(true);
    await page.getByRole('tab', { name: '历史' }).click();
    await page.getByRole('region', { name: '历史' }).getByRole('button', { name: '打开草稿时' }).click();
    await expect.poll(() => undo(page).isDisabled(), patience).toBe(true);
    await expectSaved(page);
    expect(await saveState(page).textContent()).toContain('已保存');
    expect(await savedDraft(site, place)).toEqual(before);
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
