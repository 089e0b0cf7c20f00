import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { median } from '../measure.ts';

const milliseconds = 3000;
/** A mouse tells of its moves more often than a screen draws. */
const betweenMoves = 8;

export interface Frames {
  /** In milliseconds. */
  readonly median: number;
  readonly percentile95: number;
  readonly perSecond: number;
  /** Of the page's main thread, whatever else the machine was doing. */
  readonly processorTime: number;
  /** Previews of the park that arrived in a second. */
  readonly previewsPerSecond: number;
}

interface Drag {
  /** Where the mouse takes hold, in the window. */
  readonly from: { readonly x: number; readonly y: number };
  /** To and fro. */
  readonly reach: { readonly x: number; readonly y: number };
}

declare global {
  interface Window {
    benchFrames: number[];
    benchPreviews: number;
  }
}

/** To be called before the page is opened: counts what its worker tells. */
export async function countPreviews(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.benchPreviews = 0;
    window.Worker = class extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        this.addEventListener('message', ({ data }) => {
          if (data?.kind === 'preview') window.benchPreviews += 1;
        });
      }
    };
  });
}

/** How fast the page draws while the mouse drags something for three seconds. */
export async function framesWhileDragging(page: Page, { from, reach }: Drag): Promise<Frames> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processorTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const previews = () => page.evaluate(() => window.benchPreviews);
  const move = (moment: number) => {
    const place = Math.sin((moment / 1000) * 2 * Math.PI);
    // Not by the page's own mouse, which asks the page at each move whether something is dragged.
    const at = { x: from.x + place * reach.x, y: from.y + place * reach.y };
    return session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 });
  };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await move(100);
  await startFrames(page);
  const [busyBefore, previewsBefore, started] = [await processorTime(), await previews(), performance.now()];
  const moves: Promise<unknown>[] = [];
  // As a hand does, it does not wait for what the page makes of it.
  for (let at = 0; at < milliseconds; at = performance.now() - started) {
    moves.push(move(at));
    await delay(betweenMoves);
  }
  await Promise.all(moves);
  const took = performance.now() - started;
  const frames = await stopFrames(page);
  const busy = (await processorTime()) - busyBefore;
  const previewed = (await previews()) - previewsBefore;
  await page.mouse.up();
  await session.detach();
  const times = frames.slice(1).map((at, place) => at - (frames[place] ?? at));
  const ascending = times.toSorted((a, b) => a - b);
  return {
    median: median(times),
    percentile95: ascending[Math.floor(0.95 * ascending.length)] ?? Number.NaN,
    perSecond: (1000 * times.length) / ((frames.at(-1) ?? 0) - (frames[0] ?? 0)),
    processorTime: (1000 * busy) / times.length,
    previewsPerSecond: (1000 * previewed) / took,
  };
}

async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = [];
    window.benchFrames = frames;
    const next = (at: number) => {
      frames.push(at);
      if (window.benchFrames === frames) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

async function stopFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => {
    const frames = window.benchFrames;
    window.benchFrames = [];
    return frames;
  });
}
