import { randomId } from '../random-id.ts';
import type { Pages } from './ports.ts';

/** In milliseconds: an open page answers within a few. */
const patience = 100;

interface Call {
  readonly from: string;
  readonly asks: boolean;
}

/** The pages ask each other: unlike a lock, a channel is there over plain HTTP, too. */
export function browserPages(): Pages {
  const own = randomId();
  const channel = new BroadcastChannel('canopy-drafts');
  const seen = new Set<string>();
  channel.onmessage = ({ data: { from, asks } }: MessageEvent<Call>) => {
    seen.add(from);
    if (asks) channel.postMessage({ from: own, asks: false });
  };
  return {
    own,
    async others() {
      seen.clear();
      channel.postMessage({ from: own, asks: true });
      await new Promise((resolve) => setTimeout(resolve, patience));
      return new Set(seen);
    },
    close: () => channel.close(),
  };
}
