import type { Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CommandId } from '../../../designer/canvas/commands/command.ts';
import { keymap } from '../../../designer/canvas/keymap.ts';
import type { Definition } from '../../../schemas/definition.ts';
import {
  emptyPark,
  expectOutline,
  expectSelected,
  newRuleSet,
  openDraft,
  patience,
  pickCard,
  redo,
  shown,
  treeOf,
  undo,
} from './drafts.ts';
import { compose, eventOf, press, pressWhileComposing } from './key-presses.ts';
import { noBrowser, openSite, type Site } from './site.ts';
import { small } from './small-definition.ts';

const outline = [
  '总分',
  '·创新投入',
  '··研发强度',
  '··人才规模',
  '··专利数量',
  '·成长经营',
  '··增长速度',
  '··营收规模',
];
const without = (name: string) => outline.filter((line) => line !== name);
const withAfter = (line: string, ...added: readonly string[]) =>
  outline.toSpliced(outline.indexOf(line) + 1, 0, ...added);

/** Two indicators of it read what does not exist: the problems that F8 leads to. */
const faulty = JSON.parse(
  JSON.stringify(small)
    .replace('"formula":"patents"', '"formula":"patent"')
    .replace('"formula":"growth"', '"formula":"grow"'),
) as Definition;

let page: Page;

const pick = (name: string) => pickCard(page, name);
const nameField = () => page.getByRole('textbox', { name: '改名' });
const type = async (text: string) => {
  await nameField().waitFor();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await nameField().waitFor({ state: 'detached' });
};
const zoom = async () => Number.parseFloat((await page.getByRole('button', { name: /^\d+%$/ }).textContent()) ?? '');
const dialog = (name: string) => page.getByRole('dialog', { name });
const searchBox = () => page.getByRole('textbox', { name: '查找指标' });

