import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { setMember } from '../../../server/actions/parks/members.ts';
import type { Client } from '../../api/client.ts';
import { signedIn } from '../../api/harness.ts';
import { demoPassword, type Site, type Visit } from './site.ts';

export interface DraftPlace {
  readonly park: string;
  readonly ruleSet: string;
}

/** A park without records, which `admin` administers: its pages have nothing to score. */
export async function emptyPark({ server: { deps } }: Site, park = 'empty'): Promise<string> {
  await createPark(deps, null, park, { 'zh-CN': '空园区' }, 0);
  const [admin] = await deps.store.platform.people.find({ where: [{ field: 'username', is: 'admin' }], limit: 1 });
  if (!admin) throw new Error('The demo has no admin');
  await setMember(deps, null, park, admin.id, 'administrator');
  return park;
}

export function administrator(site: Site): Promise<Client> {
  return signedIn(site.server, 'admin', demoPassword);
}

export async function newRuleSet(site: Site, definition: Definition, park = 'demo'): Promise<DraftPlace> {
  const { status, body } = await (await administrator(site)).post(`/parks/${park}/rule-sets`, { definition });
  expect(body.code, 'the rule set is made').toBeUndefined();
  expect(status).toBe(201);
  return { park, ruleSet: body.id };
}

/** The draft as the server has it. */
export async function savedDraft(site: Site, { park, ruleSet }: DraftPlace): Promise<Definition> {
  const { body } = await (await administrator(site)).get(`/parks/${park}/rule-sets/${ruleSet}/draft`);
  return body.definition;
}

export function addressOf({ park, ruleSet }: DraftPlace): string {
  return `/parks/${park}/rule-sets/${ruleSet}`;
}

export async function openDraft(site: Site, place: DraftPlace, visit: Visit = {}) {
  const visited = await site.visit(visit);
  await visited.page.goto(addressOf(place));
  await treeOf(visited.page).waitFor();
  return visited;
}

export function treeOf(page: Page): Locator {
  return page.getByRole('tree', { name: '指标树画布' });
}

export function card(page: Page, name: string): Locator {
  return treeOf(page).getByRole('treeitem', { name: new RegExp(`^\\S+ ${name}，第`) });
}

/** Selects a card with the mouse; once more where it was on its way to another place. */
export async function pickCard(page: Page, name: string): Promise<void> {
  await expect
    .poll(async () => {
      const box = await card(page, name).boundingBox();
      // On the name's line, clear of the card's buttons.
      if (box) await page.mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.2);
      return (await shown(page)).selected;
    }, patience)
    .toEqual([name]);
}

interface Shown {
  /** A dot for each level below the root, then the name. */
  readonly outline: readonly string[];
  readonly selected: readonly string[];
}

/** The tree as the canvas shows it, in its order. */
export function shown(page: Page): Promise<Shown> {
  return treeOf(page)
    .getByRole('treeitem')
    .evaluateAll((cards) => {
      const read = cards.map((one) => ({
        level: Number(one.ariaLevel),
        name: /^\S+ (.*?)，第/.exec(one.getAttribute('aria-label') ?? '')?.[1] ?? '?',
        isSelected: one.ariaSelected === 'true',
      }));
      return {
        outline: read.map(({ level, name }) => '·'.repeat(level - 1) + name),
        selected: read.filter(({ isSelected }) => isSelected).map(({ name }) => name),
      };
    });
}

/** Waits until the outline is this one. */
export async function expectOutline(page: Page, outline: readonly string[]): Promise<void> {
  await expect.poll(async () => (await shown(page)).outline, patience).toEqual(outline);
}

export async function expectSelected(page: Page, ...names: readonly string[]): Promise<void> {
  await expect.poll(async () => (await shown(page)).selected.toSorted(), patience).toEqual(names.toSorted());
}

/** What a shared machine may need for what is done at once on a quiet one. */
export const patience = { timeout: 12_000, interval: 50 };

/** Where the draft is, as the page says it: 已保存, 有修改, 离线… */
export function saveState(page: Page): Locator {
  return page.getByRole('toolbar').getByRole('status');
}

export async function expectSaved(page: Page): Promise<void> {
  await saveState(page).getByText('已保存', { exact: true }).waitFor();
}

/** Gives a node another name, as one does with the keyboard. */
export async function rename(page: Page, name: string, to: string): Promise<void> {
  await pickCard(page, name);
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: '改名' }).fill(to);
  await page.keyboard.press('Enter');
  await card(page, to).waitFor();
}

export function undo(page: Page): Locator {
  return page.getByRole('button', { name: '撤销', exact: true });
}

export function redo(page: Page): Locator {
  return page.getByRole('button', { name: '重做', exact: true });
}
