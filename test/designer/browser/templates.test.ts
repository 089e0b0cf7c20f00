import type { Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { impact as impactEn } from '../../../designer/language/en/impact.ts';
import { templates as en } from '../../../designer/language/en/templates.ts';
import { app } from '../../../designer/language/zh-CN/app.ts';
import { impact } from '../../../designer/language/zh-CN/impact.ts';
import { templates as zhCN } from '../../../designer/language/zh-CN/templates.ts';
import type { Definition, Group, Indicator } from '../../../schemas/definition.ts';
import { barriersOn, noBrowser, openSite, picture, type Site } from './site.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The group of the first level that stands at a place, weighed alike in every stage. */
function weighed(definition: Definition, place: number, weight: number): Definition {
  const children = definition.tree.children.map((node, at) => (at === place ? { ...node, weight } : node));
  return { ...definition, tree: { ...definition.tree, children } };
}

/** An indicator that reads what the release has added. */
function piloted(indicator: Indicator): Indicator {
  return { ...indicator, formula: `(${indicator.formula}) + pilot_lines` };
}

describe.skipIf(noBrowser)('Templates in a browser', () => {
  let site: Site;
  let page: Page;
  let source: string;
  let definition: Definition;

  const read = async (path: string) => (await page.context().request.get(`/api/v1${path}`)).json();
  const send = async (method: 'POST' | 'PUT', path: string, data: object, headers: Record<string, string> = {}) => {
    const answer = await page.context().request.fetch(`/api/v1${path}`, { method, data, headers });
    const body = await answer.json();
    expect(answer.ok(), JSON.stringify(body).slice(0, 300)).toBe(true);
    return body;
  };
  const settled = async () => {
    await page.waitForLoadState('networkidle');
    await expect.poll(() => page.locator('.ant-spin-spinning').count(), { timeout: 60_000 }).toBe(0);
  };
  /** The draft of a rule set as this definition; gives its revision. */
  const saved = async (ruleSet: string, next: Definition): Promise<number> => {
    const path = `/parks/demo/rule-sets/${ruleSet}/draft`;
    const { revision } = await read(path);
    return (await send('PUT', path, { definition: next }, { 'if-match': `"${revision}"` })).revision;
  };
  const published = async (ruleSet: string, draftRevision: number): Promise<number> =>
    (await send('POST', `/parks/demo/rule-sets/${ruleSet}/versions`, { reason: '测试', draftRevision })).number;

  beforeAll(async () => {
    site = await openSite();
    ({ page } = await site.visit(desk));
    const torch = (await read('/templates/torch')).definition;
    // Its own tests expect its own weights.
    definition = { ...torch, tests: [] };
    source = (await send('POST', '/parks/demo/rule-sets', { definition, name: { 'zh-CN': '来源规则' } })).id;
    await published(source, 1);
  }, 300_000);
  afterAll(async () => {
    expect(site.complaints).toEqual([]);
    await site.close();
  });

  test('the gallery draws each template, in both languages, on a desk and a phone', async () => {
    for (const look of [
      { language: 'zh-CN', appearance: 'light', ...desk },
      { language: 'en', appearance: 'dark', ...desk },
      { language: 'en', appearance: 'light', ...phone },
    ] as const) {
      const visit = await site.visit({ ...look });
      await visit.page.goto('/parks/demo/templates');
      await visit.page.locator('.template-card').nth(5).waitFor();
      const words = look.language === 'en' ? en : zhCN;
      expect(
        await visit.page.getByRole('img', { name: look.language === 'en' ? /72 indicators/ : /72 个指标/ }).count(),
      ).toBe(1);
      expect(await visit.page.getByText(words.illustrativeAll).count()).toBeGreaterThan(0);
      await picture(visit.page, `templates-${look.language}-${look.appearance}-${look.width}`);
      expect(await barriersOn(visit.page)).toEqual([]);
      await visit.context.close();
    }
  });

  test('a version is published as a template, tried on the park’s records, and cloned', async () => {
    await page.goto('/parks/demo/templates');
    await page.getByRole('button', { name: zhCN.publish }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(zhCN.form.ruleSet).click();
    await page.getByTitle('来源规则').click();
    await dialog.getByLabel(zhCN.form.version).click();
    await page.locator('.ant-select-item-option').filter({ hasText: '测试' }).click();
    await dialog.getByLabel(zhCN.form.nameZh).fill('本园模板');
    await dialog.getByLabel(zhCN.form.notes).fill('首次发行');
    await picture(page, 'template-publish');
    await dialog.getByRole('button', { name: zhCN.form.publish, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '本园模板' }).waitFor();
    await page.getByRole('button', { name: zhCN.trial.start }).click();
    await page.locator('.trial-table').waitFor({ timeout: 60_000 });
    await settled();
    await picture(page, 'template-zh-CN');
    expect(await barriersOn(page)).toEqual([]);

    await page.getByRole('button', { name: zhCN.clone }).click();
    const cloning = page.getByRole('dialog');
    await cloning.getByLabel(zhCN.mapping.fieldsOf).click();
    await page.locator('.ant-select-item-option').last().click();
    await cloning.getByRole('status').filter({ hasText: '按编号对上' }).waitFor();
    await picture(page, 'template-clone');
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
    await cloning.getByLabel(zhCN.mapping.name).fill('跟随的规则');
    await cloning.getByRole('button', { name: zhCN.mapping.make }).click();
    await page.getByRole('tree').first().waitFor();
  });

  test('a new release is merged with a choice and a lock, after its impact was seen', async () => {
    const clone = (await read('/parks/demo/rule-sets?limit=100')).items.find(
      ({ name }: { name: { 'zh-CN': string } }) => name['zh-CN'] === '跟随的规则',
    );
    const version = await published(
      source,
      await saved(source, weighed(weighed(weighed(definition, 0, 50), 1, 20), 2, 30)),
    );
    await send('POST', `/parks/demo/templates/${clone.origin.template}/releases`, { version, notes: '调整三类权重' });
    const mine = (await read(`/parks/demo/rule-sets/${clone.id}/draft`)).definition;
    await saved(clone.id, weighed(weighed(mine, 0, 45), 1, 35));

    await page.goto('/parks/demo/rule-sets');
    await page.getByRole('link', { name: zhCN.upstream.badge }).click();
    await page.getByRole('heading', { name: zhCN.upstream.conflicts }).waitFor();
    const accept = page.getByRole('button', { name: zhCN.upstream.accept });
    expect(await accept.isDisabled()).toBe(true);
    await picture(page, 'upstream-zh-CN');
    expect(await barriersOn(page)).toEqual([]);
    // The second dimension is locked: of two conflicts one is left.
    expect(await page.locator('.upstream-conflicts li').count()).toBe(2);
    const second = definition.tree.children[1];
    await page.getByLabel(zhCN.upstream.locks).last().click();
    await page
      .locator('.ant-select-item-option')
      .filter({ hasText: second?.name['zh-CN'] ?? '' })
      .first()
      .click();
    await page.keyboard.press('Escape');
    await page.locator('.upstream-locked').waitFor();
    expect(await page.locator('.upstream-conflicts li').count()).toBe(1);
    await page.getByRole('radio', { name: new RegExp(zhCN.upstream.takeMine) }).check();
    await page.getByRole('button', { name: zhCN.trial.start }).click();
    await page.getByRole('columnheader', { name: zhCN.trial.after }).waitFor({ timeout: 60_000 });
    const whom = page.getByRole('region', { name: zhCN.trial.impact });
    await whom.getByRole('region', { name: impact.applications }).waitFor({ timeout: 60_000 });
    expect(await whom.getByRole('region', { name: impact.list }).locator('tbody tr').count()).toBeGreaterThan(10);
    await settled();
    await picture(page, 'upstream-tried-zh-CN');
    await whom.getByRole('region', { name: impact.applications }).scrollIntoViewIfNeeded();
    await picture(page, 'upstream-whom-zh-CN');
    expect(await barriersOn(page)).toEqual([]);
    await accept.click();
    await page.getByText(zhCN.upstream.upToDate.replace('{{n}}', '2')).waitFor();
    const merged: Definition = (await read(`/parks/demo/rule-sets/${clone.id}/draft`)).definition;
    expect(merged.tree.children.map(({ weight }) => weight)).toEqual([45, 20, 30]);
    await page.getByText(zhCN.upstream.noTheirs).waitFor();
  });

  test('the merge can be read in English and on a phone', async () => {
    const clone = (await read('/parks/demo/rule-sets?limit=100')).items.find(
      ({ name }: { name: { 'zh-CN': string } }) => name['zh-CN'] === '跟随的规则',
    );
    const version = await published(source, await saved(source, weighed(weighed(definition, 0, 60), 2, 10)));
    await send('POST', `/parks/demo/templates/${clone.origin.template}/releases`, { version, notes: 'Second change' });
    for (const look of [
      { language: 'en', appearance: 'dark', ...desk },
      { language: 'en', appearance: 'light', ...phone },
    ] as const) {
      const visit = await site.visit({ ...look });
      await visit.page.goto(`/parks/demo/rule-sets/${clone.id}/upstream`);
      await visit.page.getByRole('heading', { name: en.upstream.conflicts }).waitFor();
      await picture(visit.page, `upstream-${look.language}-${look.appearance}-${look.width}`);
      expect(await barriersOn(visit.page)).toEqual([]);
      const overflow = await visit.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      await visit.context.close();
    }
  });

  test('a subtree is included as a module, and is locked in the designer', async () => {
    const items: readonly { readonly id: string; readonly name: { readonly 'zh-CN': string } }[] = (
      await read('/parks/demo/rule-sets?limit=100')
    ).items;
    const clone = items.find(({ name }) => name['zh-CN'] === '跟随的规则')?.id ?? '';
    const group = definition.tree.children[2];
    const groupName = group?.name['zh-CN'] ?? '';
    await page.goto(`/parks/demo/rule-sets/${clone}/upstream`);
    await page.getByRole('button', { name: zhCN.modules.add }).click();
    const dialog = page.getByRole('dialog');
    const choose = async (label: string, option: string) => {
      await dialog.getByLabel(label).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
    };
    await choose(zhCN.modules.template, '本园模板');
    await choose(zhCN.modules.node, groupName);
    await choose(zhCN.modules.parent, definition.tree.name['zh-CN']);
    await dialog.getByLabel(zhCN.modules.weight).fill('20');
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
    await dialog.getByRole('button', { name: zhCN.modules.add, exact: true }).click();
    await page.getByRole('button', { name: zhCN.modules.detach }).waitFor();
    await picture(page, 'modules-zh-CN');
    expect(await barriersOn(page)).toEqual([]);

    await page.goto(`/parks/demo/rule-sets/${clone}`);
    await page.locator('.card-lock').first().waitFor();
    const cards = page.getByRole('treeitem', { name: new RegExp(zhCN.modules.locked) });
    expect(await cards.filter({ hasText: groupName }).count()).toBeGreaterThan(0);
    expect(await page.locator('[role=treeitem]:has(.card-lock)').count()).toBe(await cards.count());
    const inner = `${group && 'children' in group ? (group.children[0]?.id ?? '') : ''}_2`;
    await page.locator(`#canvas-node-${inner}`).click();
    await page.locator('.insp').getByText(zhCN.modules.locked).waitFor();
    await picture(page, 'module-in-designer');
    expect(await barriersOn(page)).toEqual([]);
  });

  test('a module’s next release is looked at, tried and accepted', async () => {
    const items: readonly { readonly id: string; readonly name: { readonly 'zh-CN': string } }[] = (
      await read('/parks/demo/rule-sets?limit=100')
    ).items;
    const clone = items.find(({ name }) => name['zh-CN'] === '跟随的规则')?.id ?? '';
    const [module] = (await read(`/parks/demo/rule-sets/${clone}/modules`)).items;
    const fields: Definition['fields'] = [
      ...definition.fields,
      { id: 'pilot_lines', name: { 'zh-CN': '中试线数' }, type: 'number' },
    ];
    const children = definition.tree.children.map((node) =>
      node.id === module.upstreamNode && 'children' in node
        ? {
            ...node,
            children: node.children.map((child, at) => (at === 0 && 'formula' in child ? piloted(child) : child)),
          }
        : node,
    );
    const version = await published(
      source,
      await saved(source, { ...definition, fields, tree: { ...definition.tree, children } }),
    );
    await send('POST', `/parks/demo/templates/${module.template.id}/releases`, { version, notes: '改用中试线' });

    // The park has been keeping that itself, under another id.
    const mine: Definition = (await read(`/parks/demo/rule-sets/${clone}/draft`)).definition;
    const own = { id: 'lines', name: { 'zh-CN': '中试线数', en: 'Pilot lines' }, type: 'number' } as const;
    await saved(clone, { ...mine, fields: [...mine.fields, own] });

    await page.goto(`/parks/demo/rule-sets/${clone}/upstream`);
    await page.getByRole('button', { name: zhCN.modules.update.replace('{{n}}', `${module.latest + 1}`) }).click();
    const dialog = page.getByRole('dialog');
    const asked = dialog.getByRole('region', { name: zhCN.mapping.asked });
    await asked.getByText('中试线数 (lines)').waitFor();
    await asked.getByText(zhCN.mapping.by.name).waitFor();
    expect(await asked.locator('tbody tr').count()).toBe(1);
    await dialog.locator('.upstream-changes').getByText('+ lines').waitFor();
    expect(await dialog.locator('.upstream-changes li').count()).toBe(1);
    await dialog.getByRole('button', { name: zhCN.trial.start }).click();
    await dialog.getByRole('columnheader', { name: zhCN.trial.after }).waitFor({ timeout: 60_000 });
    const whom = dialog.getByRole('region', { name: zhCN.trial.impact });
    await whom.getByRole('region', { name: impact.applications }).waitFor({ timeout: 60_000 });
    await settled();
    await picture(page, 'module-update-zh-CN');
    await whom.scrollIntoViewIfNeeded();
    await whom.getByRole('region', { name: impact.applications }).scrollIntoViewIfNeeded();
    await picture(page, 'module-update-whom-zh-CN');
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
    // Of another release other figures would be asked for: those of this one are shown no more.
    await dialog.getByLabel(zhCN.modules.choose).click();
    const older = zhCN.modules.older.replace('{{n}}', '1');
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: older }).click();
    await dialog.getByText('首次发行').waitFor();
    await whom.waitFor({ state: 'detached' });
    await picture(page, 'module-older-zh-CN');
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
    await dialog.getByLabel(zhCN.modules.choose).click();
    await page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: zhCN.release.replace('{{n}}', `${module.latest + 1}`) })
      .click();
    await dialog.getByText('改用中试线').waitFor();
    await dialog.locator('.upstream-changes').getByText('+ lines').waitFor();

    const visit = await site.visit({ language: 'en', ...phone });
    await visit.page.goto(`/parks/demo/rule-sets/${clone}/upstream`);
    await visit.page.getByRole('button', { name: en.modules.update.replace('{{n}}', `${module.latest + 1}`) }).click();
    const narrow = visit.page.getByRole('dialog');
    await narrow.getByRole('button', { name: en.trial.start }).click();
    const told = narrow.getByRole('region', { name: en.trial.impact });
    await told.getByRole('region', { name: impactEn.applications }).waitFor({ timeout: 60_000 });
    await picture(visit.page, 'module-update-en-390');
    await told.getByRole('region', { name: impactEn.applications }).scrollIntoViewIfNeeded();
    await picture(visit.page, 'module-update-whom-en-390');
    expect(await barriersOn(visit.page, '.ant-modal')).toEqual([]);
    const sticksOut = await narrow.evaluate((modal) =>
      [...modal.querySelectorAll('*')]
        .filter((one) => !one.closest('.impact-scroll, .ant-segmented, .mapping-table, svg'))
        .filter((one) => one.getBoundingClientRect().right > modal.getBoundingClientRect().right + 1)
        .map((one) => `${one.tagName} ${one.getAttribute('class')}`),
    );
    expect(sticksOut).toEqual([]);
    await visit.context.close();
    await dialog.getByRole('button', { name: zhCN.upstream.accept }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await read(`/parks/demo/rule-sets/${clone}/modules`)).items).toMatchObject([
      { node: module.node, release: module.latest + 1 },
    ]);
    const draft: Definition = (await read(`/parks/demo/rule-sets/${clone}/draft`)).definition;
    expect(draft.fields.map(({ id }) => id)).toEqual([...mine.fields.map(({ id }) => id), 'lines']);
  });

  test('fields that a release brings are the park’s own where it has them, and it is asked once', async () => {
    const clone = (await read('/parks/demo/rule-sets?limit=100')).items.find(
      ({ name }: { name: { 'zh-CN': string } }) => name['zh-CN'] === '跟随的规则',
    );
    const [indicator, other] = (definition.tree.children[0] as Group).children;
    const upstream = {
      ...definition,
      fields: [
        ...definition.fields,
        { id: 'pilot_lines', name: { 'zh-CN': '中试线数' }, type: 'number' },
        { id: 'pilot_cost', name: { 'zh-CN': '中试费用', en: 'Pilot cost' }, type: 'number', unit: '万元' },
        { id: 'pilot_staff', name: { 'zh-CN': '中试人数', en: 'Pilot staff' }, type: 'number', unit: '人' },
      ],
      tree: {
        ...definition.tree,
        children: definition.tree.children.map((node, at) =>
          at === 0 && 'children' in node
            ? {
                ...node,
                children: node.children.map((one) => {
                  if (one.id === indicator?.id) return { ...one, formula: 'pilot_cost + pilot_lines' };
                  return one.id === other?.id ? { ...one, formula: 'pilot_staff' } : one;
                }),
              }
            : node,
        ),
      },
    } as Definition;
    const version = await published(source, await saved(source, upstream));
    await send('POST', `/parks/demo/templates/${clone.origin.template}/releases`, { version, notes: '计入中试费用' });
    const mine: Definition = (await read(`/parks/demo/rule-sets/${clone.id}/draft`)).definition;
    const own = [
      { id: 'cost', name: { 'zh-CN': '中试费用', en: 'Pilot cost' }, type: 'number', unit: '千元' },
      { id: 'heads', name: { 'zh-CN': '中试基地人员', en: 'People on pilot lines' }, type: 'number', unit: '人' },
    ] as const;
    await saved(clone.id, { ...mine, fields: [...mine.fields, ...own] });

    await page.goto(`/parks/demo/rule-sets/${clone.id}/upstream`);
    const asked = page.getByRole('region', { name: zhCN.mapping.asked });
    await asked.getByText('中试费用 (cost)').waitFor();
    await asked.getByText(zhCN.mapping.convert.replace('{{from}}', '千元').replace('{{to}}', '万元')).waitFor();
    // What the module has from the same template already is not asked about.
    expect(await asked.locator('tbody tr').count()).toBe(2);
    await picture(page, 'upstream-fields-zh-CN');
    expect(await barriersOn(page)).toEqual([]);
    const visit = await site.visit({ language: 'en', ...phone });
    await visit.page.goto(`/parks/demo/rule-sets/${clone.id}/upstream`);
    await visit.page.getByRole('region', { name: en.mapping.asked }).scrollIntoViewIfNeeded();
    await picture(visit.page, 'upstream-fields-en-390');
    expect(await barriersOn(visit.page)).toEqual([]);
    await visit.context.close();

    const staff = zhCN.mapping.choose.replace('{{name}}', '中试人数');
    await asked.getByLabel(staff).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '(cost)' }).click();
    await asked.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: zhCN.upstream.accept }).count()).toBe(0);
    await asked.getByLabel(staff).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: '(heads)' }).click();
    await asked.getByRole('alert').waitFor({ state: 'detached' });

    const accept = page.getByRole('button', { name: zhCN.upstream.accept });
    await accept.waitFor();
    if (await accept.isDisabled()) await page.getByRole('button', { name: zhCN.upstream.allTheirs }).click();
    await accept.click();
    const release = `${version}`;
    await page.getByText(zhCN.upstream.upToDate.replace('{{n}}', release)).waitFor();
    await asked.waitFor({ state: 'detached' });
    const merged: Definition = (await read(`/parks/demo/rule-sets/${clone.id}/draft`)).definition;
    const ids = merged.fields.map(({ id }) => id);
    expect(ids).toEqual([...mine.fields.map(({ id }) => id), 'cost', 'heads']);
    const formulas = (merged.tree.children[0] as Group).children.map((node) => ('formula' in node ? node.formula : ''));
    expect(formulas.slice(0, 2)).toEqual(['(cost / 10) + lines', 'heads']);
  });

  test('a module is taken from an earlier release, as its publisher had it then', async () => {
    const own = { ...definition, tree: { ...definition.tree, children: [] }, tests: [] };
    const { id } = await send('POST', '/parks/demo/rule-sets', { definition: own, name: { 'zh-CN': '旧模块' } });
    const { page, context } = await site.visit({ expected: /404/ });
    await page.goto(`/parks/demo/rule-sets/${id}/upstream`);
    await page.getByRole('button', { name: zhCN.modules.add }).click();
    const dialog = page.getByRole('dialog');
    const choose = async (label: string, option: string) => {
      await dialog.getByLabel(label, { exact: true }).click();
      await page.locator('.ant-select-dropdown:visible .ant-select-item-option').filter({ hasText: option }).click();
    };
    await choose(zhCN.modules.template, '本园模板');
    await choose(zhCN.modules.release, zhCN.modules.older.replace('{{n}}', '1'));
    await choose(zhCN.modules.node, definition.tree.children[0]?.name['zh-CN'] ?? '');
    await choose(zhCN.modules.parent, definition.tree.name['zh-CN']);
    await dialog.getByRole('button', { name: zhCN.modules.add, exact: true }).click();
    await page.getByRole('button', { name: zhCN.modules.detach }).waitFor();
    const [module] = (await read(`/parks/demo/rule-sets/${id}/modules`)).items;
    expect(module.release).toBe(1);
    expect(module.latest).toBeGreaterThan(1);
    await context.close();
  });

  test('fields that a new module reads are looked for among the rule set’s own', async () => {
    const cost = { id: 'cost', name: { 'zh-CN': '中试费用', en: 'Pilot cost' }, type: 'number', unit: '千元' } as const;
    const fields = [...definition.fields, cost];
    const own = { ...definition, fields, tree: { ...definition.tree, children: [] }, tests: [] };
    const { id } = await send('POST', '/parks/demo/rule-sets', { definition: own, name: { 'zh-CN': '自有规则' } });
    const group = definition.tree.children[0];
    for (const look of [
      { language: 'en', words: en, ...phone },
      { language: 'zh-CN', words: zhCN, ...desk },
    ] as const) {
      const { words, ...screen } = look;
      const visit = await site.visit({ ...screen, expected: /404/ });
      await visit.page.goto(`/parks/demo/rule-sets/${id}/upstream`);
      await visit.page.getByRole('button', { name: words.modules.add }).click();
      const dialog = visit.page.getByRole('dialog');
      const choose = async (label: string, option: string) => {
        await dialog.getByLabel(label).click();
        const options = visit.page.locator('.ant-select-dropdown:visible .ant-select-item-option');
        await options.filter({ hasText: option }).click();
      };
      await choose(words.modules.template, '本园模板');
      await choose(words.modules.node, group?.name[screen.language] ?? '');
      await choose(words.modules.parent, definition.tree.name[screen.language] ?? '');
      const asked = dialog.getByRole('region', { name: words.mapping.asked });
      await asked.getByText('(cost)').waitFor();
      await asked.scrollIntoViewIfNeeded();
      await picture(visit.page, `module-fields-${screen.language}-${screen.width}`);
      expect(await barriersOn(visit.page, '.ant-modal')).toEqual([]);
      if (screen.language === 'zh-CN') {
        await dialog.getByRole('button', { name: words.modules.add, exact: true }).click();
        await visit.page.getByRole('button', { name: words.modules.detach }).waitFor();
      }
      await visit.context.close();
    }
    const draft: Definition = (await read(`/parks/demo/rule-sets/${id}/draft`)).definition;
    const ids = fields.map((field) => field.id);
    expect(draft.fields.map((field) => field.id)).toEqual([...ids, 'pilot_lines', 'pilot_staff']);
    expect(JSON.stringify(draft.tree)).toContain('(cost / 10) + pilot_lines');
  });

  test('parks to share with are chosen from a list by whoever sees all, else typed as ids that are looked at', async () => {
    const all = await site.visit({ ...desk, user: 'platform' });
    const asPlatform = async (method: 'GET' | 'POST' | 'PUT', path: string, data?: object) => {
      const answer = await all.context.request.fetch(`/api/v1${path}`, { method, ...(data ? { data } : {}) });
      expect(answer.ok(), path).toBe(true);
      return answer;
    };
    for (const [id, name] of [['east', '东区'] as const, ['west', '西区'] as const])
      await asPlatform('POST', '/parks', { id, name: { 'zh-CN': name } });
    const { person } = await (await asPlatform('GET', '/session')).json();
    await asPlatform('PUT', `/parks/demo/members/${person}`, { role: 'administrator' });

    const own = (await read('/parks/demo/templates')).items.find(
      ({ name }: { name: { 'zh-CN': string } }) => name['zh-CN'] === '本园模板',
    );
    const opened = async (on: Page) => {
      await on.goto(`/parks/demo/templates/${own.id}`);
      await on.getByRole('button', { name: zhCN.manage.audience }).click();
      return on.getByRole('dialog');
    };
    const dialog = await opened(page);
    await dialog.getByRole('radio', { name: zhCN.form.some }).check();
    await dialog.getByText(zhCN.form.parksHelp).waitFor();
    const parks = dialog.getByLabel(zhCN.form.parks, { exact: true });
    await parks.fill('East,');
    await dialog.getByText(zhCN.form.parksWrong.replace('{{ids}}', 'East')).waitFor();
    await parks.press('Backspace');
    await parks.fill('east,');
    await dialog.getByText(zhCN.form.parksWrong.replace('{{ids}}', 'East')).waitFor({ state: 'hidden' });
    await picture(page, 'template-audience');
    expect(await barriersOn(page, '.ant-modal')).toEqual([]);
    await dialog.getByRole('button', { name: app.save }).click();
    await page.getByText(zhCN.sharedWith.replace('{{parks}}', 'east')).waitFor();

    // What is shared already is there, by its name to whoever may know it.
    const choosing = await opened(all.page);
    expect(await choosing.locator('.ant-select-selection-item').allTextContents()).toEqual(['东区 (east)']);
    expect(await choosing.getByText(zhCN.form.parksHelp).count()).toBe(0);
    await choosing.getByLabel(zhCN.form.parks, { exact: true }).click();
    await all.page.locator('.ant-select-item-option').filter({ hasText: '西区' }).click();
    await all.page.keyboard.press('Escape');
    await choosing.getByRole('button', { name: app.save }).click();
    await all.page.getByText(zhCN.sharedWith.replace('{{parks}}', '东区、西区')).waitFor();
    expect((await read(`/parks/demo/templates/${own.id}`)).own.audience).toEqual(['east', 'west']);
    await all.context.close();
  });

  test('a rule set that follows nothing says so', async () => {
    const { id } = await send('POST', '/parks/demo/rule-sets', { name: { 'zh-CN': '空白' } });
    const visit = await site.visit({ ...desk, expected: /404/ });
    await visit.page.goto(`/parks/demo/rule-sets/${id}/upstream`);
    await visit.page.getByText(zhCN.upstream.none).waitFor();
    await visit.context.close();
  });
});
