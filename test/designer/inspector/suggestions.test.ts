import { describe, expect, test } from 'vitest';
import { countsByBand } from '../../../designer/inspector/scoring/methods/bands-edits.ts';
import { cutAt } from '../../../designer/inspector/scoring/suggest/cut.ts';
import { suggestionsFor } from '../../../designer/inspector/scoring/suggest/suggestions.ts';
import type { Scoring } from '../../../schemas/definition.ts';

/** 0.37, 0.74, … 370 */
const values = Float64Array.from({ length: 1000 }, (_, at) => (at + 1) * 0.37);
const bands: Scoring = {
  method: 'bands',
  bands: [
    { from: null, mark: 0 },
    { from: 100, mark: 50 },
    { from: 200, mark: 100 },
  ],
};

const offer = (scoring: Scoring, id: string, number: number, of = values): Scoring | undefined =>
  suggestionsFor(scoring, 100, of).find((one) => one.id === id && one.number === number)?.scoring;

describe('A cut', () => {
  test('is a round number where that parts the enterprises nearly as wished', () => {
    expect(cutAt(values, 0.8)).toBe(300);
  });
  test('is the value itself where no round number does', () => {
    const narrow = Float64Array.from({ length: 100 }, (_, at) => 1000 + at * 0.00001);
    expect(cutAt(narrow, 0.5)).toBe(narrow[50]);
  });
});

describe('Bands', () => {
  test('the top 20 % get full marks by one boundary alone', () => {
    expect(offer(bands, 'topFull', 20)).toEqual({ ...bands, bands: bands.bands.with(2, { from: 300, mark: 100 }) });
  });

  test('quintiles hold a fifth of the enterprises each, from the lowest to the highest mark', () => {
    const cut = offer(bands, 'equalShares', 5);
    if (cut?.method !== 'bands') throw new Error('not bands');
    expect(cut.bands.map(({ mark }) => mark)).toEqual([0, 25, 50, 75, 100]);
    for (const count of countsByBand(cut, values).slice(1)) expect(Math.abs(count - 200)).toBeLessThanOrEqual(20);
  });

  test('where most have the same value there are fewer bands, never an empty one', () => {
    const mostlyZero = Float64Array.from({ length: 100 }, (_, at) => Math.max(0, at - 69));
    const cut = offer(bands, 'equalShares', 4, mostlyZero);
    if (cut?.method !== 'bands') throw new Error('not bands');
    expect(cut.bands.length).toBeLessThan(4);
    expect(
      countsByBand(cut, mostlyZero)
        .slice(1)
        .every((count) => count > 0),
    ).toBe(true);
  });

  test('where less is better the best are the lowest', () => {
    const less: Scoring = {
      method: 'bands',
      bands: [
        { from: null, mark: 100 },
        { from: 200, mark: 0 },
      ],
    };
    const cut = offer(less, 'topFull', 20);
    if (cut?.method !== 'bands') throw new Error('not bands');
    expect(countsByBand(cut, values)[1]).toBeCloseTo(200, -1.4);
  });
});

test.each([
  { scoring: { method: 'linear', from: 0, to: 100 } as const, to: 300 },
  { scoring: { method: 'linear', from: 400, to: 100 } as const, to: 70 },
])('A line reaches full marks for the top 20 %: from $scoring.from', ({ scoring, to }) => {
  expect(offer(scoring, 'topFull', 20)).toEqual({ ...scoring, to });
});

/** Of a base and two more steps, and of no base: what is full, and what is nothing, is as the offer says. */
describe('Steps', () => {
  const stepped = { method: 'steps', first: 100, base: 50, step: 100, marksPerStep: 25 } as const;
  test.each([
    { scoring: stepped, id: 'topFull', number: 20, first: 100, step: 100, why: 'it is so already', isOffered: false },
    { scoring: stepped, id: 'topFull', number: 10, first: 100, step: 115, why: 'the first step stays' },
    { scoring: stepped, id: 'bottomZero', number: 20, first: 70, step: 115, why: 'the last rise stays at 300' },
    { scoring: stepped, id: 'fromTo', number: 10, first: 40, step: 145, why: 'both ends move' },
    {
      scoring: { ...stepped, base: 0, marksPerStep: 50 },
      id: 'fromTo',
      number: 10,
      first: -250,
      step: 290,
      why: 'without a base marks begin one step later',
    },
  ])('$id $number: $why', ({ scoring, id, number, first, step, isOffered = true }) => {
    expect(offer(scoring, id, number)).toEqual(isOffered ? { ...scoring, first, step } : undefined);
  });

  test.each([
    { ...stepped, marksPerStep: 0 },
    { ...stepped, base: 100 },
  ])('that never rise to the most are left alone: $base + $marksPerStep', (scoring) => {
    expect(suggestionsFor(scoring, 100, values)).toEqual([]);
  });
});

test('Of a few enterprises nothing is concluded', () => {
  expect(suggestionsFor(bands, 100, values.slice(0, 9))).toEqual([]);
});

test('What is there already is not offered', () => {
  const done = offer(bands, 'topFull', 20);
  expect(done && offer(done, 'topFull', 20)).toBeUndefined();
});
