import { describe, expect, test } from 'vitest';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, scoreOne } from '../scored.ts';

const facts = [
  { ...named('share'), formula: 'ratio(x, y)' },
  { ...named('percent'), formula: 'share * 100' },
  { ...named('label'), formula: "coalesce(kind, 'none')" },
];
const tables = [{ id: 'ceiling', rows: { C39: 5 } }];

function reasonOf(formula: string, cells: Cells) {
  const definition = define([indicator('i', { formula, scoring: { method: 'lookup', marks: {} } })], { facts, tables });
  const missing = scoreOne(definition, cells).nodes.i?.missing;
  return missing && `${missing.operation}: ${missing.fields.join(', ')}`;
}

describe('a missing value says which operation had no result, and which fields it read', () => {
  test.each<[formula: string, cells: Cells, reason: string | null, why: string]>([
    ['x', { x: 0 }, null, 'it is there'],
    ['x', {}, 'read: x', 'not reported'],
    ['x + y', { x: 1 }, 'read: y', 'the one that is missing'],
    ['x + y', {}, 'read: x', 'the first of two'],
    ['1 + 2 * (x - y)', { y: 1 }, 'read: x', 'however deep'],
    ['x / y', { x: 1, y: 0 }, '/: y', 'the divisor'],
    ['x / (y - z)', { x: 1, y: 2, z: 2 }, '/: y, z', 'what the divisor is made of'],
    ['x / 0', { x: 1 }, '/: x', 'a divisor that is written'],
    ['x % y', { x: 1, y: 0 }, '%: y', 'the divisor'],
    ['ratio(x, y)', { x: 1, y: -1 }, 'ratio: y', 'the base'],
    ['growth(x, y)', { x: 1, y: 0 }, 'growth: y', 'the base'],
    ['cagr(x, y, z)', { x: 1, y: 0, z: 2 }, 'cagr: y', 'the base'],
    ['sqrt(x)', { x: -1 }, 'sqrt: x', 'no real root'],
    ['ln(x) + y', { x: 0 }, 'ln: x', 'the first operation that failed'],
    ['x ** y', { x: -1, y: 0.5 }, '**: x, y', 'both'],
    ['x * y', { x: 1e300, y: 1e300 }, '*: x, y', 'not finite'],
    ['sum(x, y)', {}, 'read: x', 'all are missing: the first'],
    ['sum(x, y)', { x: 1e308, y: 1e308 }, 'sum: x, y', 'not finite'],
    ['avg(ratio(x, y), z)', { x: 1, y: 0 }, 'ratio: y', 'all are missing, the first by its own reason'],
    ['coalesce(x, y)', {}, 'read: x', 'nothing to fall back on'],
    ['coalesce(x, ratio(y, z))', { y: 1, z: 0 }, 'read: x', 'the first of them'],
    ['if(yes, x, y)', { x: 1, y: 1 }, 'read: yes', 'the condition'],
    ['if(yes, x, y)', { yes: true, y: 1 }, 'read: x', 'the branch that was taken'],
    ['if(yes, x, ratio(y, z))', { yes: false, y: 1, z: 0 }, 'ratio: z', 'the other branch'],
    ['if(yes, x, y)', { yes: true, x: 1 }, null, 'the branch not taken does not matter'],
    ['yes && x > 1', { yes: true }, 'read: x', 'unknown'],
    ['!yes', {}, 'read: yes', 'unknown'],
    ['x / y > 1', { x: 1, y: 0 }, '/: y', 'a side that is worked out'],
    ['x > y', { x: 1 }, 'read: y', 'a side'],
    ['prev(x)', { x: 1 }, 'prev: x', 'no earlier record'],
    ['growth(x, prev(x))', { x: 1 }, 'prev: x', 'through a function'],
    ['lookup(ceiling, word)', {}, 'read: word', 'no key'],
    ['lookup(ceiling, word)', { word: 'AAA' }, 'lookup: word', 'no row'],
    ['years(born)', {}, 'read: born', 'no date'],
  ])('%s of %o: %s (%s)', (formula, cells, reason) => {
    expect(reasonOf(formula, cells)).toBe(reason);
  });
});

describe('through facts: the reason is that of the fact', () => {
  test.each<[formula: string, cells: Cells, reason: string | null]>([
    ['share', { x: 1 }, 'read: y'],
    ['share', { x: 1, y: 0 }, 'ratio: y'],
    ['percent', { x: 1, y: 0 }, 'ratio: y'],
    ['percent + z', { x: 1, y: 1 }, 'read: z'],
    ['max(percent, 1) - share', { y: 1 }, 'read: x'],
    ['lookup(ceiling, label)', {}, 'lookup: label'],
    ['percent', { x: 1, y: 1 }, null],
  ])('%s of %o: %s', (formula, cells, reason) => {
    expect(reasonOf(formula, cells)).toBe(reason);
  });
});

describe('whoever has no stage is told what is missing', () => {
  const stages = [
    {
      ...named('young'),
      when: {
        all: [
          { fact: 'percent', operator: 'lessThan', value: 5 },
          { fact: 'z', operator: 'lessThan', value: 5 },
        ],
      },
    },
    named('grown'),
  ] as const;
  const definition = define([indicator('x')], { facts, stages });

  test.each<{ cells: Cells; reasons: readonly object[] }>([
    { cells: { x: 1, y: 1, z: 1 }, reasons: [] },
    {
      cells: { x: 1, y: 1 },
      reasons: [{ code: 'stageUnknown', facts: ['z'], missing: { operation: 'read', fields: ['z'] } }],
    },
    {
      cells: { x: 1, y: 0, z: 1 },
      reasons: [{ code: 'stageUnknown', facts: ['percent'], missing: { operation: 'ratio', fields: ['y'] } }],
    },
    {
      cells: { x: 1 },
      reasons: [
        { code: 'stageUnknown', facts: ['percent'], missing: { operation: 'read', fields: ['y'] } },
        { code: 'stageUnknown', facts: ['z'], missing: { operation: 'read', fields: ['z'] } },
      ],
    },
  ])('$cells', ({ cells, reasons }) => {
    const sheet = scoreOne(definition, cells);
    expect(sheet.reasons).toEqual(reasons);
    expect(sheet.status).toBe(reasons.length === 0 ? 'scored' : 'unclassified');
  });

  test('values are shown, marks and points are not', () => {
    const { nodes, total } = scoreOne(definition, { x: 7 });
    expect(nodes.x).toEqual({ value: 7, mark: null, fraction: null, points: null, missing: null });
    expect(total).toBeNull();
  });
});

test('each indicator that rejects is listed', () => {
  const definition = define([
    indicator('x', { missing: 'reject' }),
    indicator('i', { formula: 'ratio(y, z)', missing: 'reject' }),
    indicator('j', { formula: 'y', missing: 'zero' }),
  ]);
  expect(scoreOne(definition, { z: 0, y: 1 }).reasons).toEqual([
    { code: 'indicatorMissing', node: 'x', missing: { operation: 'read', fields: ['x'] } },
    { code: 'indicatorMissing', node: 'i', missing: { operation: 'ratio', fields: ['z'] } },
  ]);
});
