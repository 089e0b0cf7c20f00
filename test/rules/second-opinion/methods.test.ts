import { expect, test } from 'vitest';
import { compile, datasetOf, score, tableOf } from '../../../rules/index.ts';
import { secondOpinion } from '../../../rules/second-opinion/second-opinion.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { exampleDefinition, examplePeriod, exampleRecords } from './example.ts';

const dataset = datasetOf(tableOf(exampleDefinition.fields, exampleRecords), examplePeriod);
const statistics = score(compile(exampleDefinition), dataset).statistics();
const sheets = await secondOpinion(exampleDefinition, statistics, dataset);
const sheetOf = (id: string) => sheets.find(({ enterpriseId }) => enterpriseId === id) as ScoreSheet;

// The values of rd among those with a stage: 30, 50, 100; mean 60, sample deviation sqrt(1300).
const deviation = Math.sqrt(1300);

test.each([
  ['bands', 5, 'rd is exactly 3 % of revenue: on the boundary'],
  ['linear', 2.5, '10 * (1000 - 0) / 4000'],
  ['piecewise', 4, 'on a point'],
  ['perUnit', 2, '(30 - 10) * 0.1'],
  ['steps', 3, '1 + 2 * 1 whole step above 20'],
  ['boolean', 10, 'listed'],
  ['lookup', 9, 'industry C39'],
  ['percentile', 0, 'nobody of the three below'],
  ['minMax', 2, 'the least of its industry earns the lowest mark'],
  ['zScore', 5 + 2 * ((30 - 60) / deviation), 'below the mean'],
])('%s gives a %d: %s', (node, mark) => {
  expect(sheetOf('a').nodes[node]?.mark).toBe(mark);
});

test.each([
  ['bands', 0],
  ['linear', 5],
  ['piecewise', 7],
  ['perUnit', 4],
  ['steps', 7],
  ['boolean', 2],
  ['lookup', 9],
  ['percentile', 5],
  ['minMax', 10],
])('%s gives b %d', (node, mark) => {
  expect(sheetOf('b').nodes[node]?.mark).toBe(mark);
});

test.each<[string, number | null, string]>([
  ['bands', 0, 'zero by default'],
  ['boolean', null, 'excluded'],
  ['lookup', 3, 'a fixed mark'],
  ['percentile', 0, 'zero by default'],
  ['zScore', 5 + 2 * ((50 - 60) / deviation), 'the median of 30, 50 and 100, as marks'],
])('without a value, %s gives d %s: %s', (node, mark) => {
  expect(sheetOf('d').nodes[node]?.mark).toBe(mark);
});

test('the total of a is made from its fractions, weights and adjustments', () => {
  const own = (0.5 + 0.25 + 0.4 + 0.2 + 0.3 + 1 + 0.9) / 7;
  const compared = (0 + 0.2 + (5 + 2 * ((30 - 60) / deviation)) / 10) / 3;
  const before = (100 * (own + compared)) / 2;
  const a = sheetOf('a');
  expect(a.nodes.own?.points).toBeCloseTo((100 * own) / 2, 10);
  expect(a.adjustments).toEqual([
    { id: 'chips', points: 5 },
    { id: 'late', points: expect.closeTo(-(before + 5) * 0.1, 10) },
  ]);
  expect(a.total).toBe(Math.round((before + 5) * 90) / 100);
  expect(a.grade).toBe('B');
});

test('statuses: vetoed, scored with an undecided bonus, and unclassified', () => {
  expect(sheetOf('c')).toMatchObject({ status: 'vetoed', total: 0, grade: null, rank: null, stage: 'young' });
  expect(sheetOf('d')).toMatchObject({ status: 'scored', undecided: ['chips', 'banned'], stage: 'young' });
  expect(sheetOf('e')).toMatchObject({ status: 'unclassified', total: null, stage: null });
  expect(sheetOf('e').nodes.perUnit).toMatchObject({ value: 1, mark: null, points: null });
});

test('ranks overall and within an industry, percentiles, and one place in the quota', () => {
  expect(['a', 'b', 'd'].map((id) => sheetOf(id).rank)).toEqual([2, 1, 3]);
  expect(['a', 'b', 'd'].map((id) => sheetOf(id).percentile)).toEqual([0.5, 1, 0]);
  expect(['a', 'b', 'd'].map((id) => sheetOf(id).rankWithin)).toEqual([
    { industry: 2 },
    { industry: 1 },
    { industry: null },
  ]);
  expect(sheetOf('b').applications.loan).toMatchObject({ eligible: true, selected: true, amount: 600 });
  expect(sheetOf('a').applications.loan).toMatchObject({ eligible: true, selected: false, amount: 300 });
  expect(sheetOf('c').applications.loan).toMatchObject({ eligible: false, selected: false, amount: null });
});

test('it can be stopped, and tells how far it is', async () => {
  const told: [number, number][] = [];
  const onProgress = (done: number, of: number) => void told.push([done, of]);
  await secondOpinion(exampleDefinition, statistics, dataset, { onProgress });
  expect(told.at(-1)).toEqual([10, 10]);
  const signal = AbortSignal.abort();
  await expect(secondOpinion(exampleDefinition, statistics, dataset, { signal })).rejects.toThrow('aborted');
});
