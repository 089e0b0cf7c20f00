import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { expect } from 'vitest';
import { prepareDesigner } from '../../../server/designer/prepare-designer.ts';
import { root } from '../../../server/root.ts';
import type { Settings } from '../../../server/settings.ts';
import { startTestServer, type TestServer } from '../../api/harness.ts';
import { demoData } from './demo-data.ts';

const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = installed.find((path) => path !== undefined && existsSync(path));
/** A machine without a browser can run all the rest; CI may not do without. */
export const noBrowser = executablePath === undefined && process.env.CI === undefined;

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Visit {
  /** Of the demo park: admin, reviewer, auditor, viewer or platform; null: nobody is signed in. */
  readonly user?: string | null;
  readonly language?: 'zh-CN' | 'en';
  /** `system`: as the page's media say, which may change while it is open. */
  readonly appearance?: 'light' | 'dark' | 'system';
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  /** Of one who has asked their system for less motion. */
  readonly isStill?: boolean;
  /** Messages of the console that are expected, such as those of a lost connection. */
  readonly expected?: RegExp;
}

export interface Site {
  readonly server: TestServer;
  readonly browser: Browser;
  /** A browser of somebody's own: cookies and storage are shared by nobody. */
  visit(visit?: Visit): Promise<{ readonly page: Page; readonly context: BrowserContext }>;
  /** The id of the demo park's rule set. */
  ruleSet(): Promise<string>;
  /** What pages complained of so far: errors of the console, exceptions, requests to other hosts. */
  readonly complaints: string[];
  /** Stops the server, and starts it again at the same address and on the same store. */
  withoutServer(meanwhile: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Dialogs and menus open where they will stand: a hand would not yet click on what still grows, and this one would beside it. */
const inPlace = '[class*="ant-zoom-"], [class*="ant-slide-"] { transform: none !important; }';

export const demoPassword = 'canopy-demo';

/** The whole system on a copy of the demo park, and a real browser. */
export async function openSite(settings: Partial<Settings> = {}): Promise<Site> {
  const [dataFolder, designerFolder] = await Promise.all([demoData(), prepareDesigner()]);
  const all = { dataFolder, designerFolder, requestsPer10Seconds: 100_000, ...settings };
  let server = await startTestServer(all);
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
  const complaints: string[] = [];
  const site: Site = {
    get server() {
      return server;
    },
    browser,
    complaints,
    async visit({
      user = 'admin',
      language = 'zh-CN',
      appearance = 'light',
      width = 1440,
      height = 900,
      hasTouch = false,
      isStill = false,
      expected,
    } = {}) {
      const screen = { viewport: { width, height }, hasTouch };
      const reducedMotion = isStill ? 'reduce' : 'no-preference';
      const context = await browser.newContext({ ...screen, reducedMotion, baseURL: server.url, locale: language });
      await context.addInitScript(
        ([chosen, looks]) => {
          window.localStorage.setItem('canopy.language', chosen ?? '');
          window.localStorage.setItem('canopy.appearance', looks ?? '');
        },
        [language, appearance],
      );
      await context.addInitScript((rules) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(rules);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      }, inPlace);
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
      if (user !== null) {
        const data = { username: user, password: demoPassword };
        expect((await context.request.post('/api/v1/session', { data })).ok()).toBe(true);
      }
      const page = await context.newPage();
      watch(page, server.url, complaints, expected);
      return { page, context };
    },
    async ruleSet() {
      const { context } = await site.visit();
      const response = await context.request.get('/api/v1/parks/demo/rule-sets?limit=100');
      const { items } = await response.json();
      await context.close();
      return items.at(-1).id;
    },
    async withoutServer(meanwhile) {
      const port = Number(new URL(server.url).port);
      await server.close();
      await meanwhile();
      server = await startTestServer({ ...all, port });
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
  return site;
}

function watch(page: Page, home: string, complaints: string[], expected: RegExp | undefined): void {
  const complain = (text: string) => {
    if (!expected?.test(text)) complaints.push(text);
  };
  page.on('pageerror', (error) => complain(`exception: ${error.stack ?? error}`));
  page.on('console', (message) => {
    // Asking who is signed in is answered with 401 where nobody is.
    const isKnown = /\b401\b/.test(message.text());
    if (message.type() === 'error' && !isKnown) complain(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) complain(`another host: ${url}`);
  });
}

/** What axe finds against WCAG 2.2 AA on the page as it stands, or on a part of it. */
export async function barriersOn(page: Page, part = ':root'): Promise<readonly string[]> {
  // What fades in or out has less contrast than when it is there.
  await stillness(page);
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // In the page itself, which has no frames: a page of its own for the result would take the focus.
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')}: ${failureSummary}`),
  );
}

/** What moves or fades is done with it. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const ends = (one: Animation) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime));
    await frame();
    for (;;) {
      await frame();
      const moving = document.getAnimations().filter((one) => one.playState === 'running' && ends(one));
      if (moving.length === 0) return;
      await Promise.allSettled(moving.map(({ finished }) => finished));
    }
  });
}

/** Kept as an artefact, to be looked at; none where CANOPY_PICTURES is set to nothing. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.CANOPY_PICTURES ?? join(root, 'node_modules/.cache/canopy/pictures');
  if (folder === '') return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
