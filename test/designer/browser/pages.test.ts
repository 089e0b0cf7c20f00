import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sectionIds } from '../../../designer/inspector/sections/section-list.tsx';
import { en } from '../../../designer/language/en/index.ts';
import { zhCN } from '../../../designer/language/zh-CN/index.ts';
import { barriersOn, noBrowser, openSite, picture, type Site, stillness } from './site.ts';

/** Every page, by who looks at it; `{…}` are filled in from the demo park. */
const every = [
  { name: 'login', path: '/login', user: null, reading: true },
  { name: 'home', path: '/parks/demo', user: 'admin', reading: true },
  { name: 'rule-sets', path: '/parks/demo/rule-sets', user: 'admin', reading: true },
  { name: 'designer', path: '/parks/demo/rule-sets/{ruleSet}', user: 'admin', reading: false },
  { name: 'version', path: '/parks/demo/rule-sets/{ruleSet}/versions/1', user: 'viewer', reading: false },
  { name: 'templates', path: '/parks/demo/templates', user: 'viewer', reading: true },
  { name: 'template', path: '/parks/demo/templates/suzhou', user: 'admin', reading: true },
  { name: 'records', path: '/parks/demo/records', user: 'admin', reading: true },
  { name: 'record', path: '/parks/demo/records/2025/{enterprise}', user: 'admin', reading: true },
  { name: 'imports', path: '/parks/demo/imports', user: 'admin', reading: true },
  { name: 'import', path: '/parks/demo/imports/{import}', user: 'admin', reading: true },
  { name: 'new-import', path: '/parks/demo/imports/new', user: 'admin', reading: true },
  { name: 'runs', path: '/parks/demo/runs', user: 'admin', reading: true },
  { name: 'run', path: '/parks/demo/runs/{run}', user: 'viewer', reading: true },
  { name: 'sheet', path: '/parks/demo/runs/{run}/sheets/{enterprise}', user: 'admin', reading: true },
  { name: 'recheck', path: '/parks/demo/runs/{run}/recheck', user: 'auditor', reading: true },
  { name: 'members', path: '/parks/demo/members', user: 'auditor', reading: true },
  { name: 'jobs', path: '/parks/demo/jobs', user: 'admin', reading: true },
  { name: 'audit', path: '/parks/demo/audit', user: 'auditor', reading: true },
  { name: 'account', path: '/account', user: 'admin', reading: true },
  { name: 'parks', path: '/platform/parks', user: 'platform', reading: true },
  { name: 'people', path: '/platform/people', user: 'platform', reading: true },
  { name: 'platform-audit', path: '/platform/audit', user: 'platform', reading: true },
  { name: 'no-permission', path: '/parks/demo/audit', user: 'viewer', reading: true },
  { name: 'not-found', path: '/parks/demo/nowhere', user: 'admin', reading: true },
] as const;

const patience = 300_000;
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

interface Look {
  readonly language: 'zh-CN' | 'en';
  readonly appearance: 'light' | 'dark';
  readonly width: number;
}

const han = /\p{Script=Han}/u;
/** What people and parks are called, and what they wrote, is in the language that they wrote it in. */
const given =
  /园区|平台|银行|受邀|评审|管理员|审计员|审核员|查看者|公司|企业|有限|示范|苏州|首个版本|取自模板|科技|研究|中文|积分|江苏|昆山|[（），、。：；“”]/gu;
/** A key of a language file that has no words. */
const bareKey =
  /\b(app|canvas|grid|inspector|designer|sections|formula|conditions|park|runs|sheet|records|imports|people|account|audit|jobs|home|ruleSets|login|recheck|templates)[.:][a-z][A-Za-z.]+\b/;

