import type { Scoring } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import { errorAt } from '../messages/messages.ts';
import type { Range } from './ranges/range.ts';
import { type Ranges, rangeOf, rangesOf } from './ranges/range-of.ts';
import { checkOfMethod } from './scoring/index.ts';
import { markFault, type Scored } from './scoring/scoring-check.ts';
import type { Check, PlacedIndicator, Subject } from './subject.ts';

/** The parameters of every scoring, whether an indicator's own or a stage's. */
export const scorings: Check = function* (subject) {
  const ranges = rangesOf(subject);
  for (const indicator of subject.indicators) {
    const { node, path, fullMarks } = indicator;
    if (fullMarks <= 0) yield errorAt(`${path}/fullMarks`, 'indicator.fullMarks', { value: fullMarks });
    if (typeof node.missing === 'object') yield* markFault(node.missing.mark, `${path}/missing/mark`, fullMarks);
    for (const [scoring, scored] of scoredBy(indicator, subject, ranges))
      yield* checkOfMethod(scoring).faults(scoring, scored);
  }
};

/** Each scoring of an indicator with its place: its own first. */
export function scoredBy(
  indicator: PlacedIndicator,
  subject: Subject,
  ranges: Ranges,
): readonly (readonly [Scoring, Scored])[] {
  const { node, path, fullMarks, type, expression } = indicator;
  const range: Range = rangeOf(expression, ranges);
  const common = { fullMarks, type, range, subject };
  return [
    [node.scoring, { ...common, path: `${path}/scoring` }],
    ...(node.variants ?? []).map(
      ({ scoring }, index) => [scoring, { ...common, path: path + pointer('variants', index, 'scoring') }] as const,
    ),
  ];
}
