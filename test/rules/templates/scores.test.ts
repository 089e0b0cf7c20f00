import { describe, expect, test } from 'vitest';
import { check } from '../../../rules/check/index.ts';
import { runTests } from '../../../rules/check/run-tests.ts';
import { compile, datasetOf, tableOf } from '../../../rules/index.ts';
import { verify } from '../../../rules/second-opinion/verify.ts';
import { templates } from '../../../rules/templates/index.ts';
import { inventedRecords } from '../../browser/invented-records.ts';

const park = inventedRecords(120);

describe.each(templates)('the template $id', ({ definition }) => {
  test('has no error', () => {
    expect(check(definition).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('gives what its own test cases expect', () => {
    const outcomes = runTests(definition);
    expect(outcomes.length).toBeGreaterThanOrEqual(5);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('scores an invented park to the same bits as its json-rules-engine translation', async () => {
    const dataset = datasetOf(tableOf(definition.fields, park), '2025');
    const { differences, enterprises } = await verify(compile(definition).definition, dataset);
    expect(differences).toEqual([]);
    expect(enterprises).toBe(park.length);
  });
});
