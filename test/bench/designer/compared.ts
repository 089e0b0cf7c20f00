import type { Browser, Page } from '@playwright/test';
import { median } from '../measure.ts';
import type { Row } from '../row.ts';
import { threeDigits, times } from '../table.ts';
import { type Frames, framesWhileDragging } from './frames.ts';
import { type GraphPage, type Opened, opened } from './opening.ts';

const rounds = 3;
const reach = { x: 60, y: 40 };

export interface Contender {
  readonly name: string;
  readonly graph: GraphPage;
  /** Until all that goes on after opening is done. */
  readonly settled: (page: Page) => Promise<void>;
}

/** Opening and dragging, page after page in turns; the ratios are against the last contender. */
export async function compared(browser: Browser, what: string, contenders: readonly Contender[]): Promise<Row[]> {
  const openings = new Map<Contender, Opened[]>(contenders.map((one) => [one, []]));
  const drags = new Map<Contender, Frames>();
  for (let round = 0; round < rounds; round++)
    for (const one of contenders) {
      const found = await opened(browser, one.graph);
      openings.get(one)?.push(found);
      if (round === rounds - 1) drags.set(one, await dragged(found, one));
      await found.page.context().close();
    }
  const other = contenders.length > 1 ? contenders.at(-1) : undefined;
  return contenders.flatMap((one) => {
    const timeOf = (whose: Contender, key: 'painted' | 'interactive') =>
      median((openings.get(whose) ?? []).map((opening) => opening[key]));
    const against = (key: 'painted' | 'interactive') =>
      other && one !== other
        ? { ratio: `${times(timeOf(other, key) / timeOf(one, key))} as fast as ${other.name}` }
        : {};
    const name = `${one.name}, ${what}, ${openings.get(one)?.[0]?.nodes} nodes drawn`;
    const frames = drags.get(one);
    return [
      { what: `${name}: opened and painted`, records: 1, time: timeOf(one, 'painted'), ...against('painted') },
      { what: `${name}: a click is answered`, records: 1, time: timeOf(one, 'interactive'), ...against('interactive') },
      ...(frames ? dragRows(name, frames) : []),
    ];
  });
}

async function dragged({ page, at }: Opened, { settled }: Contender): Promise<Frames> {
  await settled(page);
  return framesWhileDragging(page, { from: at, reach });
}

function dragRows(name: string, { median: middle, percentile95, perSecond, processorTime }: Frames): Row[] {
  const rest = `${threeDigits(perSecond)} frames a second, 95 % within ${threeDigits(percentile95)} ms`;
  return [
    { what: `${name}: a node is dragged, a frame`, records: 1, time: middle, ratio: rest },
    { what: `${name}: the page's processor time a frame`, records: 1, time: processorTime },
  ];
}
