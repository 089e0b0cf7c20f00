import type { Browser, Page } from '@playwright/test';
import { newPage } from './chromium.ts';

/** A page that shows a graph of nodes. */
export interface GraphPage {
  readonly home: string;
  readonly path: string;
  readonly cookie?: string;
  /** What each node is drawn as, and one that is selected. */
  readonly node: string;
  readonly selected: string;
}

export interface Opened {
  readonly page: Page;
  /** Milliseconds from the start of the navigation until nodes are painted, and until a click on one was answered. */
  readonly painted: number;
  readonly interactive: number;
  /** The node that was clicked, in the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly nodes: number;
}

/** In a browser that has nothing of the page yet. Whoever opens it closes its context. */
export async function opened(
  browser: Browser,
  graph: GraphPage,
  prepare?: (page: Page) => Promise<void>,
): Promise<Opened> {
  const page = await newPage(browser, graph.home, graph.cookie);
  await prepare?.(page);
  await page.goto(graph.path, { waitUntil: 'commit' });
  await page.locator(graph.node).first().waitFor();
  const { painted, at, nodes } = await page.evaluate(findNode, graph.node);
  await page.mouse.click(at.x, at.y);
  await page.locator(graph.selected).first().waitFor({ state: 'attached' });
  const interactive = await page.evaluate(
    () => new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now()))),
  );
  return { page, painted, interactive, at, nodes };
}

/** Runs in the page. */
async function findNode(selector: string) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const bare = () => {
    for (const element of document.querySelectorAll(selector)) {
      const box = element.getBoundingClientRect();
      const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      // One that nothing lies upon.
      if (element.contains(document.elementFromPoint(at.x, at.y))) return at;
    }
    return undefined;
  };
  let painted = 0;
  for (;;) {
    await frame();
    await frame();
    painted ||= performance.now();
    const at = bare();
    if (at) return { painted, at, nodes: document.querySelectorAll(selector).length };
  }
}
