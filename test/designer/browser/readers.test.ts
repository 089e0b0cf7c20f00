import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keymap } from '../../../designer/canvas/keymap.ts';
import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import { administrator, pickCard, saveState, shown, treeOf, undo } from './drafts.ts';
import { press } from './key-presses.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const written = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 });

/** Those that count in the stage, in the document's order. */
function indicatorsOf(node: TreeNode, stage: string): readonly { readonly id: string; readonly name: string }[] {
  const weight = typeof node.weight === 'object' ? (node.weight[stage] ?? 0) : node.weight;
  if (weight === 0) return [];
  if (isGroup(node)) return node.children.flatMap((child) => indicatorsOf(child, stage));
  return [{ id: node.id, name: node.name['zh-CN'] }];
}

/** An answer that refuses is told by the console as well. */
const expected = /\b403\b/;

describe.skipIf(noBrowser)('Who may only read', () => {
  let site: Site;
  let draft: string;
  let run: string;
  beforeAll(async () => {
    site = await openSite();
    const admin = await administrator(site);
    draft = `/parks/demo/rule-sets/${await site.ruleSet()}`;
    run = (await admin.get('/parks/demo/runs')).body.items[0].id;
  });
  afterAll(() => site.close());

  const read = async () => (await (await administrator(site)).get(`${draft}/draft`)).body;
  const sidewaysScroll = (page: Page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  test.each(['auditor', 'reviewer'])('as %s sees the draft, and no key or button changes it', async (user) => {
    const before = await read();
    const { page } = await site.visit({ user });
    await page.goto(draft);
    await treeOf(page).waitFor();
    await page.getByText('只读', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: '发布' }).count()).toBe(0);
    expect(await undo(page).count()).toBe(0);
    expect(await saveState(page).count()).toBe(0);
    const { outline } = await shown(page);
    const name = outline.at(-1)?.replaceAll('·', '') ?? '';
    await pickCard(page, name);
    const changing = keymap.filter(({ group, id }) => group !== 'look' && !/search|find|palette|keySheet/i.test(id));
    for (const { keys } of changing) for (const one of keys) await press(page, one);
    await page.keyboard.type('改');
    expect(await page.getByRole('textbox', { name: '改名' }).count()).toBe(0);
    expect((await shown(page)).outline).toEqual(outline);
    // The menu offers nothing that would be refused.
    await pickCard(page, name);
    await press(page, 'Shift+F10');
    await page.getByRole('menuitem', { name: '删除' }).waitFor();
    for (const item of ['新增同级', '改名', '剪切', '删除'])
      expect(await page.getByRole('menuitem', { name: item }).getAttribute('aria-disabled'), item).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('radiogroup', { name: '视图' }).getByText('表格').click();
    await page.getByRole('treegrid', { name: '指标表格' }).waitFor();
    await page.getByRole('gridcell', { name, exact: true }).first().click();
    await page.keyboard.type('9');
    await press(page, 'Delete');
    await press(page, 'Mod+D');
    await press(page, 'Mod+V');
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name, exact: true }).first().waitFor();
    const after = await read();
    expect(after.revision).toBe(before.revision);
    expect(after.hash).toBe(before.hash);
    await page.context().close();
  });

  test('a viewer is led from the draft to the latest published version', async () => {
    const { page } = await site.visit({ user: 'viewer', expected });
    await page.goto(draft);
    await page.getByText('版本 1（已发布，不可更改）').waitFor();
    expect(new URL(page.url()).pathname).toBe(`${draft}/versions/1`);
    await treeOf(page).waitFor();
    expect((await shown(page)).outline.length).toBeGreaterThan(20);
    expect(await page.getByRole('region', { name: '园区试算' }).count(), 'what would show records').toBe(0);
    await page.context().close();
  });

  test.each([
    { user: 'viewer', path: '/parks/demo/records' },
    { user: 'viewer', path: '/parks/demo/imports' },
    { user: 'reviewer', path: '/parks/demo/audit' },
    { user: 'viewer', path: '/parks/demo/members' },
  ])('as $user at $path reads that it is not for them, and has no way there', async ({ user, path }) => {
    const { page } = await site.visit({ user, expected });
    await page.goto(path);
    await page.getByText('没有权限').waitFor();
    await page.getByText('您在本园区的角色不能查看此内容').waitFor();
    expect(await page.locator(`nav a[href="${path}"]`).count()).toBe(0);
    expect(await barriersOn(page)).toEqual([]);
    await page.context().close();
  });

  test('on a phone the ranking and a sheet are read without scrolling sideways', async () => {
    const { page } = await site.visit({ user: 'viewer', width: 390, height: 844 });
    await page.goto(`/parks/demo/runs/${run}`);
    const first = page.locator('.ranking-name a').first();
    await first.waitFor();
    await first.scrollIntoViewIfNeeded();
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    const name = (await first.textContent()) ?? '';
    const box = await first.boundingBox();
    expect(box && box.x >= 0 && box.x + Math.min(box.width, 120) <= 390, 'the name is on the screen').toBe(true);
    await picture(page, 'readers-ranking-390');
    await first.click();
    await page.getByRole('heading', { name }).waitFor();
    await page.getByText('为什么是这些积分').waitFor();
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await picture(page, 'readers-sheet-390');
    await page.context().close();
  });

  test('on a phone the tree of a published version stands above what is selected in it', async () => {
    const { page } = await site.visit({ user: 'viewer', width: 390, height: 844 });
    await page.goto(`${draft}/versions/1`);
    const place = async () => (await treeOf(page).boundingBox()) ?? { width: 0, y: 0, height: 0 };
    await expect.poll(async () => (await place()).width).toBeGreaterThan(380);
    await pickCard(page, '总积分');
    const heading = page.getByRole('heading', { name: '总积分', level: 2 });
    await heading.waitFor();
    const tree = await place();
    expect((await heading.boundingBox())?.y).toBeGreaterThan(tree.y + tree.height);
    await page.context().close();
  });

  test('every number of a sheet is that of the API', async () => {
    const admin = await administrator(site);
    const { items } = (await admin.get(`/parks/demo/runs/${run}/sheets?limit=1`)).body;
    const path = `/parks/demo/runs/${run}/sheets/${items[0].enterpriseId}`;
    const { sheet } = (await admin.get(path)).body;
    const { definition } = (await admin.get(`${draft}/versions/1`)).body;
    const { page } = await site.visit({ user: 'auditor' });
    await page.goto(path);
    await page.getByText('为什么是这些积分').waitFor();
    const figures = (await page.locator('.sheet-figures').textContent()) ?? '';
    expect(figures).toContain(`总分${sheet.total.toFixed(2)}`);
    expect(figures).toContain(`第 ${sheet.rank} 名`);
    expect(figures).toContain(sheet.grade);
    const rows = await page.locator('tr.indicator').evaluateAll((found) =>
      found.map((row) => ({
        name: row.querySelector('.indicator-name')?.firstChild?.textContent ?? '',
        mark: row.querySelector('[data-column="得分"]')?.firstChild?.textContent ?? '',
        points: row.querySelector('[data-column="积分"]')?.firstChild?.textContent ?? '',
      })),
    );
    const numbers = (node: { mark: number | null; points: number | null } | undefined) => ({
      mark: node?.mark == null ? '–' : written.format(node.mark),
      points: node?.points == null ? '–' : written.format(node.points),
    });
    expect(rows).toEqual(
      indicatorsOf(definition.tree, sheet.stage).map(({ id, name }) => ({ name, ...numbers(sheet.nodes[id]) })),
    );
    expect(rows.length).toBeGreaterThan(50);
    await page.context().close();
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
