import { compile } from '../../../rules/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { bigDefinition } from '../designer/big-definition.ts';
import { bundleOf } from '../designer/bundle.ts';
import { bundleRow } from '../designer/bundle-row.ts';
import { openChromium } from '../designer/chromium.ts';
import { compared } from '../designer/compared.ts';
import { openDesignerSite, parkIsScored } from '../designer/designer-site.ts';
import { jdmGraph, openJdmSite } from '../designer/jdm-site.ts';
import { loadRow } from '../designer/load-row.ts';
import type { Row } from '../row.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

const enterprises = 2084;
const jdmName = 'jdm-editor 1.52';
const trees: readonly { readonly name: string; readonly definition: Definition }[] = [
  { name: '72 indicators', definition: suzhou },
  { name: 'a tree of 1,000 nodes', definition: bigDefinition(1000) },
];

/** How much a page loads, how soon a rule set can be worked on, how smoothly a node is dragged: beside GoRules' editor. */
export const designerOpen: Section = {
  name: 'designer-open',
  async run() {
    const graphs = new Map(trees.map(({ name, definition }) => [name, jdmGraph(compile(definition))]));
    const [site, jdm, browser] = [await openDesignerSite(enterprises), await openJdmSite(graphs), await openChromium()];
    const rows: Row[] = [];
    try {
      rows.push(bundleRow('the page to log in', await bundleOf(browser, site.login)));
      for (const { name, definition } of trees) {
        const ours = await site.pageOf(definition);
        const theirs = jdm?.pageOf(name);
        if (rows.length === 1) {
          const alone = theirs && (await bundleOf(browser, theirs));
          rows.push(
            bundleRow("the designer's page", await bundleOf(browser, ours), alone && { name: jdmName, bundle: alone }),
          );
          if (alone) rows.push(bundleRow(`${jdmName} alone on a page`, alone));
        }
        const still = (page: { waitForTimeout(milliseconds: number): Promise<void> }) => page.waitForTimeout(1500);
        rows.push(
          ...(await compared(browser, name, [
            { name: 'the designer', graph: ours, settled: parkIsScored },
            ...(theirs ? [{ name: jdmName, graph: theirs, settled: still }] : []),
          ])),
        );
      }
    } finally {
      await browser.close();
      jdm?.close();
      await site.close();
    }
    if (!jdm) rows.push({ what: `${jdmName}: could not be installed`, records: 1, time: Number.NaN, shown: '' });
    return [...rows, loadRow('designer-open')];
  },
};
