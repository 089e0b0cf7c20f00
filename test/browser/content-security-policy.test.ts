import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templates } from '../../rules/templates/index.ts';
import type { RecordInput } from '../../schemas/record.ts';
import { inventedRecords } from './invented-records.ts';
import { type Answer, answerForTemplate } from './page.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = installed.find((path) => path !== undefined && existsSync(path));
/** A machine without a browser can run all the rest; CI may not do without. */
const skipped = executablePath === undefined && process.env.CI === undefined;

const complaints: string[] = [];
let server: Server;
let browser: Browser;
let page: Page;

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'test/browser/page.ts', formats: ['es'], fileName: 'page' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Nothing was built');
  return output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n');
}

describe.skipIf(skipped)('in Chromium', () => {
  beforeAll(async () => {
    const script = await bundle();
    server = createServer((request, response) => {
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'");
      if (request.url === '/page.js') response.setHeader('Content-Type', 'text/javascript').end(script);
      else response.setHeader('Content-Type', 'text/html').end('<script type="module" src="/page.js"></script>');
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port');
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !/favicon|404/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${address.port}/`);
    await page.waitForFunction(() => 'answerForTemplate' in globalThis);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  type Ask = (id: string, records: readonly RecordInput[], period: string) => Answer;

  test.each(templates.map(({ id }) => id))(
    'under script-src self, a browser scores %s to the same bits as Node',
    async (id) => {
      const records = inventedRecords(200);
      const here = answerForTemplate(id, records, '2025');
      const there = await page.evaluate(
        ([template, given]) =>
          (globalThis as unknown as { answerForTemplate: Ask }).answerForTemplate(template, given, '2025'),
        [id, records] as const,
      );
      expect(there).toEqual(here);
      expect(JSON.parse(there.sheets)).toHaveLength(records.length);
      expect(complaints).toEqual([]);
    },
  );

  test('the policy is in force: what the rules do without, the page can not do', async () => {
    const said = await page.evaluate(() => (globalThis as unknown as { policy: string }).policy);
    expect(said).toMatch(/unsafe-eval|Content Security Policy/);
  });
});
