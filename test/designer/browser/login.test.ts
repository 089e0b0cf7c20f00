import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersOn, demoPassword, noBrowser, openSite, type Site } from './site.ts';

describe.skipIf(noBrowser)('Whoever opens the program', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  test('logs in first, and comes to where they wanted to go', async () => {
    const { page } = await site.visit({ user: null });
    await page.goto('/parks/demo/rule-sets');
    await page.getByLabel('用户名').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: '登录' }).click();
    await expect.poll(() => page.getByRole('alert').count()).toBe(1);
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '规则集', level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/parks/demo/rule-sets');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('is not led to another site by the address', async () => {
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const { page } = await site.visit();
      await page.goto(`/login?to=${encodeURIComponent(to)}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(new URL(page.url()).origin, to).toBe(site.server.url);
    }
  });

  test('sees the first page within a second', async () => {
    const { page } = await site.visit({ user: null });
    await page.goto('/login');
    await page.getByRole('button', { name: '登录' }).waitFor();
    const painted = await page.evaluate(
      () => performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime,
    );
    console.log(`First contentful paint of the log-in: ${Math.round(painted ?? 0)} ms`);
    expect(painted).toBeGreaterThan(0);
  });

  test('who has no part in a park learns nothing of it', async () => {
    const { page } = await site.visit({ user: 'platform' });
    await page.goto('/parks/demo');
    await page.getByText('没有找到').waitFor();
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
