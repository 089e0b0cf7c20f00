import { Engine } from 'json-rules-engine';
import { describe, expect, test } from 'vitest';
import { compile, datasetOf, definitionHash, score, tableOf } from '../../../rules/index.ts';
import { leavesOf } from '../../../rules/second-opinion/facts.ts';
import { translate } from '../../../rules/second-opinion/translate.ts';
import type { PlainRule } from '../../../rules/second-opinion/translation.ts';
import { templates } from '../../../rules/templates/index.ts';
import { exampleDefinition, examplePeriod, exampleRecords } from './example.ts';

const dataset = datasetOf(tableOf(exampleDefinition.fields, exampleRecords), examplePeriod);
const statistics = score(compile(exampleDefinition), dataset).statistics();

const documents = [
  { id: 'example with its statistics', document: translate(exampleDefinition, statistics) },
  ...[{ id: 'example', definition: exampleDefinition }, ...templates].map(({ id, definition }) => ({
    id,
    document: translate(definition),
  })),
];

const stockOperators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
];

describe.each(documents)('the translation of $id', ({ document }) => {
  const sets: readonly (readonly PlainRule<object>[])[] = Object.values(document.ruleSets);

  test('is plain JSON: nothing is lost in a file', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });

  test('uses json-rules-engine’s own operators only', () => {
    const used = sets.flat().flatMap(({ conditions }) => leavesOf(conditions).map(({ operator }) => operator));
    expect(used.filter((operator) => !stockOperators.includes(operator))).toEqual([]);
  });

  test('loads into json-rules-engine, each set by itself and without a change', () => {
    for (const rules of sets) {
      const engine = new Engine(JSON.parse(JSON.stringify(rules)));
      expect(engine).toBeInstanceOf(Engine);
    }
  });

  test('gives every rule of a set a name of its own, a whole priority, and no empty list of conditions', () => {
    for (const rules of sets) {
      expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
      for (const { priority, conditions } of rules) {
        expect(priority).toBeGreaterThanOrEqual(1);
        expect(leavesOf(conditions).length).toBeGreaterThan(0);
        expect(JSON.stringify(conditions)).not.toMatch(/"(all|any)":\[\]/);
      }
    }
  });

  test('says of every fact that its rules read how to come by it', () => {
    const read = sets.flat().flatMap(({ conditions }) => leavesOf(conditions).map(({ fact }) => fact));
    const told = new Map(document.factsNeeded.map(({ fact, from }) => [fact, from]));
    for (const fact of read) expect(told.get(fact), fact).toBeTruthy();
  });
});

test('carries the definition’s hash and, where a run’s statistics are given, its populations', () => {
  const document = translate(exampleDefinition, statistics);
  expect(document.definitionHash).toBe(definitionHash(exampleDefinition));
  expect(Object.keys(document.populations ?? {})).toEqual([
    'percentile/0/all',
    'minMax/0/C39',
    'minMax/0/I65',
    'zScore/0/all',
    'zScore/median',
  ]);
  expect(translate(exampleDefinition).populations).toBeNull();
});
