import fc from 'fast-check';
import type { Scoring } from '../../../schemas/definition.ts';
import { numbers } from './vocabulary.ts';

const ascending = (minLength: number) =>
  fc
    .uniqueArray(fc.constantFrom(...numbers, -1, 50), { minLength, maxLength: 4 })
    .map((thresholds) => thresholds.toSorted((a, b) => a - b));

function marksUpTo(fullMarks: number): fc.Arbitrary<number> {
  return fc.constantFrom(0, 0.5, 1, 0.25, 0.1).map((share) => share * fullMarks);
}

export function numericScorings(fullMarks: number, scopes: readonly string[]): fc.Arbitrary<Scoring> {
  const mark = marksUpTo(fullMarks);
  const threshold = fc.constantFrom(...numbers, -1);
  const population = { scope: fc.constantFrom(...scopes), direction: fc.constantFrom('more', 'less') };
  const bands = fc
    .tuple(ascending(1), fc.array(mark, { minLength: 4, maxLength: 4 }), fc.boolean())
    .map(([froms, marks, open]) =>
      froms.map((from, index) => ({ from: open && index === 0 ? null : from, mark: marks[index] ?? 0 })),
    );
  const points = fc
    .tuple(ascending(2), fc.array(mark, { minLength: 4, maxLength: 4 }))
    .map(([values, marks]) => values.map((value, index) => [value, marks[index] ?? 0] as const));
  return fc.oneof(
    fc.record(
      { method: fc.constant('bands'), bands, boundary: fc.constantFrom('lower', 'upper') },
      { requiredKeys: ['method', 'bands'] },
    ),
    fc
      .uniqueArray(threshold, { minLength: 2, maxLength: 2 })
      .map(([from = 0, to = 1]): Scoring => ({ method: 'linear', from, to })),
    fc.record({ method: fc.constant('piecewise'), points }),
    fc.record(
      {
        method: fc.constant('perUnit'),
        marksPerUnit: fc.constantFrom(1, 0.1, 2, 3, 0.29),
        offset: threshold,
        cap: mark,
      },
      { requiredKeys: ['method', 'marksPerUnit'] },
    ),
    fc.record(
      {
        method: fc.constant('steps'),
        first: threshold,
        base: mark,
        step: fc.constantFrom(1, 0.1, 0.3, 2, 10),
        marksPerStep: fc.constantFrom(1, 0.1, 0.5, 2),
        cap: mark,
      },
      { requiredKeys: ['method', 'first', 'base', 'step', 'marksPerStep'] },
    ),
    fc.record(
      { method: fc.constantFrom('percentile', 'minMax'), lowest: mark, ...population },
      { requiredKeys: ['method'] },
    ),
    fc.record(
      { method: fc.constant('zScore'), mean: mark, spread: fc.constantFrom(1, 0.1, 10), ...population },
      { requiredKeys: ['method', 'mean', 'spread'] },
    ),
    truthScorings(fullMarks),
    categoryScorings(fullMarks, ['0', '1', '0.1', '0.29']),
  );
}

export function truthScorings(fullMarks: number): fc.Arbitrary<Scoring> {
  const mark = marksUpTo(fullMarks);
  return fc.record({ method: fc.constant('boolean'), mark, otherwise: mark }, { requiredKeys: ['method', 'mark'] });
}

export function categoryScorings(fullMarks: number, categories: readonly string[]): fc.Arbitrary<Scoring> {
  const mark = marksUpTo(fullMarks);
  const marks = fc.dictionary(fc.constantFrom(...categories), mark, { minKeys: 1, noNullPrototype: true });
  return fc.record({ method: fc.constant('lookup'), marks, otherwise: mark }, { requiredKeys: ['method', 'marks'] });
}
