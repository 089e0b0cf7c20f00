import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../server/cli/run-cli.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const patient = { timeout: 60_000 };

describe.skipIf(noBrowser)('A re-check', () => {
  let site: Site;
  let run = '';
  let best = { enterpriseId: '', name: '' };

  beforeAll(async () => {
    site = await openSite();
    const { context } = await site.visit();
    const read = async (path: string) => (await context.request.get(`/api/v1/parks/demo/${path}`)).json();
    run = (await read('runs')).items[0].id;
    [best] = (await read(`runs/${run}/sheets?limit=1`)).items;
    await context.close();
  }, 180_000);
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  test('an auditor re-checks one enterprise from its sheet, and proves the report offline', async () => {
    const { page } = await site.visit({ user: 'auditor' });
    await page.goto(`/parks/demo/runs/${run}/sheets/${best.enterpriseId}`);
    await page.getByRole('link', { name: '复核' }).click(patient);
    await page.getByText('这家企业还没有复核过').waitFor(patient);
    await page.getByRole('button', { name: '开始复核' }).click();
    await page.getByRole('heading', { name: '一致：逐位相同' }).waitFor(patient);
    expect(await page.locator('.recheck-verdict').textContent()).toContain(best.name);
    expect(await page.locator('.evidence-link.is-bad').count()).toBe(0);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'recheck-one');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载签名报告' }).click(),
    ]);
    const file = join(site.server.dataFolder, download.suggestedFilename());
    await download.saveAs(file);
    const pem = join(site.server.dataFolder, 'canopy.pem');
    await writeFile(pem, (await runCli(['report', 'key', '--data', site.server.dataFolder])).out);
    const { code, out } = await runCli(['report', 'verify', file, '--key', pem, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`the enterprise ${best.enterpriseId}`);
    expect(out).toContain('It agreed to the last bit');
  }, 180_000);

  test('a stored sheet that was altered is shown with where it differs, in English, on a phone, in the dark', async () => {
    const db = new Database(join(site.server.dataFolder, 'canopy.sqlite'), { timeout: 10_000 });
    const where = `park = 'demo' AND json_extract(body, '$.enterpriseId') = ?`;
    const altered = db.prepare(`UPDATE sheets SET body = json_set(body, '$.total', 999) WHERE ${where}`);
    expect(altered.run(best.enterpriseId).changes).toBeGreaterThan(0);
    db.close();
    const { page } = await site.visit({ user: 'auditor', language: 'en', appearance: 'dark', width: 390, height: 844 });
    await page.goto(`/parks/demo/runs/${run}/recheck?enterprise=${best.enterpriseId}`);
    await page.getByRole('button', { name: 'Re-check', exact: true }).click(patient);
    await page.getByRole('heading', { name: 'It does not agree' }).waitFor(patient);
    const rows = page.getByRole('table').last().getByRole('row');
    expect(await rows.nth(1).textContent()).toContain('/total');
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.mouse.move(0, 0);
    await expect.poll(() => barriersOn(page), { timeout: 20_000 }).toEqual([]);
    await picture(page, 'recheck-differs-phone');
    await page.getByRole('link', { name: best.enterpriseId }).first().click();
    await page.getByText('Why these points').waitFor(patient);
  }, 180_000);

  test('an enterprise is found by its name', async () => {
    const { page } = await site.visit();
    await page.goto(`/parks/demo/runs/${run}/recheck`);
    await page.getByText('一家企业', { exact: true }).click(patient);
    await page.locator('#recheck-enterprise').fill(best.name.slice(0, 4));
    await page.getByTitle(best.name, { exact: true }).click(patient);
    await page.getByRole('button', { name: '开始复核' }).click();
    await page.getByRole('heading', { name: '不一致' }).waitFor(patient);
  }, 120_000);

  test('the whole run is followed, cancelled, and begun again', async () => {
    const { page } = await site.visit({ user: 'auditor', language: 'en' });
    await page.goto(`/parks/demo/runs/${run}/recheck`);
    const start = page.getByRole('button', { name: 'Re-check', exact: true });
    await start.click(patient);
    const cancel = page.getByRole('button', { name: 'Cancel the re-check' });
    await cancel.waitFor(patient);
    // What was started is found again.
    await page.reload();
    await cancel.waitFor(patient);
    await picture(page, 'recheck-under-way');
    await cancel.click();
    await page.getByText(/The re-check did not finish/).waitFor(patient);
    await start.click();
    await page.getByText('2,083 of 2,084 sheets are the same').waitFor({ timeout: 400_000 });
    expect(await page.locator('.evidence-link.is-bad').count()).toBe(1);
    await page.mouse.move(0, 0);
    expect(await barriersOn(page)).toEqual([]);
    await picture(page, 'recheck-whole');
  }, 600_000);

  test('a reviewer reads, and starts nothing; a viewer is not let in', async () => {
    const reviewer = await site.visit({ user: 'reviewer' });
    await reviewer.page.goto(`/parks/demo/runs/${run}/recheck`);
    await reviewer.page.getByText('复核由管理员或审计员发起').waitFor(patient);
    await reviewer.page.getByRole('heading', { name: '证据链' }).waitFor(patient);
    expect(await reviewer.page.getByRole('button', { name: '开始复核' }).count()).toBe(0);
    const viewer = await site.visit({ user: 'viewer', expected: /403/ });
    await viewer.page.goto(`/parks/demo/runs/${run}/recheck`);
    await viewer.page.getByText('没有权限').waitFor(patient);
  }, 120_000);

  test('on paper, the report has its signature and how to check it, and no buttons', async () => {
    const { page } = await site.visit({ user: 'auditor', appearance: 'dark' });
    await page.goto(`/parks/demo/runs/${run}/recheck`);
    await page.getByRole('heading', { name: '签名' }).waitFor(patient);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(await page.getByText('canopy report verify').isVisible()).toBe(true);
    const { pem, fingerprint } = await (await page.request.get('/api/v1/installation/key')).json();
    expect(pem).toContain('BEGIN PUBLIC KEY');
    expect(await page.locator('.recheck-facts').textContent()).toContain(fingerprint);
    await picture(page, 'recheck-paper');
  }, 120_000);
});
