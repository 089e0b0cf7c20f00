import { describe, expect, test } from 'vitest';
import type { Condition, Operator, Scalar } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, scoreOne } from '../scored.ts';

type Truth = 'true' | 'false' | 'unknown';

/** A veto takes effect where its condition is true; where that is unknown it is listed. */
function truthOf(when: Condition, cells: Cells): Truth {
  const sheet = scoreOne(
    define([indicator('one', { formula: '1' })], { adjustments: [{ ...named('v'), kind: 'veto', when }] }),
    cells,
  );
  if (sheet.undecided.includes('v')) return 'unknown';
  return sheet.status === 'vetoed' ? 'true' : 'false';
}

describe('the ten operators', () => {
  type Row = readonly [
    fact: string,
    is: FieldValue,
    operator: Operator,
    value: Scalar | readonly Scalar[],
    truth: Truth,
  ];
  test.each<Row>([
    ['x', 5, 'equal', 5, 'true'],
    ['x', 5, 'equal', 5.1, 'false'],
    ['x', 5, 'notEqual', 5, 'false'],
    ['x', 4.999, 'lessThan', 5, 'true'],
    ['x', 5, 'lessThan', 5, 'false'],
    ['x', 5, 'lessThanInclusive', 5, 'true'],
    ['x', 5.001, 'lessThanInclusive', 5, 'false'],
    ['x', 5, 'greaterThan', 5, 'false'],
    ['x', 5.001, 'greaterThan', 5, 'true'],
    ['x', 5, 'greaterThanInclusive', 5, 'true'],
    ['x', 4.999, 'greaterThanInclusive', 5, 'false'],
    ['x', 3, 'in', [1, 2, 3], 'true'],
    ['x', 4, 'in', [1, 2, 3], 'false'],
    ['x', 4, 'notIn', [1, 2, 3], 'true'],
    ['x', 3, 'notIn', [1, 2, 3], 'false'],
    ['yes', true, 'equal', true, 'true'],
    ['yes', false, 'in', [true], 'false'],
    ['word', '集成电路设计', 'contains', '电路', 'true'],
    ['word', '软件', 'contains', '电路', 'false'],
    ['word', '软件', 'doesNotContain', '电路', 'true'],
    ['word', 'Chip', 'contains', 'chip', 'false'],
    ['word', 'a', 'equal', 'b', 'false'],
    ['word', 'constructor', 'in', ['a'], 'false'],
    ['kind', 'C39', 'contains', 'C', 'true'],
    ['kind', 'C39', 'in', ['I65', 'C39'], 'true'],
    ['born', '2020-01-01', 'lessThan', '2020-01-02', 'true'],
    ['born', '2020-01-01', 'equal', '2020-01-01', 'true'],
    ['born', '2020-01-01', 'in', ['2020-01-01', '2021-01-01'], 'true'],
    ['born', '2020-01-01', 'greaterThanInclusive', '2020-01-02', 'false'],
  ])('%s = %o, %s %o: %s', (fact, is, operator, value, truth) => {
    expect(truthOf({ fact, operator, value }, { [fact]: is })).toBe(truth);
  });

  test.each<Operator>(['equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'])(
    '%s of a missing fact is unknown, on either side, and so is its negation',
    (operator) => {
      const beside: Condition = { fact: 'x', operator, value: { fact: 'y' } };
      for (const cells of [{}, { x: 1 }, { y: 1 }]) {
        expect(truthOf(beside, cells)).toBe('unknown');
        expect(truthOf({ not: beside }, cells)).toBe('unknown');
      }
    },
  );

  test.each<[string, Operator, Scalar | readonly Scalar[]]>([
    ['x', 'in', [1]],
    ['x', 'notIn', [1]],
    ['word', 'contains', 'a'],
    ['word', 'doesNotContain', 'a'],
  ])('%s %s of a missing fact is unknown', (fact, operator, value) => {
    expect(truthOf({ fact, operator, value }, {})).toBe('unknown');
  });
});

describe('Kleene: what is missing makes a condition unknown only where it matters', () => {
  const truths: Readonly<Record<Truth, Cells>> = { true: { v: 1 }, false: { v: 0 }, unknown: {} };
  const x: Condition = { fact: 'x', operator: 'equal', value: 1 };
  const y: Condition = { fact: 'y', operator: 'equal', value: 1 };
  const cellsOf = (first: Truth, second: Truth): Cells => {
    const [a, b] = [truths[first].v, truths[second].v];
    return { ...(a === undefined ? {} : { x: a }), ...(b === undefined ? {} : { y: b }) };
  };

  test.each<[Truth, Truth, Truth, Truth]>([
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'true', 'unknown', 'true'],
    ['unknown', 'false', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s with %s: all is %s, any is %s; negated, they are the reverse', (first, second, all, any) => {
    const cells = cellsOf(first, second);
    const reverse = { true: 'false', false: 'true', unknown: 'unknown' } as const;
    expect(truthOf({ all: [x, y] }, cells)).toBe(all);
    expect(truthOf({ any: [x, y] }, cells)).toBe(any);
    expect(truthOf({ not: { all: [x, y] } }, cells)).toBe(reverse[all]);
    expect(truthOf({ not: { any: [x, y] } }, cells)).toBe(reverse[any]);
    expect(truthOf({ any: [{ not: x }, { not: y }] }, cells)).toBe(reverse[all]);
    expect(truthOf({ all: [{ not: x }, { not: y }] }, cells)).toBe(reverse[any]);
  });

  test('a list of one is that one', () => {
    for (const cells of [{ x: 1 }, { x: 0 }, {}]) {
      expect(truthOf({ all: [x] }, cells)).toBe(truthOf(x, cells));
      expect(truthOf({ any: [x] }, cells)).toBe(truthOf(x, cells));
    }
  });
});

test('a threshold that a fact reaches on paper is reached', () => {
  const definition = define([indicator('x')], {
    facts: [{ ...named('percent'), formula: 'x * 100' }],
    adjustments: [
      { ...named('v'), kind: 'veto', when: { fact: 'percent', operator: 'greaterThanInclusive', value: 29 } },
    ],
  });
  expect(scoreOne(definition, { x: 0.29 }).status).toBe('vetoed');
});
