import type { Locator, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  card,
  type DraftPlace,
  emptyPark,
  expectSaved,
  expectSelected,
  newRuleSet,
  openDraft,
  patience,
  pickCard,
  savedDraft,
  undo,
} from './drafts.ts';
import { compose, press, pressWhileComposing } from './key-presses.ts';
import { noBrowser, openSite, type Site } from './site.ts';
import { small } from './small-definition.ts';

const rowsOfInput = ['研发强度', '人才规模', '专利数量'];

describe.skipIf(noBrowser)('In the grid', () => {
  let site: Site;
  let place: DraftPlace;
  let page: Page;
  beforeAll(async () => {
    site = await openSite();
    place = await newRuleSet(site, small, await emptyPark(site));
    ({ page } = await openDraft(site, place));
    await page.getByRole('radiogroup', { name: '视图' }).getByText('并排').click();
    await grid().waitFor();
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    while (await undo(page).isEnabled()) await undo(page).click();
    await expectSaved(page);
  });

  const grid = () => page.getByRole('treegrid', { name: '指标表格' });
  const columnOf = async (title: string) => (await grid().getByRole('columnheader').allTextContents()).indexOf(title);
  const cell = async (row: string, column: string): Promise<Locator> =>
    grid()
      .getByRole('row')
      .filter({ has: page.getByTitle(row, { exact: true }) })
      .getByRole('gridcell')
      .nth(await columnOf(column));
  const textsOf = (column: string, rows = rowsOfInput) =>
    Promise.all(rows.map(async (row) => (await cell(row, column)).textContent()));
  const click = async (row: string, column: string) => (await cell(row, column)).click();
  /** As Excel leaves a range on the clipboard: lines that end with CR LF, and a table in HTML beside them. */
  const copyInExcel = (rows: readonly (readonly string[])[]) =>
    page.evaluate(async (cells) => {
      const lines = cells.map((row) => `${row.join('\t')}\r\n`).join('');
      const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${cells
        .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
        .join('')}</table></body></html>`;
      const blob = (text: string, type: string) => new Blob([text], { type });
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob(lines, 'text/plain'), 'text/html': blob(html, 'text/html') }),
      ]);
    }, rows);

  test('a block from Excel is written as one step, and reaches the server', async () => {
    await copyInExcel([
      ['10', '50'],
      ['20', '30.5'],
      ['1,000', '19.5'],
    ]);
    await click('研发强度', '满分');
    await press(page, 'Mod+V');
    await expect.poll(() => textsOf('权重'), patience).toEqual(['50', '30.5', '19.5']);
    expect(await textsOf('满分')).toEqual(['10', '20', '1,000']);
    await card(page, '研发强度')
      .and(page.getByRole('treeitem', { name: '权重 50' }))
      .waitFor();
    await expectSaved(page);
    expect((await savedDraft(site, place)).tree.children[0]).toMatchObject({
      children: [
        { fullMarks: 10, weight: 50 },
        { fullMarks: 20, weight: 30.5 },
        { fullMarks: 1000, weight: 19.5 },
      ],
    });
    await undo(page).click();
    await expect.poll(() => textsOf('权重'), patience).toEqual(['40', '35', '25']);
    expect(await textsOf('满分')).toEqual(['100', '100', '100']);
    expect(await undo(page).isDisabled()).toBe(true);
  });

  test('a block with a wrong number is refused, with row and column, and nothing of it is written', async () => {
    await copyInExcel([['50'], ['三十'], ['-20']]);
    await click('研发强度', '权重');
    await press(page, 'Mod+V');
    const refusal = page.getByRole('alert').filter({ hasText: '没有写入任何内容' });
    await refusal.getByText('“人才规模”的“权重”：“三十”不是数字').waitFor();
    await refusal.getByText('“专利数量”的“权重”：不能是负数').waitFor();
    expect(await textsOf('权重')).toEqual(['40', '35', '25']);
    expect(await undo(page).isDisabled()).toBe(true);
    expect((await savedDraft(site, place)).tree).toEqual(small.tree);
    await copyInExcel([['1'], ['2'], ['3'], ['4'], ['5'], ['6'], ['7']]);
    await press(page, 'Mod+V');
    await page.getByText('粘贴的内容有 7 行，从这里往下只有 6 行').waitFor();
    expect(await textsOf('权重')).toEqual(['40', '35', '25']);
  });

  test('the first line of a range is filled down, and undone at once', async () => {
    await click('研发强度', '权重');
    await press(page, 'Shift+ArrowDown');
    await press(page, 'Shift+ArrowDown');
    await page.getByText('求和 100').waitFor();
    await press(page, 'Mod+D');
    await expect.poll(() => textsOf('权重'), patience).toEqual(['40', '40', '40']);
    await press(page, 'Mod+Z');
    await expect.poll(() => textsOf('权重'), patience).toEqual(['40', '35', '25']);
    expect(await undo(page).isDisabled()).toBe(true);
  });

  test('a range is copied as Excel pastes it', async () => {
    await click('研发强度', '满分');
    await press(page, 'Shift+ArrowRight');
    await press(page, 'Shift+ArrowDown');
    await press(page, 'Mod+C');
    await page.getByText('已复制 2 行 × 2 列').first().waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trimEnd().split(/\r?\n/)).toEqual(['100\t40', '100\t35']);
  });

  test('what is selected in it is selected on the canvas, and the other way round', async () => {
    await click('营收规模', '名称');
    await expectSelected(page, '营收规模');
    await click('研发强度', '名称');
    await press(page, 'Shift+ArrowDown');
    await expectSelected(page, '研发强度', '人才规模');
    await pickCard(page, '专利数量');
    await grid().getByRole('row', { selected: true }).filter({ hasText: '专利数量' }).waitFor();
    expect(await grid().getByRole('row', { selected: true }).count()).toBe(1);
  });

  test('a formula is typed with names, and kept with ids', async () => {
    await click('专利数量', '公式');
    await page.keyboard.type('发明专利 / 职工人数 * 100');
    await page.keyboard.press('Enter');
    await expect.poll(() => textsOf('公式', ['专利数量']), patience).toEqual(['发明专利 ÷ 职工人数 × 100']);
    await expectSaved(page);
    expect(JSON.stringify(await savedDraft(site, place))).toContain('"patents / staff * 100"');
  });

  test('an input method begins in a cell at once, and its Enter does not leave the cell', async () => {
    await click('人才规模', '名称');
    await compose(page, 'rencai', '人才密度', () => pressWhileComposing(page, 'Enter', 'Enter'));
    const field = page.getByRole('textbox', { name: '人才规模 名称' });
    expect(await field.inputValue()).toBe('人才密度');
    await page.keyboard.press('Enter');
    await card(page, '人才密度').waitFor();
    await undo(page).click();
    await card(page, '人才规模').waitFor();
    expect(await undo(page).isDisabled(), 'it was one step').toBe(true);
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
