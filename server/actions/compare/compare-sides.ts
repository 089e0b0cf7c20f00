import { createHash } from 'node:crypto';
import type { ComparisonReport } from '../../../rules/compare/comparison-report.ts';
import type { Ids } from '../../../rules/lineage/lineage.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { compared, contentKey } from './compared.ts';
import type { ComparedSide } from './compared-side.ts';
import { lineageBetween } from './lineage-between.ts';
import { readSide } from './side.ts';

export interface Sides {
  readonly from: string;
  readonly to: string;
}

type SideAnswer = Omit<ComparedSide, 'origin'>;

export interface ComparisonAnswer extends ComparisonReport {
  readonly from: SideAnswer;
  readonly to: SideAnswer;
  readonly lineage: Ids;
  readonly counts: Readonly<Record<string, number>>;
}

/** Everything that differs between two sides, with both definitions. */
export async function compareSides(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  sides: Sides,
): Promise<ComparisonAnswer> {
  const from = await readSide(deps, caller, park, ruleSet, sides.from);
  const to = await readSide(deps, caller, park, ruleSet, sides.to);
  const lineage = lineageBetween(from, to);
  const report = await compared(from, to, lineage);
  return { from: answerOf(from), to: answerOf(to), lineage, counts: countsOf(report), ...report };
}

function answerOf({ origin: _origin, ...side }: ComparedSide): SideAnswer {
  return side;
}

function countsOf({ changes }: ComparisonReport): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { category } of changes) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}

/** All that an answer is made from. */
export function tagOf({ from, to, lineage }: ComparisonAnswer): string {
  const heading = ({ definition, ...rest }: SideAnswer) => [contentKey({ ...rest, definition }), rest];
  const text = JSON.stringify([heading(from), heading(to), lineage]);
  return `"${createHash('sha256').update(text).digest('hex')}"`;
}
