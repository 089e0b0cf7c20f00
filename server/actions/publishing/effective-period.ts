import { HttpProblem } from '../../http/problem.ts';
import type { Effective } from '../../storage/documents/rule-sets.ts';
import { sayOfRuleSets } from '../rule-sets/messages.ts';

/** Refuses a period whose last day lies before its first. */
export function effectivePeriod(effective: Effective | undefined): Effective | null {
  if (!effective) return null;
  const { from, to } = effective;
  if (to === null || to >= from) return effective;
  const message = sayOfRuleSets('publish.effective');
  throw new HttpProblem(422, 'publish.effective', message, {
    faults: [{ code: 'publish.effective', pointer: '/effective/to', message }],
  });
}
