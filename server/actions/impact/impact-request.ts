import { createHash } from 'node:crypto';
import type { Kinship } from '../../../rules/impact/aligned.ts';
import type { ImpactSide } from '../../storage/documents/impacts.ts';

/** What an impact job is asked, and what it keeps so that it is the same when it is resumed. */
export interface ImpactRequest {
  readonly ruleSet: string;
  readonly from: ImpactSide;
  readonly to: ImpactSide;
  readonly period: string;
  readonly asOf: number;
  readonly isTrial: boolean;
  readonly run: string | null;
  /** Left out where the sides are of one rule set: there the same id is the same thing, and another one is another. */
  readonly kinship?: Kinship;
  readonly key: string;
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
