import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, datasetOf, score, sheetsOf, tableOf } from '../../rules/index.ts';
import { differencesBetween } from '../../rules/second-opinion/differences.ts';
import { verify } from '../../rules/second-opinion/verify.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import { type DefinitionAndRecords, definitionAndRecords } from '../naive/arbitraries.ts';
import { naiveScore } from '../naive/naive.ts';

/** The same every time; another one with AGREEMENT_SEED=n, and more cases with AGREEMENT_TIMES=n. */
const seed = Number(process.env.AGREEMENT_SEED ?? 20251231);
const times = Number(process.env.AGREEMENT_TIMES ?? 1);
const patience = 600_000;

function datasetFor({ definition, records, period }: DefinitionAndRecords) {
  return datasetOf(tableOf(definition.fields, records), period);
}

/** Only what the naive reference does not work out is left out: the wording of reasons. */
function namedReasons({ applications }: ScoreSheet) {
  return Object.entries(applications).map(([id, { reasons }]) => [
    id,
    reasons.filter(({ code }) => code === 'outsideQuota' || code === 'tiesWithLastTaken').map(({ code }) => code),
  ]);
}

describe(`random definitions and records (seed ${seed})`, () => {
  const whole = 2000 * times;
  test(
    `the column engine and the naive loop agree to the last bit on ${whole}`,
    () => {
      let enterprises = 0;
      fc.assert(
        fc.property(definitionAndRecords(), (found) => {
          const dataset = datasetFor(found);
          const sheetOf = sheetsOf(score(compile(found.definition), dataset));
          const expected = naiveScore(found.definition, found.records, found.period);
          expect(expected.length).toBe(dataset.size);
          expected.forEach((sheet, row) => {
            enterprises += 1;
            const got = sheetOf(row);
            expect(got.enterpriseId).toBe(sheet.enterpriseId);
            expect(differencesBetween(got, sheet).differences).toEqual([]);
            expect(namedReasons(got)).toEqual(namedReasons(sheet));
          });
        }),
        { seed, numRuns: whole },
      );
      expect(enterprises).toBeGreaterThan(whole);
    },
    patience,
  );

  const second = 400 * times;
  test(
    `the column engine and json-rules-engine agree to the last bit on ${second}, whole and as a sample`,
    async () => {
      await fc.assert(
        fc.asyncProperty(definitionAndRecords(), async (found) => {
          const dataset = datasetFor(found);
          expect((await verify(found.definition, dataset)).differences).toEqual([]);
          const sample = Math.max(1, Math.floor(dataset.size / 2));
          expect((await verify(found.definition, dataset, { sample })).differences).toEqual([]);
        }),
        { seed, numRuns: second },
      );
    },
    patience,
  );
});