/** What each command does, by the key that is pressed. */
const does: Readonly<Record<CommandId, (keys: string) => Promise<void>>> = {
  async addSibling(keys) {
    await pick('研发强度');
    await press(page, keys);
    await type('甲');
    await expectOutline(page, withAfter('··研发强度', '··甲'));
    await expectSelected(page, '甲');
  },
  async addChild(keys) {
    await pick('创新投入');
    await press(page, keys);
    await type('乙');
    await expectOutline(page, withAfter('··专利数量', '··乙'));
  },
  addIndicator: hasNoKey,
  addGroup: hasNoKey,
  async rename(keys) {
    await pick('人才规模');
    await press(page, keys);
    await type('人员');
    await expectOutline(page, outline.with(3, '··人员'));
  },
  async remove(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, without('··人才规模'));
    await expectSelected(page, '专利数量');
  },
  async cut(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, without('··人才规模'));
    await pick('增长速度');
    await press(page, 'Mod+V');
    await expectOutline(page, [...without('··人才规模').slice(0, 6), '··人才规模', '··营收规模']);
  },
  async copy(keys) {
    await pick('人才规模');
    await press(page, keys);
    await pick('成长经营');
    await press(page, 'Mod+V');
    await expectOutline(page, [...outline, '··人才规模']);
  },
  async paste(keys) {
    await pick('创新投入');
    await press(page, 'Mod+C');
    await pick('总分');
    await press(page, keys);
    await expectOutline(page, [...outline, ...outline.slice(1, 5)]);
  },
  async duplicate(keys) {
    await pick('研发强度');
    await press(page, keys);
    await expectOutline(page, withAfter('··研发强度', '··研发强度（副本）'));
  },
  async moveUp(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, outline.with(2, '··人才规模').with(3, '··研发强度'));
    await expectSelected(page, '人才规模');
  },
  async moveDown(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, outline.with(3, '··专利数量').with(4, '··人才规模'));
  },
  async moveLeft(keys) {
    await pick('增长速度');
    await press(page, keys);
    await expectOutline(page, [...outline.slice(0, 5), '··增长速度', '·成长经营', '··营收规模']);
  },
  async moveRight(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, [...without('··人才规模'), '··人才规模']);
  },
  async promote(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectOutline(page, [...without('··人才规模').slice(0, 4), '·人才规模', ...outline.slice(5)]);
  },
  async up(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectSelected(page, '研发强度');
  },
  async down(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectSelected(page, '专利数量');
  },
  async left(keys) {
    await pick('增长速度');
    await press(page, keys);
    await expectSelected(page, '研发强度');
  },
  async right(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectSelected(page, '营收规模');
  },
  async extendUp(keys) {
    await pick('专利数量');
    await press(page, keys);
    await expectSelected(page, '专利数量', '人才规模');
  },
  async extendDown(keys) {
    await pick('研发强度');
    await press(page, keys);
    await press(page, keys);
    await expectSelected(page, '研发强度', '人才规模', '专利数量');
  },
  async first(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectSelected(page, '总分');
  },
  async last(keys) {
    await pick('人才规模');
    await press(page, keys);
    await expectSelected(page, '营收规模');
  },
  async selectAll(keys) {
    await press(page, keys);
    await expectSelected(page, ...outline.slice(1).map((line) => line.replaceAll('·', '')));
  },
  async toggle(keys) {
    await pick('创新投入');
    await press(page, keys);
    await expectOutline(page, [...outline.slice(0, 2), ...outline.slice(5)]);
    await press(page, keys);
    await expectOutline(page, outline);
  },
  collapseAll: hasNoKey,
  expandAll: hasNoKey,
  async focusBranch(keys) {
    await pick('成长经营');
    await press(page, keys);
    await expectOutline(page, ['·成长经营', '··增长速度', '··营收规模']);
    await page.getByRole('navigation', { name: '所在分支' }).getByText('成长经营').waitFor();
  },
  leaveBranch: hasNoKey,
  async fit(keys) {
    const whole = await zoom();
    await press(page, '+');
    await expect.poll(zoom, patience).toBeGreaterThan(whole);
    await press(page, keys);
    await expect.poll(zoom, patience).toBe(whole);
  },
  async zoomIn(keys) {
    const before = await zoom();
    await press(page, keys);
    await expect.poll(zoom, patience).toBeGreaterThan(before);
  },
  async zoomOut(keys) {
    const before = await zoom();
    await press(page, keys);
    await expect.poll(zoom, patience).toBeLessThan(before);
  },
  async menu(keys) {
    await pick('人才规模');
    await press(page, keys);
    await page.getByRole('menuitem', { name: '改名' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: '改名' }).waitFor({ state: 'detached' });
  },
  async escape(keys) {
    await pick('研发强度');
    await press(page, 'Shift+ArrowDown');
    await expectSelected(page, '研发强度', '人才规模');
    await press(page, keys);
    await expectSelected(page, '人才规模');
  },
  async search(keys) {
    await press(page, keys);
    await expect.poll(() => searchBox().evaluate((field) => field === document.activeElement), patience).toBe(true);
    expect(await searchBox().inputValue()).toBe('');
    await page.keyboard.type('规模');
    await page.keyboard.press('Enter');
    await expectSelected(page, '人才规模');
  },
  async findNext(keys) {
    await searchFor('规模');
    await press(page, keys);
    await expectSelected(page, '营收规模');
  },
  async findPrevious(keys) {
    await searchFor('规模');
    await press(page, keys);
    await expectSelected(page, '营收规模');
    await press(page, keys);
    await expectSelected(page, '人才规模');
  },
  async nextProblem(keys) {
    await page.getByRole('button', { name: '2 个错误' }).waitFor();
    await press(page, keys);
    await expectSelected(page, '专利数量');
    await press(page, keys);
    await expectSelected(page, '增长速度');
  },
  async previousProblem(keys) {
    await page.getByRole('button', { name: '2 个错误' }).waitFor();
    await press(page, keys);
    await expectSelected(page, '增长速度');
  },
  async undo(keys) {
    await pick('人才规模');
    await press(page, 'Delete');
    await expectOutline(page, without('··人才规模'));
    await press(page, keys);
    await expectOutline(page, outline);
  },
  async redo(keys) {
    await pick('人才规模');
    await press(page, 'Delete');
    await press(page, 'Mod+Z');
    await expectOutline(page, outline);
    await press(page, keys);
    await expectOutline(page, without('··人才规模'));
  },
  async save(keys) {
    await pick('人才规模');
    // Both keys at once, so that what is saved at once is told from what saves itself after a while.
    const waited = await treeOf(page).evaluate(async (tree, key) => {
      const saves = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/draft'));
      performance.clearResourceTimings();
      const from = performance.now();
      const send = (init: KeyboardEventInit) =>
        tree.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }));
      send({ key: 'Delete' });
      send(key);
      while (saves().length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      return (saves()[0]?.startTime ?? Number.NaN) - from;
    }, eventOf(keys));
    expect(waited).toBeLessThan(400);
  },
  async palette(keys) {
    await press(page, keys);
    await dialog('命令').waitFor();
    await page.keyboard.type('全部收起');
    await page.keyboard.press('Enter');
    await expectOutline(page, ['总分', '·创新投入', '·成长经营']);
  },
  async keySheet(keys) {
    await press(page, keys);
    await dialog('快捷键').getByText('移到左边一列').waitFor();
    await page.keyboard.press('Escape');
    await dialog('快捷键').waitFor({ state: 'hidden' });
  },
};

