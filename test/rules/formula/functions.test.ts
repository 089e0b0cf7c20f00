import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../rules/calendar.ts';
import type { FormulaFunction, Surroundings, Value } from '../../../rules/formula/functions/formula-function.ts';
import { formulaFunctions } from '../../../rules/formula/functions/index.ts';
import type { Kind } from '../../../rules/formula/types.ts';

const surroundings: Surroundings = { lastDay: parseDay('2025-12-31') as number };
const texts = ['C39', 'I65', '中'];

/** The kinds of arguments that each function is tried with: one row for each combination. */
const signatures: Readonly<Record<string, readonly (readonly Kind[])[]>> = {
  ...Object.fromEntries(
    ['+', '-', '*', '/', '%', '**', 'pow', 'ratio', 'growth'].map((name) => [name, both('number')]),
  ),
  ...Object.fromEntries(['neg', 'abs', 'round', 'floor', 'ceil', 'sqrt', 'exp', 'ln', 'log10'].map(ofOne('number'))),
  ...Object.fromEntries(['<', '<=', '>', '>='].map((name) => [name, [...both('number'), ...both('date')]])),
  ...Object.fromEntries(['==', '!='].map((name) => [name, kinds().flatMap((kind) => both(kind))])),
  ...Object.fromEntries(['min', 'max', 'sum', 'avg'].map((name) => [name, upTo4('number')])),
  ...Object.fromEntries(['count', 'coalesce'].map((name) => [name, kinds().flatMap((kind) => upTo4(kind))])),
  ...Object.fromEntries(['&&', '||'].map((name) => [name, upTo4('boolean')])),
  ...Object.fromEntries(['years', 'months'].map(ofOne('date'))),
  '!': [['boolean']],
  isMissing: kinds().map((kind) => [kind]),
  if: kinds().map((kind) => ['boolean', kind, kind]),
  clamp: [['number', 'number', 'number']],
  cagr: [['number', 'number', 'number']],
};

function kinds(): readonly Kind[] {
  return ['number', 'boolean', 'text', 'date'];
}

function both(kind: Kind): readonly (readonly Kind[])[] {
  return [[kind, kind]];
}

function ofOne(kind: Kind) {
  return (name: string): [string, readonly (readonly Kind[])[]] => [name, [[kind]]];
}

function upTo4(kind: Kind): readonly (readonly Kind[])[] {
  return [[kind], [kind, kind], [kind, kind, kind], [kind, kind, kind, kind]];
}

function valuesOf(kind: Kind): fc.Arbitrary<Value> {
  const present: Readonly<Record<Kind, fc.Arbitrary<Value>>> = {
    number: fc.oneof(
      fc.constantFrom(0, -0, 1, -1, 2, 0.5, 100, 1e300, -1e300, 5e-324, 0.1 + 0.2),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -1000, max: 1000 }).map((x) => x / 10),
    ),
    boolean: fc.boolean(),
    text: fc.constantFrom(...texts),
    date: fc.integer({ min: -40_000, max: 40_000 }),
  };
  return fc.oneof({ weight: 4, arbitrary: present[kind] }, { weight: 1, arbitrary: fc.constant(null) });
}

function toCell(value: Value): number {
  if (value === null) return Number.NaN;
  return typeof value === 'string' ? texts.indexOf(value) : Number(value);
}

/** The column form of one function over some rows: the operands stand at offsets, the result within a longer column. */
function inColumns(of: FormulaFunction, rows: readonly (readonly Value[])[], count: number): Float64Array {
  const operands = Array.from({ length: count }, (_, k) =>
    Float64Array.from([...new Array<number>(k).fill(77), ...rows.map((row) => toCell(row[k] as Value)), 88]),
  );
  const out = new Float64Array(rows.length + 5).fill(99);
  const at = operands.map((_, k) => k);
  of.columns(out, 3, rows.length, operands, at, surroundings);
  expect([...out.subarray(0, 3), ...out.subarray(rows.length + 3)]).toEqual([99, 99, 99, 99, 99]);
  return out.slice(3, rows.length + 3);
}

test('every function and operator is tried', () => {
  expect(Object.keys(signatures).sort()).toEqual([...formulaFunctions.keys()].sort());
});

describe('one record at a time gives the same bits as columns', () => {
  const combinations = [...formulaFunctions.values()].flatMap((of) =>
    (signatures[of.name] ?? []).map((args) => ({ of, args, title: `${of.name} of ${args.join(', ')}` })),
  );

  test.each(combinations)('$title', ({ of, args }) => {
    fc.assert(
      fc.property(fc.array(fc.tuple(...args.map(valuesOf)), { minLength: 1, maxLength: 20 }), (rows) => {
        const columns = inColumns(of, rows, args.length);
        rows.forEach((row, i) => {
          const result = of.one(row, surroundings);
          expect(result === null || typeof result !== 'number' || Number.isFinite(result)).toBe(true);
          expect(columns[i]).toBe(toCell(result));
        });
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  test.each(combinations)('$title: its type is known, and of as many arguments', ({ of, args }) => {
    const type = of.typeOf(args.map((kind) => ({ kind })));
    expect(type).toHaveProperty('kind');
    expect(args.length).toBeGreaterThanOrEqual(of.arity[0]);
    expect(args.length).toBeLessThanOrEqual(of.arity[1]);
  });
});
