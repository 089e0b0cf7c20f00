import { describe, expect, test } from 'vitest';
import { datasetOf, tableOf } from '../../../rules/index.ts';
import { differencesBetween } from '../../../rules/second-opinion/differences.ts';
import { verify } from '../../../rules/second-opinion/verify.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { exampleDefinition, examplePeriod, exampleRecords } from './example.ts';

const dataset = datasetOf(tableOf(exampleDefinition.fields, exampleRecords), examplePeriod);

test('column engine and rules agree on the example, to the last bit', async () => {
  const report = await verify(exampleDefinition, dataset);
  expect(report.differences).toEqual([]);
  expect(report).toMatchObject({ agrees: true, enterprises: 5, verified: 5, differenceCount: 0 });
  expect(report.valuesCompared).toBeGreaterThan(300);
});

test('a sample is ranked among everyone', async () => {
  const report = await verify(exampleDefinition, dataset, { sample: 2 });
  expect(report.differences).toEqual([]);
  expect(report).toMatchObject({ agrees: true, enterprises: 5, verified: 2 });
});

test('nobody at all is no difference', async () => {
  const nobody = datasetOf(tableOf(exampleDefinition.fields, []), examplePeriod);
  expect(await verify(exampleDefinition, nobody)).toMatchObject({ agrees: true, verified: 0 });
});

/** The records of a template's own tests, each as an enterprise. */
function recordsOf({ tests = [] }: Definition): readonly RecordInput[] {
  return tests.flatMap(({ id, record, history = [] }) =>
    [record, ...history].map((one) => ({ period: '2025', ...one, enterpriseId: id })),
  );
}

describe('on the test cases of every template they agree', () => {
  test.each(templates)('$id', async ({ definition }) => {
    const records = recordsOf(definition);
    const periods = [...new Set(records.map(({ period }) => period))];
    expect(records.length).toBeGreaterThan(0);
    for (const period of periods) {
      const report = await verify(definition, datasetOf(tableOf(definition.fields, records), period));
      expect(report.differences).toEqual([]);
    }
  });
});

describe('every value of a sheet is compared', () => {
  const sheet: ScoreSheet = {
    enterpriseId: 'a',
    name: null,
    status: 'scored',
    reasons: [],
    stage: null,
    total: 80,
    grade: 'A',
    rank: 1,
    percentile: 1,
    rankWithin: { stage: 1 },
    nodes: { root: { value: 1, mark: 0.1, fraction: 0.3, points: 3, missing: null } },
    adjustments: [{ id: 'bonus', points: 1 }],
    undecided: [],
    applications: { loan: { eligible: true, selected: true, amount: 5, reasons: [] } },
  };
  const node = { value: 1, mark: 0.1, fraction: 0.3, points: 3, missing: null };
  const loan = { eligible: true, selected: true, amount: 5, reasons: [] };

  test.each<[string, Partial<ScoreSheet>]>([
    ['/status', { status: 'vetoed' }],
    ['/stage', { stage: 'grown' }],
    ['/total', { total: 80.01 }],
    ['/grade', { grade: null }],
    ['/rank', { rank: 2 }],
    ['/percentile', { percentile: 0.5 }],
    ['/rankWithin/stage', { rankWithin: { stage: null } }],
    ['/nodes/root/value', { nodes: { root: { ...node, value: null } } }],
    ['/nodes/root/mark', { nodes: { root: { ...node, mark: 0.1 + Number.EPSILON / 8 } } }],
    ['/nodes/root/fraction', { nodes: { root: { ...node, fraction: 0.1 + 0.2 } } }],
    ['/nodes/root/points', { nodes: { root: { ...node, points: null } } }],
    ['/nodes/root/missing', { nodes: { root: { ...node, missing: { operation: 'read', fields: [] } } } }],
    ['/adjustments/0/points', { adjustments: [{ id: 'bonus', points: 2 }] }],
    ['/undecided/0', { undecided: ['bonus'] }],
    ['/applications/loan/eligible', { applications: { loan: { ...loan, eligible: false } } }],
    ['/applications/loan/selected', { applications: { loan: { ...loan, selected: false } } }],
    ['/applications/loan/amount', { applications: { loan: { ...loan, amount: null } } }],
  ])('%s', (path, change) => {
    const { differences } = differencesBetween(sheet, { ...sheet, ...change });
    expect(differences.map((one) => one.path)).toEqual([path]);
  });

  test('an adjustment that only one side applied is two differences: its id and its points', () => {
    const { differences } = differencesBetween(sheet, { ...sheet, adjustments: [] });
    expect(differences.map(({ path }) => path)).toEqual(['/adjustments/0/id', '/adjustments/0/points']);
  });

  test('minus zero is zero, and the wording of reasons does not count', () => {
    const other = { ...sheet, total: -0, reasons: [{ code: 'excluded' }] } as const;
    expect(differencesBetween({ ...sheet, total: 0 }, other).differences).toEqual([]);
  });
});
