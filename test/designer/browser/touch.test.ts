import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { card, emptyPark, expectOutline, newRuleSet, openDraft, pickCard, savedDraft } from './drafts.ts';
import { noBrowser, openSite, type Site } from './site.ts';
import { small } from './small-definition.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** As a finger does: down, along, up. */
async function dragByFinger(page: Page, from: Point, to: Point): Promise<void> {
  const screen = await page.context().newCDPSession(page);
  const steps = 12;
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (let step = 1; step <= steps; step++) {
    const along = (a: number, b: number) => a + ((b - a) * step) / steps;
    const at = { x: along(from.x, to.x), y: along(from.y, to.y) };
    await screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [at] });
    await page.waitForTimeout(20);
  }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function placeOn(element: Locator, right: number, down: number): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) throw new Error('It is not there');
  return { x: box.x + right * box.width, y: box.y + down * box.height };
}

describe.skipIf(noBrowser)('By finger', () => {
  let site: Site;
  let park: string;
  beforeAll(async () => {
    site = await openSite();
    park = await emptyPark(site);
  }, 240_000);
  afterAll(() => site.close());

  const opened = async () => {
    const place = await newRuleSet(site, small, park);
    const { page } = await openDraft(site, place, { hasTouch: true });
    return { page, place };
  };
  const undo = (page: Page) => page.getByRole('button', { name: /^撤销/ }).first();

  test('a card is carried to another group, in one step', async () => {
    const { page } = await opened();
    const from = await placeOn(card(page, '专利数量'), 0.5, 0.3);
    await dragByFinger(page, from, await placeOn(card(page, '营收规模'), 0.5, 0.2));
    const moved = [
      '总分',
      '·创新投入',
      '··研发强度',
      '··人才规模',
      '·成长经营',
      '··增长速度',
      '··专利数量',
      '··营收规模',
    ];
    await expectOutline(page, moved);
    await undo(page).tap();
    await expect.poll(() => undo(page).isDisabled()).toBe(true);
  }, 60_000);

  test('the tree itself is pushed about', async () => {
    const { page } = await opened();
    const before = await placeOn(card(page, '总分'), 0, 0);
    const pane = await page.locator('.react-flow__pane').boundingBox();
    if (!pane) throw new Error('There is no canvas');
    const from = { x: pane.x + 40, y: pane.y + pane.height - 90 };
    await dragByFinger(page, from, { x: from.x + 120, y: from.y - 30 });
    const after = await placeOn(card(page, '总分'), 0, 0);
    expect(after.x - before.x).toBeCloseTo(120, -1);
    expect(after.y - before.y).toBeCloseTo(-30, -1);
  }, 60_000);

  test('a weight follows, and its siblings make room, in one step', async () => {
    const { page, place } = await opened();
    await pickCard(page, '总分');
    const slider = page.getByRole('slider', { name: '“创新投入”的权重' });
    const reach = Number(await slider.getAttribute('max'));
    const from = await placeOn(slider, 60 / reach, 0.5);
    await dragByFinger(page, from, await placeOn(slider, 80 / reach, 0.5));
    const weights = () =>
      page
        .getByRole('textbox', { name: /的权重$/ })
        .evaluateAll((fields) => fields.map((field) => Number(field.getAttribute('value'))));
    const [input = 0, growing = 0] = await weights();
    expect(input).toBeGreaterThan(70);
    expect(input + growing).toBe(100);
    await undo(page).tap();
    expect(await weights()).toEqual([60, 40]);
    expect(await undo(page).isDisabled()).toBe(true);
    await expect.poll(async () => (await savedDraft(site, place)).tree.children[0]?.weight).toBe(60);
  }, 60_000);

  test('a boundary follows, in one step', async () => {
    const { page } = await opened();
    await pickCard(page, '人才规模');
    const grip = page.getByRole('slider', { name: '得满分的值' });
    const before = Number(await grip.getAttribute('aria-valuenow'));
    const from = await placeOn(grip.locator('.grip-knob'), 0.5, 0.5);
    await dragByFinger(page, from, { x: from.x - 60, y: from.y + 2 });
    expect(Number(await grip.getAttribute('aria-valuenow'))).toBeLessThan(before);
    await undo(page).tap();
    expect(Number(await grip.getAttribute('aria-valuenow'))).toBe(before);
    expect(await undo(page).isDisabled()).toBe(true);
  }, 60_000);

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
