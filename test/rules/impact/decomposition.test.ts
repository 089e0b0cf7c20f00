import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impactOf } from '../../../rules/impact/impact-of.ts';
import { compile, score } from '../../../rules/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { definitionAndRecords } from '../../naive/arbitraries.ts';
import { edits } from '../engine/edits.ts';
import { comparingDefinition, inventedRecords } from '../engine/invented.ts';
import { datasetFor } from '../scored.ts';
import { suzhouEdits } from './suzhou-edits.ts';

const suzhou = templates.find(({ id }) => id === 'suzhou')?.definition as Definition;

/** What every impact must be, whatever its definitions: the totals of both, and causes that make up the difference. */
function expectToAddUp(before: Definition, after: Definition, dataset: ReturnType<typeof datasetFor>) {
  const impact = impactOf({ before, after, dataset });
  const totals = [before, after].map((definition) => score(compile(definition), dataset).totals);
  for (let row = 0; row < impact.size; row++) {
    const { total, change, causes } = impact.enterpriseAt(row);
    const [was = Number.NaN, is = Number.NaN] = totals.map((column) => column[row]);
    expect(total).toEqual({ before: Number.isNaN(was) ? null : was, after: Number.isNaN(is) ? null : is });
    if (change === null) {
      expect(causes).toEqual([]);
      continue;
    }
    const sum = causes.reduce((points, [, own]) => points + own, 0);
    expect(Math.abs(sum - (is - was))).toBeLessThan(1e-9);
  }
  return impact;
}

describe('for every enterprise the causes add up to the change of its total', () => {
  const records = inventedRecords(suzhou.fields, 250);

  test('after random edits of the suzhou template, on the invented park', () => {
    const tried = new Set<string>();
    const dataset = datasetFor(suzhou, records, '2025');
    fc.assert(
      fc.property(
        fc.array(suzhouEdits, { minLength: 1, maxLength: 3 }),
        fc.array(suzhouEdits, { minLength: 1, maxLength: 5 }),
        (first, second) => {
          for (const [title] of [...first, ...second]) tried.add(title);
          const before = first.reduce((definition, [, edit]) => edit(definition), suzhou);
          expectToAddUp(
            before,
            second.reduce((definition, [, edit]) => edit(definition), before),
            dataset,
          );
        },
      ),
      { seed: 20261126, numRuns: 16 },
    );
    expect(tried.size).toBe(11);
  });

  test('for random definitions and records', () => {
    fc.assert(
      fc.property(
        definitionAndRecords(),
        fc.array(edits, { minLength: 1, maxLength: 6 }),
        ({ definition, records, period }, chain) => {
          const dataset = datasetFor(definition, records, period);
          const after = chain.reduce((edited, [, edit]) => edit(edited), definition);
          expectToAddUp(definition, after, dataset);
          expectToAddUp(after, definition, dataset);
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });

  test('between any two templates, and where marks are compared with those of others', () => {
    const all = [...templates.map(({ definition }) => definition), comparingDefinition()];
    const fields = new Map(all.flatMap((definition) => definition.fields.map((field) => [field.id, field] as const)));
    const dataset = datasetFor({ ...suzhou, fields: [...fields.values()] }, records.slice(0, 80), '2025');
    all.forEach((before, place) => {
      for (const step of [1, 3]) expectToAddUp(before, all[(place + step) % all.length] as Definition, dataset);
    });
  });
});
