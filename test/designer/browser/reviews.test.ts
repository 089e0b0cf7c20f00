import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, card, type DraftPlace, expectSaved, openDraft, pickCard, rename } from './drafts.ts';
import { reviewedPark } from './reviewed-park.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

/** Two people, and a bank from outside; each test goes on where the one before ended. */
describe.skipIf(noBrowser)('From a draft to a version that others have approved', () => {
  let site: Site;
  let place: DraftPlace;
  let admin: Page;
  let reviewer: Page;
  let bank: Page;
  beforeAll(async () => {
    site = await openSite();
    place = await reviewedPark(site);
    ({ page: admin } = await openDraft(site, place));
    ({ page: reviewer } = await site.visit({ user: 'reviewer' }));
    ({ page: bank } = await site.visit({ user: 'bank' }));
  });
  afterAll(() => site.close());

  const submit = async (reason: string) => {
    await admin.getByRole('toolbar').getByRole('button', { name: '送审', exact: true }).click();
    const dialog = admin.getByRole('dialog', { name: '送审草稿' });
    await dialog.getByLabel('理由').fill(reason);
    await dialog.getByRole('button', { name: '送审', exact: true }).click();
    await admin.getByRole('region', { name: '发布前的检查' }).waitFor();
  };
  const openFromHome = async (page: Page, number: number) => {
    await page.goto(`/parks/${place.park}`);
    await page.getByText('等我处理的送审').waitFor();
    await page.getByRole('link', { name: new RegExp(`送审 ${number}$`) }).click();
    await page.getByRole('heading', { name: `送审 ${number}` }).waitFor();
  };
  const approve = async (page: Page) => {
    await page.getByRole('button', { name: '批准', exact: true }).click();
    await page.getByRole('status').getByText('已批准', { exact: true }).waitFor();
  };
  const publish = async () => {
    await admin.getByText('全部满足').waitFor();
    await admin.getByRole('button', { name: '发布', exact: true }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
    await admin.getByRole('heading', { name: '版本', exact: true }).waitFor();
  };
  const looked = async (page: Page, name: string) => {
    await page.mouse.move(0, 0);
    // What is told in passing fades out, and can't be read while it does.
    await expect.poll(() => page.locator('.ant-message-notice').count(), { timeout: 15_000 }).toBe(0);
    await picture(page, name);
    expect(await barriersOn(page), name).toEqual([]);
  };

  test('the administrator can only submit, with a reason, and can’t approve it', async () => {
    await admin.getByRole('button', { name: '送审', exact: true }).waitFor();
    expect(await admin.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    await admin.getByRole('button', { name: '送审', exact: true }).click();
    const dialog = admin.getByRole('dialog', { name: '送审草稿' });
    await dialog.getByRole('button', { name: '送审', exact: true }).click();
    await dialog.getByText('请填写理由').waitFor();
    await dialog.getByRole('button', { name: '取消' }).click();
    await submit('2026 年首版');
    await admin.getByText('您参与了这份修改，不能批准').waitFor();
    expect(await admin.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
    expect(await admin.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await admin.getByText('还差 1 项').waitFor();
    await looked(admin, 'review-first-zh-CN');
  });

  test('the bank sees the rules and what is in review, and no enterprise', async () => {
    await bank.goto(`/parks/${place.park}`);
    const menu = bank.getByRole('navigation', { name: '主菜单' });
    await menu.getByRole('link', { name: '规则集' }).waitFor();
    for (const hidden of ['企业数据', '数据导入', '评分批次', '任务', '审计记录'])
      expect(await menu.getByRole('link', { name: hidden }).count(), hidden).toBe(0);
    await openFromHome(bank, 1);
    await bank.getByRole('link', { name: '在设计器中查看' }).click();
    await pickCard(bank, '研发强度');
    expect(await bank.getByRole('region', { name: '园区试算' }).count()).toBe(0);
    await bank.goBack();
    await bank.getByRole('heading', { name: '送审 1' }).waitFor();
  });

  test('a reviewer comments, and asks for changes: with words', async () => {
    await openFromHome(reviewer, 1);
    const whole = reviewer.getByRole('region', { name: '总体意见' }).last();
    await whole.getByRole('button', { name: '发表意见' }).click();
    await whole.getByRole('textbox').fill('请补充政策依据');
    await whole.getByRole('button', { name: '发表', exact: true }).click();
    await whole.getByRole('article').getByText('请补充政策依据').waitFor();
    await reviewer.getByRole('button', { name: '要求修改' }).click();
    await reviewer.getByRole('alert').getByText('请说明需要修改什么').waitFor();
    await reviewer.getByRole('textbox', { name: /^说明/ }).fill('研发强度权重偏低');
    await reviewer.getByRole('button', { name: '要求修改' }).click();
    await reviewer.getByRole('status').getByText('要求修改', { exact: true }).waitFor();
    await looked(reviewer, 'review-asked-zh-CN');
  });

  test('the author answers, changes the draft, and submits it anew', async () => {
    await admin.reload();
    const first = admin.url();
    const thread = admin.getByRole('article', { name: '审核员 的意见' });
    await thread.getByRole('button', { name: '回复' }).click();
    await thread.getByRole('textbox').fill('已补充');
    await thread.getByRole('button', { name: '回复' }).click();
    await thread.getByRole('paragraph').filter({ hasText: '已补充' }).waitFor();
    await thread.getByRole('button', { name: '标记已解决' }).click();
    await thread.getByText('已标记解决').waitFor();
    await admin.goto(addressOf(place));
    await admin.getByRole('link', { name: '送审 1 · 要求修改' }).waitFor();
    await rename(admin, '研发强度', '研发投入强度');
    await expectSaved(admin);
    const late = await site.visit({ user: 'reviewer', expected: /\b409\b/ });
    await late.page.goto(first);
    const whole = late.page.getByRole('region', { name: '总体意见' }).last();
    await whole.getByRole('button', { name: '发表意见' }).last().click();
    await whole.getByRole('textbox').fill('还有一点');
    await submit('按意见修改');
    await admin.getByRole('heading', { name: '送审 2' }).waitFor();
    // What comes too late is told so, and stays in the box.
    await whole.getByRole('button', { name: '发表', exact: true }).click();
    await whole.getByRole('alert').getByText('已结束').waitFor();
    expect(await whole.getByRole('textbox').inputValue()).toBe('还有一点');
    await late.context.close();
    await reviewer.goto(`${addressOf(place)}/reviews`);
    await reviewer.getByText('已被取代').waitFor();
    await looked(reviewer, 'reviews-zh-CN');
  });

  test('the bank approves, and it is published as version 1, approved by the bank', async () => {
    await openFromHome(bank, 2);
    await approve(bank);
    await openFromHome(admin, 2);
    await publish();
    const line = admin.getByRole('listitem').filter({ hasText: '版本 1' });
    await line.getByText('采用中').waitFor();
    await line.getByText(/受邀评审（银行） · /).waitFor();
    await admin.getByText(/^2025 采用版本 1/).waitFor();
  });

  test('a comment on a node is shown where the node is, and the change in a sentence', async () => {
    await admin.goto(addressOf(place));
    await rename(admin, '人才规模', '人才总量');
    await expectSaved(admin);
    await submit('统一名称');
    await admin.getByRole('region', { name: '修改了什么' }).getByText('人才规模').first().waitFor();
    await openFromHome(reviewer, 3);
    const change = reviewer.getByRole('region', { name: /人才总量/ });
    await change.getByRole('button', { name: /发表意见$/ }).click();
    await change.getByRole('textbox').fill('为何改名？');
    await change.getByRole('button', { name: '发表', exact: true }).click();
    await change.getByRole('article').waitFor();
    await looked(reviewer, 'review-change-zh-CN');
    await change.getByRole('link', { name: /在设计器中定位/ }).click();
    await card(reviewer, '人才总量').waitFor();
    await reviewer.getByRole('region', { name: '评审意见' }).getByText('为何改名？').waitFor();
    await picture(reviewer, 'review-rules-zh-CN');
    await admin.goto(addressOf(place));
    await pickCard(admin, '人才总量');
    await admin.getByRole('region', { name: '评审意见' }).getByText('为何改名？').waitFor();
  });

  test('it is not published before somebody has looked at what it does to enterprises', async () => {
    await reviewer.goBack();
    await approve(reviewer);
    await openFromHome(admin, 3);
    const gate = admin.getByRole('region', { name: '发布前的检查' });
    await gate.getByText('还差 1 项').waitFor();
    expect(await admin.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await gate.getByRole('link', { name: '打开影响报告' }).click();
    await admin.getByRole('article', { name: /版本 1/ }).waitFor();
    await openFromHome(admin, 3);
    await gate.getByText(/^园区管理员已查看 2025 与版本 1 相比的影响报告/).waitFor();
    await publish();
    await admin.getByText(/^2025 采用版本 2/).waitFor();
  });

  test('an earlier version is brought back as a new one, through a review of its own', async () => {
    await admin.getByRole('button', { name: '版本 1 的操作' }).click();
    await admin.getByRole('menuitem', { name: '恢复为新版本…' }).click();
    const dialog = admin.getByRole('dialog', { name: '以版本 1 的内容发布新版本' });
    expect(await dialog.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
    await dialog.getByLabel('理由').fill('名称恢复原样');
    await dialog.getByRole('button', { name: '送审', exact: true }).click();
    await admin.getByRole('heading', { name: '送审 4' }).waitFor();
    await admin.getByText('版本 1 的内容').waitFor();
    await admin.getByRole('button', { name: '撤回' }).click();
    await admin.getByRole('dialog').getByRole('button', { name: '撤回' }).click();
    await admin.getByRole('status').getByText('已撤回', { exact: true }).waitFor();
  });

  test('a version is retired with a reason, and the one before is in force again', async () => {
    await admin.goto(`${addressOf(place)}/versions`);
    await admin.getByRole('button', { name: '版本 2 的操作' }).click();
    await admin.getByRole('menuitem', { name: '停用…' }).click();
    const dialog = admin.getByRole('dialog', { name: '停用版本 2' });
    await dialog.getByLabel('理由').fill('依据有误');
    await dialog.getByRole('button', { name: '停用' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const line = admin.getByRole('listitem').filter({ hasText: '版本 2' });
    await line.getByText(/停用：依据有误$/).waitFor();
    await admin.getByText(/^2025 采用版本 1/).waitFor();
    await looked(admin, 'versions-zh-CN');
  });

  test('its pages can be read in English, by dark and on a telephone', async () => {
    for (const look of [
      { language: 'en', appearance: 'dark', width: 1440, height: 900 },
      { language: 'en', appearance: 'light', width: 390, height: 844 },
    ] as const) {
      const { page, context } = await site.visit({ user: 'reviewer', ...look });
      const { items } = await (await context.request.get(`/api/v1${addressOf(place)}/reviews`)).json();
      for (const [name, path] of [
        ['versions', `${addressOf(place)}/versions`],
        ['reviews', `${addressOf(place)}/reviews`],
        ['review', `${addressOf(place)}/reviews/${items[0].id}`],
        ['home', `/parks/${place.park}`],
      ]) {
        await page.goto(path ?? '');
        await page.locator('main h1').waitFor();
        await page.waitForLoadState('networkidle');
        await looked(page, `${name}-of-review-en-${look.appearance}-${look.width}`);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await context.close();
    }
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
