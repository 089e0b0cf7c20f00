import type { Scoring, ScoringOf } from '../../schemas/definition.ts';
import type { Naming } from './vocabulary.ts';

/** A scoring with all its parameters: `bands: from 0: 0, from 3: 5`. */
export function describeScoring(scoring: Scoring, naming: Naming): string {
  const { methods, colon } = naming.vocabulary;
  return `${methods[scoring.method]}${colon}${parameters(scoring, naming)}`;
}

function parameters<Method extends Scoring['method']>(scoring: ScoringOf<Method>, naming: Naming): string {
  // The table pairs each method with its own words, which a generic index can't say.
  const words = naming.vocabulary.scoring[scoring.method] as (scoring: ScoringOf<Method>, naming: Naming) => string;
  return words(scoring, naming);
}