async function hasNoKey(): Promise<void> {}

async function searchFor(words: string): Promise<void> {
  await press(page, '/');
  await searchBox().fill(words);
  await page.keyboard.press('Enter');
  await expectSelected(page, '人才规模');
  await pick('人才规模');
}

/** How large the whole tree is once the canvas has come to rest: it moves for 200 ms. */
async function restingZoom(): Promise<number> {
  const seen: number[] = [];
  await expect
    .poll(async () => seen.unshift(await zoom()) > 5 && new Set(seen.slice(0, 5)).size === 1, {
      ...patience,
      interval: 100,
    })
    .toBe(true);
  return seen[0] ?? Number.NaN;
}

let fitting: number | undefined;

/** Back to the draft as it was opened, by the buttons that a person has for it. */
async function startAnew(): Promise<void> {
  if (await searchBox().isVisible()) {
    await searchBox().fill('');
    await searchBox().press('Escape');
  }
  const whole = page.getByRole('navigation', { name: '所在分支' }).getByRole('button', { name: '全部' });
  if (await whole.isVisible()) await whole.click();
  while (await undo(page).isEnabled()) await undo(page).click();
  await page.getByRole('button', { name: '全部展开' }).click();
  await expectOutline(page, outline);
  await page.getByRole('button', { name: '适合窗口' }).click();
  if (fitting === undefined) fitting = await restingZoom();
  await expect.poll(zoom, patience).toBe(fitting);
  await pick('总分');
}

describe.skipIf(noBrowser)('On the canvas', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
    const park = await emptyPark(site);
    ({ page } = await openDraft(site, await newRuleSet(site, faulty, park)));
  });
  afterAll(() => site.close());
  beforeEach(startAnew);

  const pressed = keymap.flatMap(({ id, keys }) => keys.map((one) => ({ id, keys: one })));
  test.each(pressed)('$keys: $id', ({ id, keys }) => does[id](keys));

  test('no key acts while an input method composes', async () => {
    await pick('人才规模');
    for (const keys of pressed.map((one) => eventOf(one.keys)))
      for (const composing of [{ isComposing: true }, { keyCode: 229 }])
        await treeOf(page).evaluate(
          (tree, init) =>
            tree.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true })),
          { ...keys, ...composing },
        );
    await press(page, 'ArrowDown');
    await expectSelected(page, '专利数量');
    expect((await shown(page)).outline).toEqual(outline);
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await searchBox().count()).toBe(0);
    expect(await nameField().count()).toBe(0);
  });

  test('a name that an input method writes arrives once, and its Enter adds nothing', async () => {
    await pick('人才规模');
    await press(page, 'F2');
    await nameField().waitFor();
    await compose(page, 'rencai', '人才总量', async () => {
      await pressWhileComposing(page, 'Enter', 'Enter');
      expect(await nameField().count(), 'Enter chose a candidate').toBe(1);
      expect(await nameField().inputValue()).toBe('rencai');
    });
    expect(await nameField().inputValue()).toBe('人才总量');
    await page.keyboard.press('Enter');
    await expectOutline(page, outline.with(3, '··人才总量'));
    expect(await nameField().count()).toBe(0);
    await undo(page).click();
    await expectOutline(page, outline);
    expect(await undo(page).isDisabled(), 'it was one step').toBe(true);
  });

  test('in a field signs are written, and Escape leaves the name as it was', async () => {
    await pick('人才规模');
    await press(page, 'F2');
    await nameField().waitFor();
    await page.keyboard.type('a/?+b ');
    expect(await nameField().inputValue()).toBe('a/?+b ');
    await page.keyboard.press('Escape');
    await expectOutline(page, outline);
    expect(await undo(page).isDisabled()).toBe(true);
    expect(await redo(page).count()).toBe(1);
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
