import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeOf, rangesOf } from '../../../rules/check/ranges/range-of.ts';
import { subjectOf } from '../../../rules/check/subject.ts';
import { datasetOf, score, tableOf } from '../../../rules/index.ts';
import { resolve } from '../../../rules/program/resolve.ts';
import type { Definition } from '../../../schemas/definition.ts';

const number = (id: string, limits: object) => ({ id, name: { 'zh-CN': id }, type: 'number' as const, ...limits });
const fields = [
  number('a', { min: 0 }),
  number('b', { min: -2, max: 3 }),
  number('c', { min: 1, max: 5 }),
  number('d', {}),
];

function definitionWith(formula: string): Definition {
  const indicator = {
    id: 'i',
    name: { 'zh-CN': 'i' },
    formula,
    scoring: { method: 'linear' as const, from: 0, to: 1 },
  };
  return {
    formatVersion: 1,
    name: { 'zh-CN': 'x' },
    fields,
    tree: { id: 't', name: { 'zh-CN': 't' }, children: [indicator] },
  };
}

function rangeOfFormula(formula: string): readonly [low: number, high: number] {
  const definition = definitionWith(formula);
  const subject = subjectOf(definition, resolve(definition).program);
  const [indicator] = subject.indicators;
  if (!indicator) throw new Error('There is one indicator');
  const { low, high } = rangeOf(indicator.expression, rangesOf(subject));
  return [low, high];
}

describe('how far a formula reaches, from the limits of its fields', () => {
  test.each([
    { formula: 'a', range: [0, Infinity] },
    { formula: 'b', range: [-2, 3] },
    { formula: 'd', range: [-Infinity, Infinity] },
    { formula: 'ratio(a, c) * 100', range: [0, Infinity] },
    { formula: 'ratio(a, d)', range: [0, Infinity] },
    { formula: 'ratio(b, c)', range: [-2, 3] },
    { formula: 'b * -2 + 1', range: [-5, 5] },
    { formula: 'c / 2', range: [0.5, 2.5] },
    { formula: '1 - c', range: [-4, 0] },
    { formula: 'growth(a, c)', range: [-1, Infinity] },
    { formula: 'clamp(d, 0, 1)', range: [0, 1] },
    { formula: 'max(d, 0)', range: [0, Infinity] },
    { formula: 'min(a, c)', range: [0, Infinity] },
    { formula: 'sum(b, c)', range: [-2, 8] },
    { formula: 'round(b / 4)', range: [-1, 1] },
    { formula: 'prev(b)', range: [-2, 3] },
    { formula: 'if(d > 0, c, 9)', range: [1, 9] },
    { formula: 'ln(c)', range: [-Infinity, Infinity] },
    { formula: '0.29 * 100', range: [29, 29] },
  ])('$formula lies in $range', ({ formula, range }) => {
    expect(rangeOfFormula(formula)).toEqual(range);
  });

  test('no value that the engine works out lies outside', () => {
    const term = fc.letrec<{ term: string }>((tie) => ({
      term: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom('a', 'b', 'c', 'd', '0.1', '2', '7'),
        fc
          .tuple(fc.constantFrom('+', '-', '*', '/', '%', '**'), tie('term'), tie('term'))
          .map(([operator, x, y]) => `((${x}) ${operator} (${y}))`),
        fc
          .tuple(
            fc.constantFrom('ratio', 'growth', 'sum', 'avg', 'min', 'max', 'count', 'coalesce', 'pow'),
            tie('term'),
            tie('term'),
          )
          .map(([name, x, y]) => `${name}(${x}, ${y})`),
        fc
          .tuple(fc.constantFrom('abs', 'round', 'floor', 'ceil', 'sqrt', 'exp', 'ln'), tie('term'))
          .map(([name, x]) => `${name}(${x})`),
        fc.tuple(tie('term'), tie('term'), tie('term')).map(([x, y, z]) => `clamp(${x}, ${y}, ${z})`),
        fc.tuple(tie('term'), tie('term'), tie('term')).map(([x, y, z]) => `cagr(${x}, ${y}, ${z})`),
        fc.tuple(tie('term'), tie('term'), tie('term')).map(([x, y, z]) => `if(${x} < ${y}, ${y}, ${z})`),
      ),
    })).term;
    const within = (min: number, max: number) =>
      fc.oneof(fc.constantFrom(min, max, null), fc.double({ min, max, noNaN: true }));
    const record = fc.record({ a: within(0, 1e6), b: within(-2, 3), c: within(1, 5), d: within(-1e6, 1e6) });
    fc.assert(
      fc.property(term, fc.array(record, { minLength: 1, maxLength: 20 }), (formula, rows) => {
        const [low, high] = rangeOfFormula(formula);
        const records = rows.map((row, index) => ({ ...row, enterpriseId: `e${index}`, period: '2025' }));
        const run = score(resolve(definitionWith(formula)).program, datasetOf(tableOf(fields, records), '2025'));
        for (const value of run.indicators[1]?.values ?? [])
          if (!Number.isNaN(value))
            expect(value >= low && value <= high, `${formula}: ${value} in ${low} … ${high}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
