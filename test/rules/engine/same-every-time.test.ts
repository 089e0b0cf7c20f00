import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/definition-hash.ts';
import { compile, score } from '../../../rules/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { definitionAndRecords } from '../../naive/arbitraries.ts';
import { datasetFor, runOf, sheetsOfRun } from '../scored.ts';
import { comparingDefinition, inventedRecords } from './invented.ts';
import { contentOf } from './run-content.ts';

function byEnterprise(definition: Definition, records: readonly RecordInput[], period = '2025') {
  const sheets = sheetsOfRun(runOf(definition, records, period));
  return sheets.toSorted((a, b) => (a.enterpriseId < b.enterpriseId ? -1 : 1));
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deeplyFrozen);
  return value;
}

/** The same JSON with the keys of every object the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one)]),
  );
}

describe('the order of the records changes nothing', () => {
  test('in random definitions, shuffled', () => {
    const shuffled = definitionAndRecords().chain((found) =>
      fc
        .shuffledSubarray([...found.records], { minLength: found.records.length })
        .map((records) => ({ ...found, shuffled: records })),
    );
    fc.assert(
      fc.property(shuffled, ({ definition, records, period, shuffled: other }) => {
        expect(byEnterprise(definition, other, period)).toEqual(byEnterprise(definition, records, period));
      }),
      { seed: 3, numRuns: 400 },
    );
  });

  test('where enterprises are compared, over several chunks, backwards', () => {
    const definition = comparingDefinition();
    const records = inventedRecords(definition.fields, 1500, 2);
    const [one, other] = [records, records.toReversed()].map((found) =>
      JSON.stringify(byEnterprise(definition, found)),
    );
    expect(other === one).toBe(true);
  });
});

describe('the same input gives the same bits', () => {
  test('twice, from programs and datasets of their own, without a change to what is given', () => {
    fc.assert(
      fc.property(definitionAndRecords(), ({ definition, records, period }) => {
        deeplyFrozen(definition);
        deeplyFrozen(records);
        const [one, other] = [1, 2].map(() => contentOf(runOf(definition, records, period)));
        expect(other).toEqual(one);
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('twice over one dataset', () => {
    const definition = comparingDefinition();
    const dataset = datasetFor(definition, inventedRecords(definition.fields, 200, 2));
    const program = compile(definition);
    const [one, other] = [1, 2].map(() => JSON.stringify(contentOf(score(program, dataset))));
    expect(other === one).toBe(true);
  });

  test('however a definition’s keys are ordered', () => {
    fc.assert(
      fc.property(definitionAndRecords(), ({ definition, records, period }) => {
        const other = turned(definition) as Definition;
        expect(definitionHash(other)).toBe(definitionHash(definition));
        const sheets = sheetsOfRun(runOf(other, records, period));
        const own = sheetsOfRun(runOf(definition, records, period));
        expect(sheets).toEqual(own);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('a definition’s hash is stable', () => {
  test.each(templates)('$id: through JSON, with its keys in another order, and after it was run', ({ definition }) => {
    const hash = definitionHash(definition);
    expect(definitionHash(JSON.parse(JSON.stringify(definition)))).toBe(hash);
    expect(definitionHash(turned(definition) as Definition)).toBe(hash);
    runOf(definition, []);
    expect(definitionHash(definition)).toBe(hash);
  });
});
