import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';
import { fourVersions } from './versions-of-rules.ts';

const versions = fourVersions();

describe.skipIf(noBrowser)('Comparing two versions', () => {
  let site: Site;
  let base: string;

  beforeAll(async () => {
    site = await openSite();
    const { context } = await site.visit();
    const draft = versions.at(-1);
    const made = await context.request.post('/api/v1/parks/demo/rule-sets', { data: { definition: draft } });
    const { id } = await made.json();
    const { person } = await (await context.request.get('/api/v1/session')).json();
    for (const [index, definition] of versions.slice(0, -1).entries()) await publish(id, person, index + 1, definition);
    base = `/parks/demo/rule-sets/${id}`;
    await context.close();
  });
  afterAll(() => site.close());

  const publish = (ruleSet: string, author: string, number: number, definition: Definition) =>
    site.server.deps.store.park('demo').versions.append({
      ...{ id: `${ruleSet}.${number}`, ruleSet, number, definition, hash: definitionHash(definition), author },
      ...{ reason: `第 ${number} 次修订`, publishedAt: `2026-0${number}-01T08:00:00.000Z`, effective: null },
    });

  const open = async (path: string, visit: Parameters<Site['visit']>[0] = {}) => {
    const { page, context } = await site.visit(visit);
    await page.goto(`${base}/${path}`);
    return { page, context };
  };
  const position = (page: Page) => page.locator('.compare-steps [role="status"]').textContent();

  test('the page opens with the latest version against the draft', async () => {
    const { page, context } = await open('compare');
    await page.getByRole('heading', { name: /版本 3$/ }).waitFor();
    await page.getByRole('heading', { name: /草稿$/ }).waitFor();
    expect(await page.getByRole('button', { name: /^权重/ }).count()).toBe(1);
    await context.close();
  });

  test.each(['zh-CN', 'en'] as const)('all four views say the same in %s', async (language) => {
    const { page, context } = await open('compare?from=1&to=3', { language });
    const tree = page.getByRole('tree');
    await tree.waitFor();
    expect(await tree.locator('.compared-card[data-sign="removed"]').count()).toBe(1);
    expect(await tree.locator('.compared-card[data-sign="added"]').count()).toBe(1);
    expect(await tree.locator('.compared-card[data-sign="moved"]').count()).toBe(1);
    await picture(page, `compare-tree-${language}`);
    const view = async (name: string) => page.locator('.ant-segmented-item', { hasText: name }).click();
    await view(language === 'en' ? 'Grid' : '表格');
    await page.getByRole('table').locator('[data-differs="true"]').first().waitFor();
    await picture(page, `compare-grid-${language}`);
    await view(language === 'en' ? 'Sentences' : '文字');
    const sentence = language === 'en' ? /weight in \w+ \d+ → \d+/ : /权重 \d+ → \d+/;
    await page.locator('.compare-said', { hasText: sentence }).first().waitFor();
    await picture(page, `compare-sentences-${language}`);
    await view('JSON Patch');
    await page.locator('.compare-patch pre', { hasText: '"op": "move"' }).waitFor();
    await context.close();
  });

  test('N and F7 go on, P and Shift+F7 go back, and after the last change comes the first', async () => {
    const { page, context } = await open('compare?from=1&to=3');
    await page.getByRole('tree').waitFor();
    const of = Number((await position(page))?.match(/共 (\d+)/)?.[1]);
    expect(of).toBeGreaterThan(4);
    const at = async (key: string) => {
      await page.keyboard.press(key);
      return Number((await position(page))?.match(/第 (\d+)/)?.[1]);
    };
    expect(await at('n')).toBe(1);
    expect(await at('F7')).toBe(2);
    expect(await at('p')).toBe(1);
    expect(await at('Shift+F7')).toBe(of);
    expect(await at('n')).toBe(1);
    expect(await page.locator('.compare-details').textContent()).not.toBe('');
    await context.close();
  });

  test('the filter leaves one kind, in every view and in the address', async () => {
    const { page, context } = await open('compare?from=1&to=3&view=sentences');
    await page.getByRole('button', { name: /^权重/ }).click();
    await page.waitForURL(/kinds=weight/);
    const kinds = async () => [...new Set(await page.locator('.compare-kind').allInnerTexts())];
    await expect.poll(kinds).toEqual(['权重']);
    await page.reload();
    await expect.poll(kinds).toEqual(['权重']);
    await context.close();
  });

  test('a copied link names both sides for good, and opens the same for a viewer', async () => {
    const { page, context } = await open('compare?from=1&to=2');
    await page.getByRole('tree').waitFor();
    await page.getByRole('button', { name: '复制链接' }).click();
    await page.getByText('已复制').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/from=[0-9a-z]{26}%3A1&to=[0-9a-z]{26}%3A2/);
    await context.close();
    const { page: theirs, context: other } = await site.visit({ user: 'viewer' });
    await theirs.goto(link);
    await theirs.getByRole('tree').waitFor();
    await other.close();
  });

  test('a viewer is told that a draft is not theirs to see', async () => {
    const { page, context } = await open('compare?from=1&to=draft', { user: 'viewer', expected: /\b403\b/ });
    await page.getByText('没有权限').first().waitFor();
    await context.close();
  });

  test('a link to what is no side says what could be one', async () => {
    const { page, context } = await open('compare?from=1&to=zzz', { expected: /\b400\b/ });
    await page.getByText('"zzz" 不是可对比的一方').waitFor();
    await context.close();
  });

  test('two sides that are the same say so', async () => {
    const { page, context } = await open('compare?from=2&to=2');
    await page.getByText('两侧完全相同').waitFor();
    await context.close();
  });

  test('paper shows hashes, authors, reasons and every sentence', async () => {
    const { page, context } = await open('compare?from=1&to=3');
    await page.getByRole('tree').waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.locator('.compare-sentences').waitFor();
    const text = await page.locator('main').textContent();
    for (const one of [versions[0], versions[2]]) expect(text).toContain(definitionHash(one as Definition));
    expect(text).toContain('第 3 次修订');
    await picture(page, 'compare-print');
    expect(text).not.toContain('已筛选');
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.getByRole('button', { name: /^权重/ }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.getByText(/已筛选：仅权重，\d+ 处变更中的 1 处/).waitFor();
    await context.close();
  });

  test('against a template it says how each pair was found', async () => {
    const { page, context } = await open('compare?from=template:torch&to=3');
    await page.getByRole('tree').waitFor();
    await page.getByText(/非标识配对 \d+ 对/).click();
    await page
      .locator('.compare-pairs td', { hasText: /按(名称|位置|克隆关系)/ })
      .first()
      .waitFor();
    await picture(page, 'compare-template');
    await context.close();
  });

  test.each(['zh-CN', 'en'] as const)(
    'the history of a node tells who changed what, when and why, in %s',
    async (language) => {
      const { page, context } = await open('history', { language });
      await page
        .getByRole('button', { name: versions[0]?.tree.children[0]?.name[language] ?? '' })
        .first()
        .waitFor();
      await page.getByRole('searchbox').fill('A01');
      await page.locator('.blame-row button').first().click();
      const timeline = page.locator('.blame-timeline');
      await timeline.getByText('第 2 次修订').waitFor();
      await timeline.locator('svg').first().waitFor();
      expect(await timeline.textContent()).toMatch(language === 'en' ? /weight in/ : /权重/);
      await picture(page, `history-${language}`);
      await context.close();
    },
  );

  test('the designer tells of a node in which version it last changed, and leads to its history', async () => {
    const { page, context } = await open('versions/3');
    await page.getByRole('tree').first().waitFor();
    await page
      .locator('.card-name', { hasText: versions[2]?.tree.children[0]?.name['zh-CN'] ?? '' })
      .first()
      .click();
    await page.getByText('基本信息', { exact: true }).click();
    await page.getByRole('link', { name: /最近变更于版本 1/ }).click();
    await page.locator('.blame-timeline').getByText('随版本 1 加入', { exact: true }).waitFor();
    await context.close();
  });

  test.each([
    { language: 'zh-CN', appearance: 'light', width: 1440, height: 900 },
    { language: 'en', appearance: 'dark', width: 1440, height: 900 },
    { language: 'en', appearance: 'light', width: 390, height: 844 },
  ] as const)('axe finds no barrier in $language, $appearance, at $width', async (look) => {
    for (const path of [
      'compare?from=1&to=3',
      'compare?from=1&to=3&view=grid',
      'compare?from=1&to=3&view=sentences',
      'compare?from=1&to=3&view=patch',
      'history',
    ]) {
      const { page, context } = await open(path, look);
      await page.locator('.compare-steps, .blame-box').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await barriersOn(page), path).toEqual([]);
      await picture(page, `${path.replaceAll(/\W+/g, '-')}-${look.language}-${look.appearance}-${look.width}`);
      await context.close();
    }
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
