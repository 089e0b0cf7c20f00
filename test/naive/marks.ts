import type { Definition, Id, Indicator, Scoring } from '../../schemas/definition.ts';
import type { Value } from './formula-functions.ts';
import { fullMarksOf, markOf, withinFull } from './scoring.ts';
import { medianOf } from './statistics.ts';
import { indicatorsOf, type Surveyed } from './survey.ts';

export interface Marked extends Surveyed {
  /** Null: none, and its weight goes to its siblings, or nothing is scored at all. */
  readonly marks: ReadonlyMap<Id, number | null>;
  /** Indicators that have a stage but no mark of their own: the missing policy decides. */
  readonly unmarked: readonly Id[];
  /** Those of them whose policy is to reject. */
  readonly refused: readonly Id[];
}

/** What an enterprise is compared within; null: it has no place there. */
export function scopeOf(scope: string, { around }: Surveyed): Value {
  return scope === 'all' ? 'all' : around.read(scope);
}

function scoringFor({ scoring, variants = [] }: Indicator, stage: Id | null): Scoring {
  return variants.find(({ stages }) => stage !== null && stages.includes(stage))?.scoring ?? scoring;
}

/** Before the missing policy. */
function ownMark(indicator: Indicator, one: Surveyed, population: readonly Surveyed[]): number | null {
  const value = one.values.get(indicator.id) ?? null;
  if (value === null) return null;
  const peers = (scope: string): readonly number[] | null => {
    const own = scopeOf(scope, one);
    if (own === null) return null;
    const others = population.filter((other) => scopeOf(scope, other) === own);
    return others.map((other) => other.values.get(indicator.id)).filter((found) => typeof found === 'number');
  };
  return markOf(scoringFor(indicator, one.stage), value, { fullMarks: fullMarksOf(indicator), peers });
}

export function markAll(definition: Definition, all: readonly Surveyed[]): readonly Marked[] {
  const classified = all.filter(({ unclassified }) => !unclassified);
  const columns = indicatorsOf(definition).map((indicator) => {
    const population = classified.filter(({ values }) => values.get(indicator.id) !== null);
    const own = new Map(classified.map((one) => [one, ownMark(indicator, one, population)]));
    const median = medianOf([...own.values()].filter((mark) => mark !== null));
    return { indicator, own, median };
  });
  return all.map((one) => {
    const marks = new Map<Id, number | null>();
    const unmarked: Id[] = [];
    const refused: Id[] = [];
    for (const { indicator, own, median } of columns) {
      const { id, missing = 'zero' } = indicator;
      const mark = own.get(one) ?? null;
      if (one.unclassified || mark !== null) marks.set(id, mark);
      else if (missing === 'zero') marks.set(id, 0);
      else if (missing === 'median') marks.set(id, median);
      else if (typeof missing === 'object') marks.set(id, withinFull(missing.mark, fullMarksOf(indicator)));
      else marks.set(id, null);
      if (one.unclassified || mark !== null) continue;
      unmarked.push(id);
      if (missing === 'reject') refused.push(id);
    }
    return { ...one, marks, unmarked, refused };
  });
}
