import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from '@playwright/test';

const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = installed.find((path) => path !== undefined && existsSync(path));
const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

/** Draws by software, as on a server: a desk's graphics processor only makes it quicker. */
export async function openChromium(): Promise<Browser> {
  return chromium.launch({ ...(executablePath ? { executablePath } : {}), args: flags });
}

/** A page of a browser that has never been here; `cookie`: of a person who is signed in. */
export async function newPage(browser: Browser, home: string, cookie?: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: home,
    locale: 'zh-CN',
  });
  if (cookie !== undefined) {
    const [name = '', ...value] = cookie.split('=');
    await context.addCookies([{ name, value: value.join('='), url: home }]);
  }
  return context.newPage();
}