describe.skipIf(noBrowser)('Every page', () => {
  let site: Site;
  let fill: Readonly<Record<string, string>>;

  beforeAll(async () => {
    site = await openSite();
    const { context } = await site.visit();
    const read = async (path: string) => (await context.request.get(`/api/v1/parks/demo/${path}`)).json();
    const run = (await read('runs')).items[0].id;
    fill = {
      ruleSet: (await read('rule-sets')).items[0].id,
      run,
      import: (await context.request.get('/api/v1/parks/demo/records/imports').then((answer) => answer.json())).items[0]
        .id,
      enterprise: (await read(`runs/${run}/sheets?limit=1`)).items[0].enterpriseId,
    };
    await context.close();
  });
  afterAll(() => site.close());

  const pages = new Map<string | null, Promise<Page>>();
  /** One of each user, so that nobody logs in for every page. */
  const pageOf = (user: string | null): Promise<Page> => {
    const known =
      pages.get(user) ?? site.visit({ user, appearance: 'system', expected: /40[134]/ }).then(({ page }) => page);
    pages.set(user, known);
    return known;
  };

  const settled = async (page: Page) => {
    await page.locator('main, .login').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expect
      .poll(() => page.locator('.ant-spin-spinning, [aria-busy="true"]').count(), { timeout: 30_000 })
      .toBe(0);
    await stillness(page);
  };

  const opened = async (page: Page, path: string, size: typeof desk, language: Look['language']) => {
    const address = path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(fill[key] ?? ''));
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${address}?lang=${language}`);
    await settled(page);
  };

  const inDark = async (page: Page, isDark: boolean) => {
    const theme = isDark ? 'dark' : 'light';
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await settled(page);
  };

  const inEnglish = async (page: Page) => {
    await page.getByRole('button', { name: '语言: 中文' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Language: English' }).waitFor();
    await page.mouse.move(0, 0);
    await settled(page);
  };

  /** Words hang on the language, barriers on the theme and the width. */
  const looked = async (page: Page, name: string, { language, appearance, width }: Look) => {
    const look = `${name}-${language}-${appearance}-${width}`;
    await picture(page, look);
    // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
    const text = await page.locator('body').innerText();
    expect(text.match(bareKey)?.[0] ?? null, `${look}: a key without words`).toBeNull();
    if (language === 'en' && !/designer|version|sheet|record|import|run|rule-sets|home/.test(name)) {
      const lines = text.split('\n').map((line) => line.replace(given, ''));
      expect(
        lines.filter((line) => han.test(line)),
        `${look}: Chinese in English`,
      ).toEqual([]);
    }
    const overflow = await page.evaluate(() => {
      const scrolling = [document.documentElement, ...document.querySelectorAll('main')];
      return Math.max(...scrolling.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
    });
    expect(overflow, `${look}: the page scrolls sideways`).toBeLessThanOrEqual(0);
  };

  test.each(every)(
    '$name has no barrier, no untranslated word, and nothing that is cut off: in both languages, by light and by dark, on a desk and on a phone',
    async ({ name, path, user, reading }) => {
      const page = await pageOf(user);
      await opened(page, path, desk, 'zh-CN');
      await looked(page, name, { language: 'zh-CN', appearance: 'light', ...desk });
      expect(await barriersOn(page), 'barriers by light').toEqual([]);
      await inDark(page, true);
      await looked(page, name, { language: 'zh-CN', appearance: 'dark', ...desk });
      await inEnglish(page);
      await looked(page, name, { language: 'en', appearance: 'dark', ...desk });
      expect(await barriersOn(page), 'barriers by dark').toEqual([]);
      await inDark(page, false);
      await looked(page, name, { language: 'en', appearance: 'light', ...desk });
      if (!reading) return;
      await opened(page, path, phone, 'en');
      await looked(page, name, { language: 'en', appearance: 'light', ...phone });
      expect(await barriersOn(page), 'barriers on a phone').toEqual([]);
    },
    patience,
  );

  test.each(['light', 'dark'] as const)(
    'the designer, with each of its parts open, has no barrier by %s',
    async (appearance) => {
      const language = appearance === 'light' ? 'zh-CN' : 'en';
      const words = language === 'en' ? en : zhCN;
      // Of its own: which of its views was open is kept by a browser.
      const { page, context } = await site.visit({ language, appearance });
      await opened(page, '/parks/demo/rule-sets/{ruleSet}', desk, language);
      const found: string[] = [];
      const seen = async (part: string, within?: string) => {
        // What is pointed at has a look of its own.
        await page.mouse.move(0, 0);
        await stillness(page);
        await picture(page, `designer-${part}-${language}-${appearance}`);
        found.push(...(await barriersOn(page, within)).map((barrier) => `${part}: ${barrier}`));
      };
      await page
        .getByRole('treeitem')
        .filter({ hasText: language === 'en' ? 'R&D intensity' : '研发费用占' })
        .first()
        .click();
      await seen('indicator');
      for (const side of ['simulation', 'problems', 'history'] as const) {
        await page.getByRole('tab', { name: words.designer.sides[side], exact: true }).click();
        // The rest of the page is as it was.
        await seen(side, '.ant-tabs');
      }
      await page.getByText(words.designer.views.grid, { exact: true }).click();
      await page.getByRole('treegrid').waitFor();
      await seen('grid');
      for (const [at, section] of sectionIds.entries()) {
        await page.getByRole('button', { name: words.designer.sections, exact: true }).click();
        await page.getByRole('menuitem', { name: words.sections.names[section], exact: true }).click();
        await page.getByRole('dialog').waitFor();
        // Behind them all is the same page.
        await seen(section, at === 0 ? ':root' : '[role="dialog"]');
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /^(Close|关闭)$/ })
          .first()
          .click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      }
      expect(found).toEqual([]);
      await context.close();
    },
    patience,
  );

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
