import { gzipSync } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';
import { newPage } from './chromium.ts';
import type { GraphPage } from './opening.ts';

/** What a first visit loads, without what the API answers. */
export interface Bundle {
  readonly requests: number;
  readonly bytes: number;
  readonly gzipped: number;
  /** Milliseconds until the first thing is drawn. */
  readonly firstPaint: number;
}

export async function bundleOf(browser: Browser, { home, path, cookie, node }: GraphPage): Promise<Bundle> {
  const page = await newPage(browser, home, cookie);
  const responses: Response[] = [];
  page.context().on('response', (response) => responses.push(response));
  await page.goto(path);
  await page.locator(node).first().waitFor();
  await page.waitForLoadState('networkidle');
  const firstPaint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
  );
  const files = responses.filter((response) =>
    /^(document|stylesheet|script|image|font)$/.test(response.request().resourceType()),
  );
  const bodies = await Promise.all(files.map((file) => file.body()));
  await page.context().close();
  return {
    requests: files.length,
    bytes: bodies.reduce((sum, body) => sum + body.length, 0),
    gzipped: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0),
    firstPaint,
  };
}
