import type { Page } from '@playwright/test';
import type { Definition } from '../../../schemas/definition.ts';
import { prepareDesigner } from '../../../server/designer/prepare-designer.ts';
import { startBenchServer } from '../server/bench-server.ts';
import { keptPark } from './kept-park.ts';
import type { GraphPage } from './opening.ts';

/** The real server with the built designer, on a park of so many enterprises. */
export interface DesignerSite {
  readonly login: GraphPage;
  /** The designer's page of a new rule set. */
  pageOf(definition: Definition): Promise<GraphPage>;
  close(): Promise<void>;
}

export async function openDesignerSite(enterprises: number): Promise<DesignerSite> {
  const [dataFolder, designerFolder] = [await keptPark(enterprises), await prepareDesigner()];
  const { url, ask, headers, close } = await startBenchServer(undefined, { dataFolder, designerFolder });
  return {
    login: { home: url, path: '/login', node: '.login form', selected: '' },
    async pageOf(definition) {
      const made = await ask('POST', 'rule-sets', { name: definition.name, definition });
      const { id }: { id: string } = await made.json();
      return {
        home: url,
        path: `/parks/bench/rule-sets/${id}`,
        cookie: headers.Cookie ?? '',
        node: '.react-flow__node .card',
        selected: '.react-flow__node .card[data-selected="true"]',
      };
    },
    close,
  };
}

/** Until the park's enterprises are there and scored by the draft. */
export async function parkIsScored(page: Page): Promise<void> {
  await page.locator('.dock-tabs').waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1500);
}
