import type { Program } from '../../../rules/program/program.ts';
import { isPopulationMethod, methodOf } from '../../../rules/scoring/index.ts';
import type { Application } from '../../../schemas/definition.ts';

/** What of a definition can't be worked out for one enterprise alone: ids, in the order of the definition. */
export function whatOthersDecide({ nodes, grades, definition }: Program): readonly string[] {
  const indicators = nodes.flatMap((one) =>
    one.kind === 'indicator' &&
    (one.node.missing === 'median' || one.scorings.some(({ scoring }) => isPopulationMethod(methodOf(scoring))))
      ? [one.node.id]
      : [],
  );
  const shares = grades.filter(({ top }) => top !== undefined).map(({ id }) => id);
  const applications = (definition.applications ?? []).filter(readsRank).map(({ id }) => id);
  return [...indicators, ...shares, ...applications];
}

const rank = /\b(?:rank|percentile)\b/;

/** A text in a condition may look so too; then a run is asked for without need, and nothing is told wrongly. */
function readsRank({ when, amount }: Application): boolean {
  return rank.test(JSON.stringify([when, amount?.formula]));
}
