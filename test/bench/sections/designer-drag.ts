import { openChromium } from '../designer/chromium.ts';
import { openDesignerSite, parkIsScored } from '../designer/designer-site.ts';
import { countPreviews, type Frames, framesWhileDragging } from '../designer/frames.ts';
import { loadRow } from '../designer/load-row.ts';
import { opened } from '../designer/opening.ts';
import type { Row } from '../row.ts';
import { suzhou } from '../suzhou.ts';
import { threeDigits } from '../table.ts';
import type { Section } from './section.ts';

const sizes = [2084, 20_000, 100_000];

/** A weight is dragged in the real page, while the enterprises below re-rank. */
export const designerDrag: Section = {
  name: 'designer-drag',
  async run() {
    const rows: Row[] = [];
    for (const size of sizes) rows.push(...rowsOf(size, await dragged(size)));
    return [...rows, loadRow('designer-drag')];
  },
};

async function dragged(enterprises: number): Promise<Frames> {
  const site = await openDesignerSite(enterprises);
  const browser = await openChromium();
  try {
    const { page } = await opened(browser, await site.pageOf(suzhou), countPreviews);
    await parkIsScored(page);
    // The root's own card: its inspector has the weights of the dimensions.
    await page.locator('.card[data-kind="root"]').click();
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

function rowsOf(records: number, frames: Frames): Row[] {
  const { median, percentile95, perSecond, processorTime, previewsPerSecond } = frames;
  const what = `designer, ${records.toLocaleString('en')}: a weight is dragged`;
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
