import { describe, expect, test } from 'vitest';
import type { Scoring } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { define, indicator } from '../../naive/park.ts';
import { scoreOne } from '../scored.ts';

function markOf(scoring: Scoring, value: FieldValue, formula = 'x', fullMarks = 10) {
  const definition = define([indicator('i', { formula, scoring, fullMarks })]);
  return scoreOne(definition, { [formula]: value }).nodes.i?.mark;
}

const bands = [
  { from: 0, mark: 1 },
  { from: 3, mark: 5 },
  { from: 6, mark: 10 },
];

const steps: Scoring = { method: 'steps', first: 2, base: 3, step: 5, marksPerStep: 2 };

describe.each<{
  title: string;
  scoring: Scoring;
  marks: readonly (readonly [value: number, mark: number, why: string])[];
}>([
  {
    title: 'bands: the mark of the last band with from ≤ value',
    scoring: { method: 'bands', bands },
    marks: [
      [-0.01, 0, 'below the first'],
      [0, 1, 'on the first boundary'],
      [2.99, 1, 'just under the second'],
      [3, 5, 'on the second'],
      [5.999999999999, 5, 'just under the third'],
      [6, 10, 'on the third'],
      [1e9, 10, 'far above'],
    ],
  },
  {
    title: 'bands, boundary upper: the mark of the last band with from < value',
    scoring: { method: 'bands', bands, boundary: 'upper' },
    marks: [
      [0, 0, 'a boundary belongs to what is below'],
      [0.01, 1, 'just above the first'],
      [3, 1, 'on the second'],
      [3.01, 5, 'just above the second'],
      [6, 5, 'on the third'],
      [6.01, 10, 'just above the third'],
    ],
  },
  {
    title: 'bands whose first has no lower end',
    scoring: {
      method: 'bands',
      bands: [
        { from: null, mark: 8 },
        { from: 0, mark: 2 },
      ],
    },
    marks: [
      [-1e12, 8, 'however low'],
      [-0.01, 8, 'just under the next'],
      [0, 2, 'on the next'],
    ],
  },
  {
    title: 'bands whose marks are out of range are held in it',
    scoring: {
      method: 'bands',
      bands: [
        { from: 0, mark: -5 },
        { from: 1, mark: 50 },
      ],
    },
    marks: [
      [0, 0, 'never below 0'],
      [1, 10, 'never above full marks'],
    ],
  },
  {
    title: 'linear: in proportion from one end to the other',
    scoring: { method: 'linear', from: 10, to: 30 },
    marks: [
      [9, 0, 'below'],
      [10, 0, 'at the start'],
      [15, 2.5, 'a quarter'],
      [20, 5, 'half'],
      [30, 10, 'at the end'],
      [31, 10, 'above'],
    ],
  },
  {
    title: 'linear with from above to: less is better',
    scoring: { method: 'linear', from: 60, to: 20 },
    marks: [
      [61, 0, 'worse than the start'],
      [60, 0, 'at the start'],
      [50, 2.5, 'a quarter'],
      [20, 10, 'at the end'],
      [-5, 10, 'better than the end'],
    ],
  },
  {
    title: 'piecewise: interpolated between its points, flat outside',
    scoring: {
      method: 'piecewise',
      points: [
        [0, 2],
        [10, 4],
        [20, 4],
        [40, 10],
      ],
    },
    marks: [
      [-1, 2, 'flat below'],
      [0, 2, 'the first point'],
      [5, 3, 'half way'],
      [10, 4, 'the second point'],
      [15, 4, 'a plateau'],
      [30, 7, 'half way up the last'],
      [40, 10, 'the last point'],
      [100, 10, 'flat above'],
    ],
  },
  {
    title: 'piecewise may fall, and is held in range',
    scoring: {
      method: 'piecewise',
      points: [
        [0, 20],
        [10, -10],
      ],
    },
    marks: [
      [0, 10, 'held at full marks'],
      [4, 8, '20 − 12'],
      [5, 5, 'half way'],
      [10, 0, 'held at 0'],
    ],
  },
  {
    title: 'piecewise of one point is that mark',
    scoring: { method: 'piecewise', points: [[5, 7]] },
    marks: [
      [4, 7, 'below'],
      [5, 7, 'on it'],
      [6, 7, 'above'],
    ],
  },
  {
    title: 'perUnit: so many marks for each unit above the offset',
    scoring: { method: 'perUnit', marksPerUnit: 1.5, offset: 2 },
    marks: [
      [1, 0, 'under the offset'],
      [2, 0, 'at the offset'],
      [4, 3, 'two units'],
      [4.5, 3.75, 'and a half'],
      [100, 10, 'full marks are the most'],
    ],
  },
  {
    title: 'perUnit with a cap',
    scoring: { method: 'perUnit', marksPerUnit: 2, cap: 6 },
    marks: [
      [2.9, 5.8, 'under the cap'],
      [3, 6, 'at the cap'],
      [4, 6, 'above it'],
    ],
  },
  {
    title: 'perUnit with a cap above full marks',
    scoring: { method: 'perUnit', marksPerUnit: 2, cap: 60 },
    marks: [[50, 10, 'full marks are the most']],
  },
  {
    title: 'perUnit that takes marks away',
    scoring: { method: 'perUnit', marksPerUnit: -2, offset: 5 },
    marks: [
      [5, 0, 'nothing left'],
      [3, 4, 'two under'],
      [-5, 10, 'full marks are the most'],
    ],
  },
  {
    title: 'steps: base marks from the first on, then more for each whole step',
    scoring: steps,
    marks: [
      [1.99, 0, 'just under the first'],
      [2, 3, 'on the first'],
      [6.99, 3, 'not a whole step'],
      [7, 5, 'one step'],
      [11.99, 5, 'not two'],
      [12, 7, 'two steps'],
      [100, 10, 'full marks are the most'],
    ],
  },
  {
    title: 'steps with a cap',
    scoring: { ...steps, cap: 6 },
    marks: [
      [7, 5, 'under the cap'],
      [12, 6, 'held by it'],
    ],
  },
  {
    title: 'steps of a tenth are counted as on paper',
    scoring: { method: 'steps', first: 0, base: 0, step: 0.1, marksPerStep: 1 },
    marks: [
      [0.1, 1, 'one'],
      [0.3, 3, 'three, though 0.3 / 0.1 is 2.999…'],
      [0.29, 2, 'two and nine tenths'],
      [0.7, 7, 'seven'],
    ],
  },
  {
    title: 'boolean of a number: any but zero is true',
    scoring: { method: 'boolean', mark: 10, otherwise: 2 },
    marks: [
      [0, 2, 'zero'],
      [-0, 2, 'zero of the other sign'],
      [1, 10, 'one'],
      [-0.5, 10, 'anything else'],
    ],
  },
  {
    title: 'lookup of a number: as it is written',
    scoring: { method: 'lookup', marks: { '3': 6, '0.5': 4 }, otherwise: 1 },
    marks: [
      [3, 6, '3'],
      [0.5, 4, '0.5'],
      [4, 1, 'not listed'],
    ],
  },
])('$title', ({ scoring, marks }) => {
  test.each(marks)('%f earns %f: %s', (value, mark) => {
    expect(markOf(scoring, value)).toBe(mark);
  });
});

