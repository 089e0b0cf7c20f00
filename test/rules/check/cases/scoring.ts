import { type Case, indicator, inventions, put, rdRatio } from '../sound.ts';

const scoring = (value: unknown) => put(`${inventions}/scoring`, value);
const at = `${inventions}/scoring`;
const byIndustry = (marks: unknown, more: object = {}) => [
  put(`${inventions}/formula`, 'industry'),
  scoring({ method: 'lookup', marks, ...more }),
];
const bands = (...froms: readonly (number | null)[]) =>
  scoring({ method: 'bands', bands: froms.map((from, index) => ({ from, mark: index })) });

export const scoringCases: readonly Case[] = [
  {
    why: 'full marks of 0',
    change: [put(`${inventions}/fullMarks`, 0)],
    code: 'indicator.fullMarks',
    at: `${inventions}/fullMarks`,
  },
  {
    why: 'a negative mark',
    change: [put(`${rdRatio}/scoring/bands/1/mark`, -5)],
    code: 'mark.negative',
    at: `${rdRatio}/scoring/bands/1/mark`,
    fixed: true,
  },
  {
    why: 'a mark above the full marks',
    change: [put(`${rdRatio}/scoring/bands/2/mark`, 11)],
    code: 'mark.aboveFull',
    at: `${rdRatio}/scoring/bands/2/mark`,
    fixed: true,
  },
  {
    why: 'a cap above the full marks',
    change: [put(`${at}/cap`, 21)],
    code: 'mark.aboveFull',
    at: `${at}/cap`,
    fixed: true,
  },
  {
    why: 'a missing mark above the full marks',
    change: [put(`${inventions}/missing`, { mark: 21 })],
    code: 'mark.aboveFull',
    at: `${inventions}/missing/mark`,
    fixed: true,
  },
  { why: 'no bands', change: [bands()], code: 'bands.empty', at: `${at}/bands` },
  {
    why: 'bands out of order',
    change: [bands(0, 6, 3)],
    code: 'bands.order',
    at: `${at}/bands/2/from`,
    says: 'Band 3 starts at 3, below band 2 (6)',
    fixed: true,
  },
  { why: 'two bands from one value', change: [bands(0, 3, 3)], code: 'bands.duplicate', at: `${at}/bands/2/from` },
  {
    why: 'an open band in the middle',
    change: [bands(0, null, 3)],
    code: 'bands.nullNotFirst',
    at: `${at}/bands/1/from`,
    fixed: true,
  },
  {
    why: 'a band below the least value of its field',
    change: [bands(-5, 0, 3)],
    code: 'bands.unreachable',
    at: `${at}/bands/0`,
  },
  {
    why: 'a band above a ratio of a part',
    change: [put('/fields/2/max', 50), bands(0, 51)],
    code: 'bands.unreachable',
    at: `${at}/bands/1`,
    says: 'between 0 and 50',
  },
  {
    why: 'a line from 3 to 3',
    change: [scoring({ method: 'linear', from: 3, to: 3 })],
    code: 'linear.flat',
    at: `${at}/to`,
  },
  {
    why: 'no points',
    change: [scoring({ method: 'piecewise', points: [] })],
    code: 'piecewise.empty',
    at: `${at}/points`,
  },
  {
    why: 'points out of order',
    change: [
      scoring({
        method: 'piecewise',
        points: [
          [0, 0],
          [9, 5],
          [4, 3],
        ],
      }),
    ],
    code: 'piecewise.order',
    at: `${at}/points/2/0`,
    fixed: true,
  },
  {
    why: 'two points at one value',
    change: [
      scoring({
        method: 'piecewise',
        points: [
          [0, 0],
          [0, 5],
        ],
      }),
    ],
    code: 'piecewise.duplicate',
    at: `${at}/points/1/0`,
  },
  {
    why: 'a step of 0',
    change: [scoring({ method: 'steps', first: 1, base: 1, step: 0, marksPerStep: 1 })],
    code: 'steps.step',
    at: `${at}/step`,
  },
  {
    why: 'a unit that earns nothing',
    change: [scoring({ method: 'perUnit', marksPerUnit: 0 })],
    code: 'perUnit.nothing',
    at: `${at}/marksPerUnit`,
  },
  { why: 'a lookup without marks', change: byIndustry({}), code: 'lookup.empty', at: `${at}/marks` },
  {
    why: 'an option without a mark',
    change: byIndustry({ C39: 5 }),
    code: 'lookup.gap',
    at: `${at}/marks`,
    says: '"C27"',
    fixed: true,
  },
  {
    why: 'yes without no',
    change: [put(`${inventions}/formula`, 'dishonestListed'), scoring({ method: 'lookup', marks: { true: 5 } })],
    code: 'lookup.gap',
    at: `${at}/marks`,
    fixed: true,
  },
  {
    why: 'a mark for no option',
    change: byIndustry({ C39: 5, C27: 5, X: 1 }),
    code: 'lookup.unknownKey',
    at: `${at}/marks/X`,
    fixed: true,
  },
  {
    why: 'a mark for a misspelt option',
    change: byIndustry({ C39: 5, c27: 5 }),
    code: 'lookup.unknownKey',
    at: `${at}/marks/c27`,
    says: 'Did you mean "C27"',
    fixed: true,
  },
  {
    why: 'a mark for a number written another way',
    change: [scoring({ method: 'lookup', marks: { '1.0': 5 } })],
    code: 'lookup.unknownKey',
    at: `${at}/marks/1.0`,
    fixed: true,
  },
  {
    why: 'a lowest mark above the full marks',
    change: [scoring({ method: 'percentile', lowest: 21 })],
    code: 'population.lowest',
    at: `${at}/lowest`,
    fixed: true,
  },
  {
    why: 'a spread of 0',
    change: [scoring({ method: 'zScore', mean: 10, spread: 0 })],
    code: 'population.spread',
    at: `${at}/spread`,
  },
  {
    why: 'a mark that depends on the others',
    change: [scoring({ method: 'minMax' })],
    code: 'population.dependsOnOthers',
    at: `${at}/method`,
  },
  {
    why: 'a scope that does not exist',
    change: [scoring({ method: 'percentile', scope: 'region' })],
    code: 'category.unknown',
    at: `${at}/scope`,
    fixed: true,
  },
  {
    why: 'a scope that is a number',
    change: [scoring({ method: 'percentile', scope: 'revenue' })],
    code: 'category.type',
    at: `${at}/scope`,
    fixed: true,
  },
  {
    why: '元 and 万元 in one formula',
    change: [put('/fields/1/unit', '元')],
    code: 'unit.money',
    at: `${rdRatio}/formula`,
    says: '"元", "万元"',
  },
  {
    why: 'a result in 万元 of an amount in 元',
    change: [put('/tree/children/1/children/-', indicator('inMyriads', { formula: 'revenue', unit: '亿元' }))],
    code: 'unit.money',
    at: '/tree/children/1/children/1/formula',
  },
];
