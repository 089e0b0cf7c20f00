import { say } from './messages/say.ts';
import type { Thing } from './messages/thing.ts';
import { HttpProblem } from './problem.ts';

/** What was looked for, or a 404 that says what is not there. */
export function found<Found>(one: Found | undefined, what: Thing): Found {
  if (one === undefined) throw new HttpProblem(404, 'found.nothing', say('found.nothing', what));
  return one;
}