describe('categories', () => {
  const lookup: Scoring = { method: 'lookup', marks: { C39: 10, I65: 4, true: 8 }, otherwise: 2 };

  test.each<[string, FieldValue, number]>([
    ['kind', 'C39', 10],
    ['kind', 'I65', 4],
    ['word', 'C39', 10],
    ['word', 'c39', 2],
    ['word', 'constructor', 2],
    ['word', '', 2],
    ['yes', true, 8],
    ['yes', false, 2],
  ])('lookup of %s %o earns %f', (formula, value, mark) => {
    expect(markOf(lookup, value, formula)).toBe(mark);
  });

  test('without otherwise, what is not listed earns 0', () => {
    expect(markOf({ method: 'lookup', marks: { C39: 10 } }, 'I65', 'kind')).toBe(0);
  });

  test.each([
    [true, 7],
    [false, 0],
  ])('boolean of %s earns %f', (value, mark) => {
    expect(markOf({ method: 'boolean', mark: 7 }, value, 'yes')).toBe(mark);
  });
});

describe('full marks', () => {
  test('are 100 where they are left out', () => {
    const definition = define([indicator('i', { formula: 'x', scoring: { method: 'linear', from: 0, to: 10 } })]);
    expect(scoreOne(definition, { x: 5 }).nodes.i).toMatchObject({ mark: 50, fraction: 0.5, points: 50 });
  });

  test('a value decides, however it came about: 0.29 × 100 reaches a band from 29', () => {
    const scoring: Scoring = {
      method: 'bands',
      bands: [
        { from: 0, mark: 1 },
        { from: 29, mark: 10 },
      ],
    };
    const definition = define([indicator('i', { formula: 'x * 100', scoring, fullMarks: 10 })]);
    expect(scoreOne(definition, { x: 0.29 }).nodes.i?.mark).toBe(10);
  });
});

describe('variants: a stage may have its own scoring', () => {
  const definition = define(
    [
      indicator('x', {
        fullMarks: 10,
        scoring: { method: 'perUnit', marksPerUnit: 1 },
        variants: [
          { stages: ['young'], scoring: { method: 'perUnit', marksPerUnit: 2 } },
          { stages: ['old', 'oldest'], scoring: { method: 'boolean', mark: 9 } },
        ],
      }),
    ],
    {
      stages: ['young', 'old', 'oldest', 'grown'].map((id, index) => ({
        id,
        name: { 'zh-CN': id },
        ...(index < 3 ? { when: { fact: 'y', operator: 'equal', value: index } } : {}),
      })),
    },
  );

  test.each([
    { y: 0, stage: 'young', mark: 6 },
    { y: 1, stage: 'old', mark: 9 },
    { y: 2, stage: 'oldest', mark: 9 },
    { y: 3, stage: 'grown', mark: 3 },
  ])('in stage $stage 3 earns $mark', ({ y, stage, mark }) => {
    const sheet = scoreOne(definition, { x: 3, y });
    expect(sheet.stage).toBe(stage);
    expect(sheet.nodes.x?.mark).toBe(mark);
  });
});
