import { expect, test } from 'vitest';
import { movers } from '../../../rules/diff/movers.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';

const sheet = (enterpriseId: string, rest: Partial<ScoreSheet> = {}): ScoreSheet => ({
  enterpriseId,
  name: `${enterpriseId} 公司`,
  status: 'scored',
  reasons: [],
  stage: 'startup',
  total: 80,
  grade: 'AA',
  rank: 1,
  percentile: null,
  rankWithin: {},
  nodes: {},
  adjustments: [],
  undecided: [],
  applications: {},
  ...rest,
});

const loan = (eligible: boolean, selected: boolean, amount: number | null) => ({
  applications: { loan: { eligible, selected, amount, reasons: [] } },
});

const mover = (before: Partial<ScoreSheet>, after: Partial<ScoreSheet>) =>
  movers([sheet('E1', before)], [sheet('E1', after)]).movers[0];

test.each([
  { why: 'from 5 to 2 is up three', before: 5, after: 2, places: 3 },
  { why: 'from 2 to 5 is down three', before: 2, after: 5, places: -3 },
  { why: 'the same rank', before: 2, after: 2, places: 0 },
  { why: 'no longer ranked', before: 2, after: null, places: null },
  { why: 'ranked for the first time', before: null, after: 2, places: null },
])('places: $why', ({ before, after, places }) => {
  expect(mover({ rank: before }, { rank: after })).toMatchObject({ places, rank: { before, after } });
});

test.each([
  { what: 'total', before: { total: 80 }, after: { total: 81.5 } },
  { what: 'grade', before: { grade: 'AA' }, after: { grade: null } },
  { what: 'stage', before: { stage: 'startup' }, after: { stage: 'mature' } },
  { what: 'status', before: { status: 'scored' as const }, after: { status: 'vetoed' as const } },
])('a change of $what alone is a change', ({ what, before, after }) => {
  expect(mover(before, after)).toMatchObject({
    unchanged: false,
    [what]: { before: Object.values(before)[0], after: Object.values(after)[0] },
  });
});

test('an enterprise with nothing changed is unchanged', () => {
  expect(mover(loan(true, true, 5), loan(true, true, 5))).toMatchObject({ unchanged: true, applications: {} });
});

test.each([
  {
    why: 'eligible now',
    before: loan(false, false, null),
    after: loan(true, false, 5),
    eligible: 'gained',
    selected: null,
  },
  {
    why: 'out of the quota',
    before: loan(true, true, 5),
    after: loan(true, false, 5),
    eligible: null,
    selected: 'lost',
  },
  { why: 'another amount', before: loan(true, true, 5), after: loan(true, true, 6), eligible: null, selected: null },
  { why: 'an application that is new', before: {}, after: loan(true, true, 6), eligible: 'gained', selected: 'gained' },
  { why: 'an application that is gone', before: loan(true, false, 6), after: {}, eligible: 'lost', selected: null },
])('application: $why', ({ before, after, eligible, selected }) => {
  const found = mover(before, after);
  expect(found?.applications.loan).toMatchObject({ eligible, selected });
  expect(found?.unchanged).toBe(false);
});

test('an enterprise on one side only is listed, with nothing on the other side', () => {
  const { movers: found, summary } = movers([sheet('gone')], [sheet('new')]);
  expect(found.find(({ enterpriseId }) => enterpriseId === 'gone')?.status).toEqual({ before: 'scored', after: null });
  expect(summary).toMatchObject({ enterprises: 2, enteredRanking: 1, leftRanking: 1, statusChanged: 2 });
});

test('the largest change comes first: in or out of the ranking, then places, then total, then the id', () => {
  const before = [
    sheet('b', { rank: 4, total: 50 }),
    sheet('a', { rank: 4, total: 50 }),
    sheet('far', { rank: 9 }),
    sheet('out', { rank: 7 }),
    sheet('points', { rank: 1, total: 90 }),
    sheet('calm', { rank: 3 }),
    sheet('B', { rank: 4, total: 50 }),
  ];
  const after = [
    sheet('out', { rank: null }),
    sheet('calm', { rank: 3 }),
    sheet('points', { rank: 1, total: 95 }),
    sheet('far', { rank: 2 }),
    sheet('a', { rank: 5, total: 50 }),
    sheet('b', { rank: 5, total: 50 }),
    sheet('B', { rank: 5, total: 50 }),
  ];
  const order = ['out', 'far', 'B', 'a', 'b', 'points', 'calm'];
  expect(movers(before, after).movers.map(({ enterpriseId }) => enterpriseId)).toEqual(order);
  expect(movers(before.toReversed(), after.toReversed()).movers.map(({ enterpriseId }) => enterpriseId)).toEqual(order);
});

test('the summary counts who rises, falls and stays, every pair of grades, and every application', () => {
  const before = [
    sheet('1', { rank: 1, grade: 'A', ...loan(true, true, 10) }),
    sheet('2', { rank: 2, grade: 'A', ...loan(true, false, 10) }),
    sheet('3', { rank: 3, grade: 'B', total: 60, ...loan(false, false, null) }),
    sheet('4', { rank: 4, grade: null, ...loan(false, false, null) }),
  ];
  const after = [
    sheet('1', { rank: 2, grade: 'B', total: 70, ...loan(false, false, null) }),
    sheet('2', { rank: 1, grade: 'A', ...loan(true, true, 12) }),
    sheet('3', { rank: 3, grade: 'A', total: 61, ...loan(true, true, 5) }),
    sheet('4', { rank: 4, grade: null, ...loan(false, false, null) }),
  ];
  expect(movers(before, after).summary).toEqual({
    enterprises: 4,
    unchanged: 1,
    rising: 1,
    falling: 1,
    totalHigher: 1,
    totalLower: 1,
    enteredRanking: 0,
    leftRanking: 0,
    statusChanged: 0,
    stageChanged: 0,
    gradeChanged: 2,
    gradeMoves: [
      { before: 'A', after: 'A', count: 1 },
      { before: 'A', after: 'B', count: 1 },
      { before: 'B', after: 'A', count: 1 },
      { before: null, after: null, count: 1 },
    ],
    applications: {
      loan: {
        eligibleGained: 1,
        eligibleLost: 1,
        selectedGained: 2,
        selectedLost: 1,
        amount: { before: 10, after: 17 },
      },
    },
  });
});
