import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sectionIds } from '../../../designer/inspector/sections/section-list.tsx';
import { en } from '../../../designer/language/en/index.ts';
import { zhCN } from '../../../designer/language/zh-CN/index.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

/** Every page, by who looks at it; `{…}` are filled in from the demo park. */
const pages = [
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

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** Barriers hang on the theme and the width, words on the language: where `axe` is false only a picture is taken. */
const looks = [
  { language: 'zh-CN', appearance: 'light', ...desk, axe: true },
  { language: 'zh-CN', appearance: 'dark', ...desk, axe: false },
  { language: 'en', appearance: 'light', ...desk, axe: false },
  { language: 'en', appearance: 'dark', ...desk, axe: true },
  { language: 'en', appearance: 'light', ...phone, axe: true },
] as const;

const han = /\p{Script=Han}/u;
/** What people and parks are called, and what they wrote, is in the language that they wrote it in. */
const given =
  /园区|平台|管理员|审计员|审核员|查看者|公司|企业|有限|示范|苏州|首个版本|取自模板|科技|研究|中文|积分|江苏|昆山|[（），、。：；“”]/gu;
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

  const settled = async (path: string, visit: Parameters<Site['visit']>[0]) => {
    const { page, context } = await site.visit(visit);
    await page.goto(path.replace(/\{(\w+)\}/g, (_, key) => encodeURIComponent(fill[key] ?? '')));
    await page.locator('main, .login').first().waitFor();
    await page.waitForLoadState('networkidle');
    await expect
      .poll(() => page.locator('.ant-spin-spinning, [aria-busy="true"]').count(), { timeout: 30_000 })
      .toBe(0);
    return { page, context };
  };

  for (const look of looks)
    describe(`in ${look.language}, ${look.appearance}, ${look.width} wide`, () => {
      test.each(pages.filter(({ reading }) => reading || look.width > 1000))(
        '$name has no barrier, no untranslated word, and nothing that is cut off',
        async ({ name, path, user }) => {
          const { page, context } = await settled(path, { user, ...look, expected: /40[134]/ });
          await picture(page, `${name}-${look.language}-${look.appearance}-${look.width}`);
          if (look.axe) expect(await barriersOn(page), 'barriers').toEqual([]);
          // biome-ignore lint/performance/useDomNodeTextContent: what a person sees, line by line
          const text = await page.locator('body').innerText();
          expect(text.match(bareKey)?.[0] ?? null, 'a key without words').toBeNull();
          if (look.language === 'en' && !/designer|version|sheet|record|import|run|rule-sets|home/.test(name)) {
            const lines = text.split('\n').map((line) => line.replace(given, ''));
            expect(
              lines.filter((line) => han.test(line)),
              'Chinese in English',
            ).toEqual([]);
          }
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
          await context.close();
        },
      );
    });

  test.each([looks[0], looks[3]])(
    'the designer, with each of its parts open: $language, $appearance',
    async (look) => {
      const { page, context } = await settled('/parks/demo/rule-sets/{ruleSet}', { ...look });
      const words = look.language === 'en' ? en : zhCN;
      const found: string[] = [];
      const looked = async (part: string) => {
        // What is pointed at has a look of its own.
        await page.mouse.move(0, 0);
        await page.waitForTimeout(300);
        await picture(page, `designer-${part}-${look.language}-${look.appearance}`);
        found.push(...(await barriersOn(page)).map((barrier) => `${part}: ${barrier}`));
      };
      await page
        .getByRole('treeitem')
        .filter({ hasText: look.language === 'en' ? 'R&D intensity' : '研发费用占' })
        .first()
        .click();
      await looked('indicator');
      for (const side of ['simulation', 'problems', 'history'] as const) {
        await page.getByRole('tab', { name: words.designer.sides[side], exact: true }).click();
        await looked(side);
      }
      await page.getByText(words.designer.views.grid, { exact: true }).click();
      await page.getByRole('treegrid').waitFor();
      await looked('grid');
      for (const section of sectionIds) {
        await page.getByRole('button', { name: words.designer.sections, exact: true }).click();
        await page.getByRole('menuitem', { name: words.sections.names[section], exact: true }).click();
        await page.getByRole('dialog').waitFor();
        await looked(section);
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
    300_000,
  );

  test('no page complained', () => {
    expect(site.complaints).toEqual([]);
  });
});
