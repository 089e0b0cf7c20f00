import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DefinitionAndRecords, definitionAndRecords } from './arbitraries.ts';
import { naiveScore } from './naive.ts';

const runs = { numRuns: 150 };

function sheetsOf({ definition, records, period }: DefinitionAndRecords) {
  return naiveScore(definition, records, period);
}

describe('whatever the definition and the records', () => {
  test('every enterprise of the period gets a sheet, in the order of the records', () => {
    fc.assert(
      fc.property(definitionAndRecords(), (random) => {
        const expected = random.records.filter(({ period }) => period === random.period);
        expect(sheetsOf(random).map(({ enterpriseId }) => enterpriseId)).toEqual(
          expected.map(({ enterpriseId }) => enterpriseId),
        );
      }),
      runs,
    );
  });

  test('totals are whole in their decimals and within min and max, up to that rounding', () => {
    fc.assert(
      fc.property(definitionAndRecords(), (random) => {
        const { min = 0, max = Number.POSITIVE_INFINITY, decimals = 2 } = random.definition.scale ?? {};
        for (const { status, total } of sheetsOf(random)) {
          if (status !== 'scored') expect(total).toBe(status === 'vetoed' ? 0 : null);
          else {
            expect(total).toBeGreaterThanOrEqual(min);
            expect(total).toBeLessThanOrEqual(max);
            expect(Number(total?.toFixed(decimals))).toBe(total);
          }
        }
      }),
      runs,
    );
  });

  test('marks lie in 0 … fullMarks, fractions in 0 … 1', () => {
    fc.assert(
      fc.property(definitionAndRecords(), (random) => {
        for (const { mark, fraction } of sheetsOf(random).flatMap(({ nodes }) => Object.values(nodes))) {
          if (mark !== null) expect(mark >= 0 && mark <= 100).toBe(true);
          if (fraction !== null) expect(fraction >= 0 && fraction <= 1 + 1e-12).toBe(true);
        }
      }),
      runs,
    );
  });

  test('the order of the records changes no sheet', () => {
    fc.assert(
      fc.property(definitionAndRecords(), (random) => {
        const byId = (one: DefinitionAndRecords) =>
          new Map(sheetsOf(one).map((sheet) => [sheet.enterpriseId, sheet] as const));
        expect(byId({ ...random, records: random.records.toReversed() })).toEqual(byId(random));
      }),
      { numRuns: 60 },
    );
  });
});

test('the random definitions use every word of the language', () => {
  const samples = fc.sample(definitionAndRecords(), { numRuns: 400, seed: 1 });
  const text = JSON.stringify(samples.map(({ definition }) => definition));
  const functions = `min max sum avg count abs round floor ceil sqrt exp ln log10 pow clamp ratio growth cagr years months
    if coalesce isMissing lookup prev`;
  const keywords = `bands linear piecewise perUnit steps boolean lookup percentile minMax zScore upper less zero exclude
    median reject weightedMean geometricMean harmonicMean min max cappedSum require exclude veto bonus penalty cap floor
    gradeCap equal notEqual in notIn contains doesNotContain lessThan lessThanInclusive greaterThan greaterThanInclusive`;
  const keys = 'all any not variants rankWithin gradeWithin within amount orderBy percent scope top from bonusCap';
  const symbols = ['+', '-', '*', '/', '%', '**', '==', '!=', '<', '<=', '>', '>=', '&&', '||', '?', ':'];
  const wanted = [
    ...functions.split(/\s+/).map((name) => `${name}(`),
    ...keywords.split(/\s+/).map((word) => `"${word}"`),
    ...keys.split(/\s+/).map((key) => `"${key}":`),
    ...symbols.map((symbol) => ` ${symbol} `),
    '(-',
    '(!',
  ];
  expect(wanted.filter((word) => !text.includes(word))).toEqual([]);
  const statuses = new Set(samples.flatMap(sheetsOf).map(({ status }) => status));
  expect([...statuses].toSorted()).toEqual(['excluded', 'rejected', 'scored', 'unclassified', 'vetoed']);
});
