import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { say } from './messages/say.ts';
import { HttpProblem } from './problem.ts';

export interface Limit {
  readonly most: number;
  readonly seconds: number;
  /** Who is counted; undefined: not this request. */
  by(request: Request, response: Response): string | undefined;
}

/** Refuses with 429 whoever asks more often, and says when to come again. */
export function limitRate({ most, seconds, by }: Limit): RequestHandler {
  return rateLimit({
    windowMs: seconds * 1000,
    limit: most,
    standardHeaders: false,
    legacyHeaders: false,
    validate: false,
    keyGenerator: (request, response) => by(request, response) ?? '',
    skip: (request, response) => by(request, response) === undefined,
    handler: () => {
      throw new HttpProblem(429, 'rate.limited', say('rate.limited', seconds), {
        headers: { 'Retry-After': String(seconds) },
      });
    },
  });
}

/** An IPv6 network counts as one address: whoever has one has all of them. */
export function addressOf({ ip = '' }: Request): string {
  return ip.includes(':') ? ipKeyGenerator(ip) : ip;
}
