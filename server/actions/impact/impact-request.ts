import { createHash } from 'node:crypto';
import type { Kinship } from '../../../rules/impact/aligned.ts';
import type { StoredImpact } from '../../storage/documents/impacts.ts';

/** What an impact job is asked, and what it keeps so that it is the same when it is resumed. */
export interface ImpactRequest
  extends Pick<StoredImpact, 'ruleSet' | 'from' | 'to' | 'period' | 'asOf' | 'isTrial' | 'run' | 'key'> {
  /** Left out where the sides are of one rule set: there the same id is the same thing, and another one is another. */
  readonly kinship?: Kinship;
  /** Of the rows that the attempt at hand writes. */
  readonly batch?: string;
}

/** Goes up when reports are made in another way, so that older ones are not taken for the same. */
const form = 1;

/** The same for two requests whose reports can't but be the same. */
export function keyOf({
  ruleSet,
  from,
  to,
  period,
  asOf,
  isTrial,
  run,
  kinship,
}: Omit<ImpactRequest, 'key' | 'batch'>): string {
  const inputs = [form, ruleSet, from.hash, to.hash, period, asOf, isTrial, run, ...(kinship ? [kinship] : [])];
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex');
}
