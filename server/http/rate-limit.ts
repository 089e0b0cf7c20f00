import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

interface Counted {
  requests: number;
  readonly until: number;
}

/** Refuses with 429 whoever asks more often, counted from their first request on, and says when to come again. */
export function limitRate(most: number, seconds: number): (who: string) => void {
  const counted = new Map<string, Counted>();
  const milliseconds = seconds * 1000;
  let cleared = 0;
  return (who) => {
    const now = performance.now();
    if (now - cleared >= milliseconds) {
      cleared = now;
      for (const [key, { until }] of counted) if (until <= now) counted.delete(key);
    }
    const known = counted.get(who);
    const count = known && now < known.until ? known : { requests: 0, until: now + milliseconds };
    if (count !== known) counted.set(who, count);
    count.requests += 1;
    if (count.requests > most)
      throw new HttpProblem(429, 'rate.limited', say('rate.limited', seconds), {
        headers: { 'Retry-After': String(seconds) },
      });
  };
}

/** An IPv6 network counts as one address: whoever has one has all of them. */
export function addressOf({ ip = '' }: Request): string {
  return ip.includes(':') ? ipKeyGenerator(ip) : ip;
}
