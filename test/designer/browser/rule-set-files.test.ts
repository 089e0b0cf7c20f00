import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintOf, newKeyPair, signatureOf } from '../../../server/signing/ed25519.ts';
import { signedLine } from '../../../server/signing/signed-line.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const patient = { timeout: 60_000 };

describe.skipIf(noBrowser)('A rule set as a signed file', () => {
  let site: Site;
  let file = '';
  const inFolder = (name: string) => join(site.server.dataFolder, name);

  beforeAll(async () => {
    site = await openSite();
  }, 180_000);
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  const words = {
    'zh-CN': { new: '新建规则集', from: '从文件', make: '新建并打开', park: '示范园区' },
    en: { new: 'New rule set', from: 'From a file', make: 'Make and open', park: 'Demo park' },
  };
  const choose = async (page: Page, language: 'zh-CN' | 'en', path: string) => {
    const said = words[language];
    await page.goto('/parks/demo/rule-sets');
    await page.getByRole('button', { name: said.new }).first().click(patient);
    await page.getByRole('tab', { name: said.from }).click(patient);
    await page.locator('input[type="file"]').setInputFiles(path);
  };

  test('is exported from its card by an auditor, and taken by an administrator as a new one', async () => {
    const { page } = await site.visit({ user: 'auditor' });
    await page.goto('/parks/demo/rule-sets');
    await page
      .getByRole('button', { name: /^“.*”的操作|操作/ })
      .first()
      .click(patient);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '导出签名文件' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/-v1\.canopy$/);
    file = inFolder('exported.canopy');
    await download.saveAs(file);
    const admin = await site.visit();
    await choose(admin.page, 'zh-CN', file);
    await admin.page.getByText('由本系统签名。').waitFor(patient);
    await admin.page.mouse.move(0, 0);
    expect(await barriersOn(admin.page, '[role="dialog"]')).toEqual([]);
    await picture(admin.page, 'rule-set-file-own');
    await admin.page.getByRole('button', { name: '新建并打开' }).click();
    await admin.page.waitForURL(/\/rule-sets\/[0-9a-z]{26}$/, patient);
    await admin.page.goto('/parks/demo/rule-sets');
    await admin.page.getByText('导入自示范园区').waitFor(patient);
  }, 180_000);

  test('of another installation asks for its fingerprint to be compared, in English, on a phone, in the dark', async () => {
    const { publicKey, privateKey } = newKeyPair();
    const key = { publicKey, fingerprint: '', createdAt: '', sign: (text: string) => signatureOf(text, privateKey) };
    const [first = '', ...lines] = (await readFile(file, 'utf8')).split('\n');
    const foreign = inFolder('foreign.canopy');
    await writeFile(foreign, [signedLine('ruleSet', JSON.parse(first).content, key), ...lines].join('\n'));
    const { page } = await site.visit({ language: 'en', appearance: 'dark', width: 390, height: 844 });
    await choose(page, 'en', foreign);
    await page.getByText('Signed by another installation.').waitFor(patient);
    expect(await page.locator('.signed-fingerprint').textContent()).toBe(fingerprintOf(publicKey));
    const make = page.getByRole('button', { name: 'Make and open' }).first();
    expect(await make.isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /I have compared the fingerprint/ }).check();
    expect(await barriersOn(page, '[role="dialog"]')).toEqual([]);
    await page.locator('.signed-file').scrollIntoViewIfNeeded();
    await picture(page, 'rule-set-file-foreign-phone');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await make.click();
    await page.waitForURL(/\/rule-sets\/[0-9a-z]{26}$/, patient);
  }, 180_000);

  test('that was imported before asks whether to take it again', async () => {
    const { page } = await site.visit();
    await choose(page, 'zh-CN', file);
    const again = page.getByRole('checkbox', { name: /已导入过/ });
    await again.waitFor(patient);
    const make = page.getByRole('button', { name: '新建并打开' }).first();
    expect(await make.isDisabled()).toBe(true);
    await again.check();
    await make.click();
    await page.waitForURL(/\/rule-sets\/[0-9a-z]{26}$/, patient);
  }, 120_000);

  test('that was changed is refused, and says so', async () => {
    const changed = inFolder('changed.canopy');
    await writeFile(changed, (await readFile(file, 'utf8')).replace('"reason":"', '"reason":"x'));
    const { page } = await site.visit({ expected: /422/ });
    await choose(page, 'zh-CN', changed);
    await page.getByText(/文件在签名后被改动/).waitFor(patient);
    expect(await page.getByRole('button', { name: '新建并打开' }).first().isDisabled()).toBe(true);
  }, 120_000);
});
