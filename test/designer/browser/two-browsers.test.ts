import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setMember } from '../../../server/actions/parks/members.ts';
import { insertPerson } from '../../../server/actions/people/create-person.ts';
import {
  card,
  type DraftPlace,
  emptyPark,
  expectOutline,
  expectSaved,
  newRuleSet,
  openDraft,
  patience,
  rename,
  savedDraft,
  saveState,
  shown,
  undo,
} from './drafts.ts';
import { demoPassword, noBrowser, openSite, type Site } from './site.ts';
import { small } from './small-definition.ts';

/** A refused save is an answer that the console tells, too. */
const expected = /\b412\b/;

describe.skipIf(noBrowser)('Two browsers on one draft', () => {
  let site: Site;
  let park: string;
  beforeAll(async () => {
    site = await openSite();
    park = await emptyPark(site);
    const asked = { username: 'lisi', name: '李四', password: demoPassword, platformAdministrator: false };
    const { id } = await insertPerson(site.server.deps, null, asked, false);
    await setMember(site.server.deps, null, park, id, 'administrator');
  });
  afterAll(() => site.close());

  const both = async (second: string): Promise<readonly [Page, Page, DraftPlace]> => {
    const place = await newRuleSet(site, small, park);
    const [one, two] = [
      await openDraft(site, place, { expected }),
      await openDraft(site, place, { user: second, expected }),
    ];
    return [one.page, two.page, place];
  };
  const conflict = (page: Page) => page.getByRole('dialog', { name: '他人保存了这份草稿' });
  const merge = (page: Page) => conflict(page).getByRole('button', { name: '合并并保存' });
  const names = async (page: Page) => (await shown(page)).outline.map((line) => line.replaceAll('·', ''));
  const namesSaved = async (place: DraftPlace) => JSON.stringify((await savedDraft(site, place)).tree);

  test.each([
    { who: 'two people', second: 'lisi', by: '园区管理员' },
    { who: 'one person', second: 'admin', by: '园区管理员' },
  ])('of $who: what each changed elsewhere is in the merged draft', async ({ second, by }) => {
    const [one, two, place] = await both(second);
    await rename(one, '研发强度', '研发投入强度');
    await expectSaved(one);
    await rename(two, '营收规模', '营业规模');
    await conflict(two)
      .getByText(new RegExp(`^${by} 于 .* 保存了另一个版本`))
      .waitFor();
    await conflict(two).getByText('自动采用的 2 项').click();
    await conflict(two).getByRole('cell', { name: '研发投入强度' }).waitFor();
    await merge(two).click();
    await expectSaved(two);
    expect(await names(two)).toEqual(
      expect.arrayContaining(['研发投入强度', '营业规模', '人才规模', '专利数量', '增长速度']),
    );
    // The first one goes on from an old draft, and loses nothing either.
    await rename(one, '人才规模', '人才总量');
    await merge(one).click();
    await expectSaved(one);
    const saved = await namesSaved(place);
    for (const name of ['研发投入强度', '营业规模', '人才总量']) expect(saved).toContain(name);
    expect(await names(one)).toEqual(expect.arrayContaining(['研发投入强度', '营业规模', '人才总量']));
    await one.context().close();
    await two.context().close();
  });

  test('what both changed is a person’s choice, between both values', async () => {
    const [one, two, place] = await both('lisi');
    await rename(one, '人才规模', '人才总量');
    await rename(one, '增长速度', '营收增速');
    await expectSaved(one);
    await rename(two, '人才规模', '人才密度');
    await conflict(two).waitFor();
    await conflict(two).getByText('还有 1 项需要选择').waitFor();
    expect(await merge(two).isDisabled()).toBe(true);
    const row = conflict(two)
      .getByRole('row')
      .filter({ has: two.getByRole('radio') });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      expect.stringContaining('人才密度'),
      '人才规模',
      '人才密度',
      '人才总量',
    ]);
    await row.getByRole('radio', { name: /我的/ }).check();
    await merge(two).click();
    await expectSaved(two);
    expect(await names(two)).toEqual(expect.arrayContaining(['人才密度', '营收增速']));
    const saved = await namesSaved(place);
    expect(saved).toContain('人才密度');
    expect(saved).toContain('营收增速');
    expect(saved).not.toContain('人才总量');
    await two.getByRole('tab', { name: '历史' }).click();
    await two.getByText('与园区管理员的修改合并').waitFor();
    await undo(two).click();
    await card(two, '增长速度').waitFor();
    await one.context().close();
    await two.context().close();
  });

  test('a choice that is put off is still to be made, and work goes on meanwhile', async () => {
    const [one, two, place] = await both('lisi');
    await rename(one, '人才规模', '人才总量');
    await expectSaved(one);
    await rename(two, '人才规模', '人才密度');
    await conflict(two).getByRole('button', { name: '关闭' }).last().click();
    await conflict(two).waitFor({ state: 'hidden' });
    await saveState(two).getByText('他人已保存，请选择保留哪些修改').waitFor();
    await rename(two, '增长速度', '营收增速');
    expect(await conflict(two).isVisible()).toBe(false);
    await saveState(two).getByRole('button').click();
    await conflict(two).getByRole('button', { name: '全部用对方的' }).click();
    await merge(two).click();
    await expectSaved(two);
    await expect.poll(() => names(two), patience).toContain('人才总量');
    const saved = await namesSaved(place);
    expect(saved).toContain('营收增速');
    expect(saved).not.toContain('人才密度');
    await one.context().close();
    await two.context().close();
  });

  test('how each folds the tree is nothing to choose between', async () => {
    const [one, two, place] = await both('lisi');
    await one.getByRole('button', { name: '收起下级' }).first().click();
    await expectOutline(one, ['总分', '·创新投入', '·成长经营', '··增长速度', '··营收规模']);
    await expectSaved(one);
    await expect.poll(async () => (await savedDraft(site, place)).layout, patience).toBeDefined();
    await two.getByRole('button', { name: '收起下级' }).last().click();
    await expect
      .poll(async () => JSON.stringify((await savedDraft(site, place)).layout), patience)
      .toContain('growing');
    await expectSaved(two);
    await rename(two, '成长经营', '经营成长');
    await expectSaved(two);
    expect(await conflict(two).isVisible()).toBe(false);
    expect(await namesSaved(place)).toContain('经营成长');
    await one.context().close();
    await two.context().close();
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
