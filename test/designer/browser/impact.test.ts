import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Definition, isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { Client } from '../../api/client.ts';
import { administrator, emptyPark } from './drafts.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const patient = { timeout: 90_000 };

/** Weights, a scoring by rank, who is scored, and a grade: what a park's yearly revision changes. */
function revised(definition: Definition): Definition {
  const changed = (node: TreeNode): TreeNode => {
    if (node.id === 'A02' && !isGroup(node))
      return { ...node, scoring: { method: 'percentile', scope: 'stage' }, formula: `${node.formula} + 1` };
    if (node.id === 'C02' && !isGroup(node)) return { ...node, missing: 'exclude' };
    const inner = isGroup(node) ? { ...node, children: node.children.map(changed) } : node;
    return node.id === 'input' || node.id === 'B01' ? { ...inner, weight: 480 } : inner;
  };
  return {
    ...definition,
    tree: { ...definition.tree, children: definition.tree.children.map(changed) },
    adjustments: (definition.adjustments ?? []).map((one) =>
      one.id === 'V5' && one.kind === 'veto' ? { ...one, kind: 'exclude' as const } : one,
    ),
    grades: (definition.grades ?? []).map((grade) => (grade.id === 'A' ? { ...grade, from: 600 } : grade)),
  };
}

describe.skipIf(noBrowser)('Impact, in a real browser', () => {
  let site: Site;
  let ruleSet = '';
  let admin: Client;

  beforeAll(async () => {
    site = await openSite();
    admin = await administrator(site);
    ruleSet = await site.ruleSet();
    const at = `/parks/demo/rule-sets/${ruleSet}/draft`;
    const { body, headers } = await admin.get(at);
    const ifMatch = headers.get('etag') ?? '';
    const saved = await admin.put(at, { definition: revised(body.definition) }, { 'if-match': ifMatch });
    expect(saved.status).toBe(200);
  }, 180_000);
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  const impactOf = (query = '') => `/parks/demo/rule-sets/${ruleSet}/impact${query}`;
  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  const choose = async (page: Page, field: string, option: string) => {
    await page.getByRole('combobox', { name: field }).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  };

  test('an administrator picks two sides, and reads in words who gains and why', async () => {
    const { page } = await site.visit();
    await page.goto(impactOf());
    await page.getByText('还没有影响报告').waitFor(patient);
    await choose(page, '改动前', '版本 1');
    await choose(page, '改动后', '草稿');
    await page.getByRole('button', { name: '分析影响' }).click();
    const words = page.getByRole('region', { name: '结论' });
    await words.waitFor(patient);
    const said = (await words.textContent()) ?? '';
    expect(said).toMatch(/2084 家企业中，\d+ 家总分上升，\d+ 家下降/);
    expect(said).toMatch(/影响最大的改动是“.+”/);
    for (const name of [
      '哪处改动影响最大',
      '总分分布',
      '等级流动',
      '申报事项',
      '名次变化',
      '按成长阶段',
      '按行业',
      '次序颠倒',
    ])
      expect(await page.getByRole('region', { name, exact: true }).count(), name).toBe(1);
    const [higher, lower] = await Promise.all(
      [0, 1].map((at) => page.locator('.impact-tile strong').nth(at).textContent()),
    );
    expect(said).toContain(`${higher?.replace(',', '')} 家总分上升，${lower?.replace(',', '')} 家下降`);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'impact-zh');
  });

  test('an enterprise is explained: the causes that are shown add up to its change', async () => {
    const { page } = await site.visit();
    await page.goto(impactOf('?from=1&to=draft&period=2025'));
    const row = page.locator('.impact-enterprises tbody tr').first();
    await row.waitFor(patient);
    await page.getByText('上升最多', { exact: true }).last().click();
    await expect.poll(async () => row.locator('td').nth(1).textContent(), patient).toContain('+');
    await row.getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('各项原因相加恰为变动').waitFor(patient);
    const points = await dialog.locator('td.number').allTextContents();
    const numbers = points.map((text) => Number(text.replace('−', '-').replace(/[+,]/g, '')));
    const sum = numbers.pop() ?? Number.NaN;
    expect(numbers.length).toBeGreaterThan(0);
    // Each is shown with two decimals.
    expect(Math.abs(numbers.reduce((all, one) => all + one, 0) - sum)).toBeLessThan(0.005 * (numbers.length + 1));
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
  });

  test('a cause leads to the enterprises of whose change it is the largest part', async () => {
    const { page } = await site.visit({ language: 'en' });
    await page.goto(impactOf('?from=1&to=draft&period=2025'));
    const button = page.locator('.impact-causes tbody tr').first().getByRole('button');
    await button.waitFor(patient);
    const leads = Number((await button.textContent())?.replace(/\D/g, ''));
    await button.click();
    await page.getByText(`of ${leads.toLocaleString('en')} shown`).waitFor(patient);
    expect((await page.getByRole('region', { name: 'In words' }).textContent()) ?? '').toMatch(/Of 2084 enterprises/);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'impact-en');
  });

  test.each([
    { width: 390, height: 844, appearance: 'light' as const },
    { width: 1440, height: 900, appearance: 'dark' as const },
  ])('it fits $width × $height, $appearance', async ({ width, height, appearance }) => {
    const { page } = await site.visit({ width, height, appearance });
    await page.goto(impactOf('?from=1&to=draft&period=2025'));
    await page.getByRole('region', { name: '受影响的企业' }).waitFor(patient);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, `impact-${width}-${appearance}`);
  });

  test('where nothing changes it says so, and a park without records is told what to do first', async () => {
    const { page } = await site.visit();
    await page.goto(impactOf('?from=1&to=1&period=2025'));
    await page.getByText('没有企业因此变化').waitFor(patient);
    const park = await emptyPark(site, 'no-records');
    const { body } = await admin.post(`/parks/${park}/rule-sets`, { template: 'torch' });
    await page.goto(`/parks/${park}/rule-sets/${body.id}/impact`);
    await page.getByText('园区还没有企业数据').waitFor(patient);
  });

  test('rules that nobody can be scored with are refused with what is wrong', async () => {
    const made = await admin.post('/parks/demo/rule-sets', { template: 'suzhou' });
    const at = `/parks/demo/rule-sets/${made.body.id}`;
    const { body, headers } = await admin.get(`${at}/draft`);
    const broken = { ...body.definition, facts: [{ id: 'bad', name: { 'zh-CN': '坏' }, formula: 'noSuchField + 1' }] };
    await admin.put(`${at}/draft`, { definition: broken }, { 'if-match': headers.get('etag') ?? '' });
    const { page } = await site.visit();
    await page.goto(`${at}/impact?from=template:suzhou&to=draft&period=2025`);
    await page.getByRole('alert').getByText('无法分析').waitFor(patient);
    expect(await page.getByRole('alert').textContent()).toContain('noSuchField');
  });

  test('the time machine: a past period with the draft, ranked, agreeing with the run, and removed again', async () => {
    const { page } = await site.visit({ user: 'auditor' });
    await page.goto(`/parks/demo/rule-sets/${ruleSet}/time-machine`);
    await page.getByText('还没有试算').waitFor(patient);
    await page.getByRole('button', { name: '试算', exact: true }).click(patient);
    await page.getByText('这是试算，不是评分结果').waitFor(patient);
    await page.getByText('改动前一侧与已存批次逐家一致').waitFor(patient);
    const first = page.getByRole('region', { name: '试算排名' }).locator('tbody tr').first();
    expect(await first.locator('td').nth(2).textContent()).toMatch(/(^|→ )1(\D|$)/);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'time-machine');
    const trials = page.getByRole('region', { name: '已有的试算' });
    await trials.getByRole('button', { name: /^删除/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await trials.getByText('还没有试算').waitFor(patient);
    const { body } = await admin.get('/parks/demo/runs');
    expect(body.items.length).toBeGreaterThan(0);
  });
});
