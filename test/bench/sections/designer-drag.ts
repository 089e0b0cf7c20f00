import { openChromium } from '../designer/chromium.ts';
import { openDesignerSite, parkIsScored } from '../designer/designer-site.ts';
import { countPreviews, type Frames, framesWhileDragging } from '../designer/frames.ts';
import { loadRow } from '../designer/load-row.ts';
import { opened } from '../designer/opening.ts';
import type { Row } from '../row.ts';
import { suzhou } from '../suzhou.ts';
import { threeDigits } from '../table.ts';
import type { Section } from './section.ts';

/** Whose children's weights are dragged: the root has four dimensions, the first of them 18 indicators. */
type Parent = 'root' | 'group';

const drags: readonly { readonly size: number; readonly parent: Parent }[] = [
  { size: 2084, parent: 'root' },
  { size: 2084, parent: 'group' },
  { size: 20_000, parent: 'root' },
  { size: 100_000, parent: 'root' },
];

/** A weight is dragged in the real page, while the enterprises below re-rank. */
export const designerDrag: Section = {
  name: 'designer-drag',
  async run() {
    const rows: Row[] = [];
    for (const { size, parent } of drags) rows.push(...rowsOf(size, parent, await dragged(size, parent)));
    return [...rows, loadRow('designer-drag')];
  },
};

async function dragged(enterprises: number, parent: Parent): Promise<Frames> {
  const site = await openDesignerSite(enterprises);
  const browser = await openChromium();
  try {
    const { page } = await opened(browser, await site.pageOf(suzhou), countPreviews);
    await parkIsScored(page);
    await page.locator(`.card[data-kind="${parent}"]`).first().click();
    const slider = page.locator('.weight-row input[type="range"]').first();
    await slider.scrollIntoViewIfNeeded();
    const box = await slider.boundingBox();
    if (!box) throw new Error('There is no slider of a weight');
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return await framesWhileDragging(page, { from, reach: { x: 0.4 * box.width, y: 0 } });
  } finally {
    await browser.close();
    await site.close();
  }
}

function rowsOf(records: number, parent: Parent, frames: Frames): Row[] {
  const { median, percentile95, perSecond, processorTime, previewsPerSecond } = frames;
  const dragged = parent === 'root' ? "a dimension's weight" : "an indicator's weight";
  const what = `designer, ${records.toLocaleString('en')}: ${dragged} is dragged`;
  return [
    {
      what: `${what}: a frame, median`,
      records: 1,
      time: median,
      ratio: `${threeDigits(perSecond)} frames, ${threeDigits(previewsPerSecond)} previews a second`,
    },
    { what: `${what}: a frame, 95th percentile`, records: 1, time: percentile95 },
    { what: `${what}: processor time of the page a frame`, records: 1, time: processorTime },
  ];
}
