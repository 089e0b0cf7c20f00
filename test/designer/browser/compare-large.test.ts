import type { BrowserContext, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diff } from '../../../rules/diff/diff.ts';
import { definitionHash } from '../../../rules/index.ts';
import { revisedThousand } from './revised-thousand.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';
import { thousandNodes } from './thousand-nodes.ts';

const before = thousandNodes();
const after = revisedThousand(before);

describe.skipIf(noBrowser)('A comparison of two versions of a thousand nodes', () => {
  let site: Site;
  let page: Page;
  let context: BrowserContext;
  let address: string;

  beforeAll(async () => {
    site = await openSite();
    ({ page, context } = await site.visit());
    const made = await context.request.post('/api/v1/parks/demo/rule-sets', { data: { definition: after } });
    const { id } = await made.json();
    const { person: author } = await (await context.request.get('/api/v1/session')).json();
    for (const [index, definition] of [before, after].entries())
      await site.server.deps.store.park('demo').versions.append({
        ...{ id: `${id}.${index + 1}`, ruleSet: id, number: index + 1, definition, hash: definitionHash(definition) },
        ...{ author, reason: '年度修订', publishedAt: '2026-01-01T08:00:00.000Z', effective: null },
      });
    address = `/parks/demo/rule-sets/${id}/compare?from=1&to=2`;
  });
  afterAll(() => site.close());

  const time = async (what: string, work: () => Promise<unknown>) => {
    const from = performance.now();
    await work();
    console.log(`${what}: ${Math.round(performance.now() - from)} ms`);
  };
  const position = async () => (await page.locator('.compare-steps [role="status"]').textContent()) ?? '';
  const view = (name: string) => page.locator('.ant-segmented-item', { hasText: name }).click();
  const current = (inside: string) => page.locator(inside).first();

  /** Goes to the next change and back: the marked one is in sight after each step. */
  async function goesThrough(marked: string, steps: number): Promise<void> {
    const places = Number(/共 (\d+)/.exec(await position())?.[1]);
    const inSight = async () => {
      await current(marked).waitFor();
      await expect.poll(() => isInSight(page, marked)).toBe(true);
    };
    await time(`  ${steps} steps on, and back`, async () => {
      for (let step = 0; step < steps; step++) await page.keyboard.press(step % 2 === 0 ? 'n' : 'F7');
      for (let step = 2; step < steps; step++) await page.keyboard.press(step % 2 === 0 ? 'p' : 'Shift+F7');
      await inSight();
    });
    const from = Number(/第 (\d+)/.exec(await position())?.[1]);
    await page.keyboard.press('n');
    await expect.poll(position).toBe(`第 ${(from % places) + 1} 处，共 ${places} 处`);
    await inSight();
  }

  test('holds changes of every kind, some hundred and fifty of them', () => {
    const changes = diff(before, after);
    expect(changes.length).toBeGreaterThan(140);
    expect([...new Set(changes.map(({ kind }) => kind))]).toEqual(
      expect.arrayContaining(['added', 'removed', 'moved', 'renamed']),
    );
  });

  test('opens on the canvas, with ghosts, and goes from change to change', async () => {
    await time('The canvas of the comparison', async () => {
      await page.goto(address);
      await page.locator('.compared-card[data-sign]').first().waitFor();
    });
    const signs = page.locator('.compared-card[data-sign]');
    for (const sign of ['added', 'removed', 'moved', 'changed'])
      expect(await page.locator(`.compared-card[data-sign="${sign}"]`).count(), sign).toBeGreaterThan(10);
    expect(await signs.count()).toBeGreaterThan(140);
    await picture(page, 'compare-large-canvas');
    await goesThrough('.compared-card[data-selected="true"]', 20);
    await picture(page, 'compare-large-canvas-step');
    expect(await barriersOn(page)).toEqual([]);
    await time('All branches are shown', async () => {
      await page.getByRole('checkbox', { name: '显示未变化的分支' }).click();
      await page.locator('.canvas-tree[data-many="true"]').waitFor();
    });
    await goesThrough('.compared-card[data-selected="true"]', 10);
    await picture(page, 'compare-large-canvas-all');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('stands side by side in the grid', async () => {
    await time('The grid', async () => {
      await view('表格');
      await page.getByRole('table').locator('[data-differs="true"]').first().waitFor();
    });
    await picture(page, 'compare-large-grid');
    await goesThrough('.compare-grid-row[data-current="true"]', 20);
    await picture(page, 'compare-large-grid-step');
    expect(await barriersOn(page)).toEqual([]);
    await time('All rows', async () => {
      await page.getByRole('checkbox', { name: '显示全部' }).click();
      await expect
        .poll(async () => Number(await page.getByRole('table').getAttribute('aria-rowcount')))
        .toBeGreaterThan(1000);
    });
    await goesThrough('.compare-grid-row[data-current="true"]', 10);
    await picture(page, 'compare-large-grid-all');
  });

  test('is told in sentences', async () => {
    await time('The sentences', async () => {
      await view('文字');
      await page.locator('.compare-said').first().waitFor();
    });
    await goesThrough('.compare-sentences > li[data-current="true"]', 20);
    await picture(page, 'compare-large-sentences');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('is given as a JSON Patch', async () => {
    await time('The patch', async () => {
      await view('JSON Patch');
      await page.locator('.compare-patch pre', { hasText: '"op"' }).waitFor();
    });
    await picture(page, 'compare-large-patch');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});

/** Whether somebody who looks at the page sees the element's middle. */
async function isInSight(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((one) => {
    const element = document.querySelector(one);
    if (!element) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (element.contains(seen) || seen.contains(element));
  }, selector);
}
