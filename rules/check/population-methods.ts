import { warningAt } from '../messages/messages.ts';
import { isPopulationMethod, methodOf } from '../scoring/index.ts';
import { namesOf } from './name-of.ts';
import { scoredBy } from './scorings.ts';
import type { Check } from './subject.ts';

/** Said once, at the first: a definition that ranks by percentile does so everywhere. */
export const populationMethods: Check = function* (subject) {
  const found = subject.indicators.flatMap((indicator) => {
    const compared = scoredBy(indicator, subject, new Map()).find(([scoring]) => isPopulationMethod(methodOf(scoring)));
    return compared ? [{ node: indicator.node, path: `${compared[1].path}/method` }] : [];
  });
  const [first] = found;
  if (!first) return;
  const indicators = namesOf(found.map(({ node }) => node));
  yield warningAt(first.path, 'population.dependsOnOthers', { indicators, count: found.length });
};
