import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addressOf,
  card,
  type DraftPlace,
  emptyPark,
  expectOutline,
  expectSaved,
  newRuleSet,
  openDraft,
  patience,
  pickCard,
  rename,
  savedDraft,
  saveState,
  treeOf,
  undo,
} from './drafts.ts';
import { demoPassword, noBrowser, openSite, type Site } from './site.ts';
import { small } from './small-definition.ts';

/** What Chromium itself tells of a connection that is gone. */
const expected = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_EMPTY_RESPONSE|ERR_NETWORK|\b50[234]\b/;
const offline = '离线：修改保留在本机，连接恢复后自动保存';

describe.skipIf(noBrowser)('A draft whose connection is lost', () => {
  let site: Site;
  let park: string;
  beforeAll(async () => {
    site = await openSite();
    park = await emptyPark(site);
  });
  afterAll(() => site.close());

  const opened = async (): Promise<{ readonly page: Page; readonly place: DraftPlace }> => {
    const place = await newRuleSet(site, small, park);
    const { page } = await openDraft(site, place, { expected });
    return { page, place };
  };
  const saved = async (place: DraftPlace) => JSON.stringify(await savedDraft(site, place));
  /** What outlives the page: all of this is in the browser’s own store. */
  const expectKept = (page: Page, name: string) =>
    expect
      .poll(
        () =>
          page.evaluate(
            () =>
              new Promise<string>((resolve, reject) => {
                const opening = indexedDB.open('canopy-drafts');
                opening.onerror = () => reject(opening.error);
                opening.onsuccess = () => {
                  const reading = opening.result.transaction('kept').objectStore('kept').getAll();
                  reading.onsuccess = () => {
                    opening.result.close();
                    resolve(JSON.stringify(reading.result));
                  };
                };
              }),
          ),
        patience,
      )
      .toContain(name);

  test('is worked on all the same, and saved once the connection is back', async () => {
    const { page, place } = await opened();
    await page.context().setOffline(true);
    await rename(page, '人才规模', '人才总量');
    await saveState(page).getByText(offline).waitFor();
    await rename(page, '增长速度', '营收增速');
    await pickCard(page, '专利数量');
    await page.keyboard.press('Delete');
    await card(page, '专利数量').waitFor({ state: 'detached' });
    await saveState(page).getByText(offline).waitFor();
    expect(await saved(place)).toContain('人才规模');
    await page.context().setOffline(false);
    await expectSaved(page);
    const now = await saved(place);
    expect(now).toContain('人才总量');
    expect(now).toContain('营收增速');
    expect(now).not.toContain('专利数量');
    await page.context().close();
  });

  test('is saved by the server that was stopped and started again', async () => {
    const { page, place } = await opened();
    await site.withoutServer(async () => {
      await rename(page, '人才规模', '人才总量');
      await saveState(page).getByText(offline).waitFor();
      await rename(page, '增长速度', '营收增速');
    });
    await page.getByRole('button', { name: '立即重试' }).or(saveState(page).getByText('已保存')).first().click();
    await expectSaved(page);
    expect(await saved(place)).toContain('营收增速');
    await page.context().close();
  });

  test('comes back after its page was lost, with the way it came', async () => {
    const { page, place } = await opened();
    const context = page.context();
    await context.setOffline(true);
    await rename(page, '人才规模', '人才总量');
    await rename(page, '增长速度', '营收增速');
    await expectKept(page, '营收增速');
    await page.close();
    await context.setOffline(false);
    expect(await saved(place)).toContain('人才规模');

    const again = await context.newPage();
    await again.goto(addressOf(place));
    await again.getByText('已恢复上次未保存的修改。').waitFor();
    const both = [
      '总分',
      '·创新投入',
      '··研发强度',
      '··人才总量',
      '··专利数量',
      '·成长经营',
      '··营收增速',
      '··营收规模',
    ];
    await expectOutline(again, both);
    await expectSaved(again);
    expect(await saved(place)).toContain('营收增速');
    await again.getByRole('tab', { name: '历史' }).click();
    const steps = again.getByRole('region', { name: '历史' }).getByRole('listitem');
    expect(await steps.count(), 'two steps, and the draft as it was opened').toBe(3);
    await undo(again).click();
    await expectOutline(again, both.with(6, '··增长速度'));
    await undo(again).click();
    await expectOutline(again, both.with(6, '··增长速度').with(3, '··人才规模'));
    await expectSaved(again);
    await context.close();
  });

  test('is kept, and says so, where its person was signed out elsewhere', async () => {
    const { page, place } = await opened();
    await page.context().request.delete('/api/v1/session');
    await rename(page, '人才规模', '人才总量');
    await saveState(page).getByText('登录已过期：修改保留在本机，请重新登录').waitFor();
    await rename(page, '增长速度', '营收增速');
    await expectKept(page, '营收增速');
    expect(await saved(place)).toContain('人才规模');
    await page.reload();
    await page.getByLabel('用户名').fill('admin');
    await page.getByLabel('密码', { exact: true }).fill(demoPassword);
    await page.getByRole('button', { name: '登录' }).click();
    await treeOf(page).waitFor();
    await card(page, '营收增速').waitFor();
    await expectSaved(page);
    expect(await saved(place)).toContain('人才总量');
    await page.context().close();
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
