import { describe, expect, test } from 'vitest';
import { compile, explainer, type Statistics } from '../../../rules/index.ts';
import { templates } from '../../../rules/templates/index.ts';
import type { Definition, Scoring } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { define, indicator, named } from '../../naive/park.ts';
import { type Cells, firms, runOf, sheetsOfRun } from '../scored.ts';
import { comparingDefinition, inventedRecords } from './invented.ts';

function stored(statistics: Statistics): Statistics {
  return JSON.parse(JSON.stringify(statistics));
}

/** Who fits a quota depends on everyone, so one record alone can't tell. */
function withoutQuotas(sheet: ScoreSheet): unknown {
  const applications = Object.entries(sheet.applications).map(([id, { eligible, amount, reasons }]) => {
    const own = reasons.filter(({ code }) => code !== 'outsideQuota' && code !== 'tiesWithLastTaken');
    return [id, eligible, amount, own];
  });
  return { ...sheet, applications };
}

const definitions: readonly (readonly [string, Definition])[] = [
  ...templates.map(({ id, definition }) => [id, definition] as const),
  ['comparing', comparingDefinition()],
];

describe('one record, explained against the statistics that a run left as JSON, is what it was in the run', () => {
  test.each(definitions)('%s, for each of an invented park’s 300 enterprises, to the last bit', (_, definition) => {
    const records = inventedRecords(definition.fields, 300, 3);
    const run = runOf(definition, records);
    const explain = explainer(compile(definition), stored(run.statistics()));
    const sheets = sheetsOfRun(run);
    expect(sheets.length).toBe(300);
    expect(sheets.filter(({ status }) => status === 'scored').length).toBeGreaterThan(20);

    const recordsOf = new Map<string, RecordInput[]>();
    for (const record of records)
      recordsOf.set(record.enterpriseId, [...(recordsOf.get(record.enterpriseId) ?? []), record]);
    // Backwards, so that nothing that one leaves behind could help the next.
    for (const sheet of sheets.toReversed()) {
      const own = recordsOf.get(sheet.enterpriseId) ?? [];
      const record = own.find(({ period }) => period === '2025');
      if (!record) return expect.fail(`${sheet.enterpriseId} has no record`);
      const explained = explain(record, own);
      if (JSON.stringify(withoutQuotas(explained)) !== JSON.stringify(withoutQuotas(sheet)))
        expect(withoutQuotas(explained)).toEqual(withoutQuotas(sheet));
    }
  });

  test('the comparing definition does compare: statistics of each kind are taken', () => {
    const definition = comparingDefinition();
    const run = runOf(definition, inventedRecords(definition.fields, 300, 2));
    const { population, medians, rankings } = run.statistics();
    expect(Object.keys(population).sort()).toEqual(['median', 'minMax', 'percentile', 'percentileLess', 'zScore']);
    expect(Object.keys(population.zScore ?? {})).toEqual(['0', '1']);
    expect(Object.keys(population.percentile?.[0] ?? {}).length).toBeGreaterThan(2);
    expect(Object.keys(medians).sort()).toEqual(['median', 'percentileLess']);
    expect(Object.keys(rankings).sort()).toEqual(['all', 'stage', 'tech_field']);
  });
});

describe('a record with other values takes the place that it would have', () => {
  function explained(scoring: Scoring, x: number, ...population: readonly number[]) {
    const definition = define([indicator('i', { formula: 'x', scoring, fullMarks: 10 })]);
    const run = runOf(definition, firms(...population.map((value) => ({ x: value }))));
    const [record] = firms({ x });
    if (!record) throw new RangeError('No record');
    return explainer(compile(definition), stored(run.statistics()))(record);
  }

  test.each<{ scoring: Scoring; x: number; mark: number; why: string }>([
    { scoring: { method: 'percentile' }, x: 2, mark: 5, why: 'one of them' },
    { scoring: { method: 'percentile' }, x: 1.5, mark: 5, why: 'between: one of two others is below' },
    { scoring: { method: 'percentile' }, x: 0, mark: 0, why: 'below all' },
    { scoring: { method: 'percentile' }, x: 9, mark: 10, why: 'above all: held at 1' },
    { scoring: { method: 'percentile', direction: 'less' }, x: 0, mark: 10, why: 'less is better: held at 1' },
    { scoring: { method: 'percentile', direction: 'less' }, x: 9, mark: 0, why: 'the worst' },
    { scoring: { method: 'minMax' }, x: 2.5, mark: 7.5, why: 'in proportion' },
    { scoring: { method: 'minMax' }, x: 0, mark: 0, why: 'held at the least' },
    { scoring: { method: 'minMax' }, x: 9, mark: 10, why: 'held at the most' },
    { scoring: { method: 'zScore', mean: 5, spread: 2 }, x: 3.5, mark: 8, why: 'one and a half deviations above' },
    { scoring: { method: 'zScore', mean: 5, spread: 2 }, x: 99, mark: 10, why: 'held at full marks' },
  ])('$scoring: $x beside 1, 2 and 3 earns $mark ($why)', ({ scoring, x, mark }) => {
    expect(explained(scoring, x, 1, 2, 3).nodes.i?.mark).toBe(mark);
  });

  test.each([
    { x: 30, rank: 1, percentile: 1, why: 'above all: held at 1' },
    { x: 20, rank: 2, percentile: 0.75, why: 'one of them' },
    { x: 15, rank: 3, percentile: 0.75, why: 'between: three of four others are below' },
    { x: 10, rank: 3, percentile: 0.375, why: 'ties with one' },
    { x: 0, rank: 6, percentile: 0, why: 'below all' },
  ])('a total of $x beside 10, 10, 5, 20 and 25 has rank $rank: $why', ({ x, rank, percentile }) => {
    const sheet = explained({ method: 'perUnit', marksPerUnit: 0.1 }, x, 10, 10, 5, 20, 25);
    expect(sheet).toMatchObject({ total: x, rank, percentile });
  });
});

describe('what a run does not know', () => {
  const definition = define(
    [indicator('x', { scoring: { method: 'minMax', scope: 'kind' }, fullMarks: 10, missing: { mark: 4 } })],
    { rankWithin: ['kind'], grades: [{ ...named('A'), top: 1 }], gradeWithin: 'kind' },
  );
  const run = runOf(definition, firms({ x: 1, kind: 'C39' }, { x: 3, kind: 'C39' }));
  const explain = explainer(compile(definition), stored(run.statistics()));
  const sheetOf = (cells: Cells) => explain(firms(cells)[0] as Parameters<typeof explain>[0]);

  test('a category that nobody had: no population, no rank within, no grade within', () => {
    const sheet = sheetOf({ x: 2, kind: 'I65' });
    expect(sheet.nodes.x).toMatchObject({ mark: 4, missing: { operation: 'scope', fields: ['kind'] } });
    expect(sheet).toMatchObject({ rankWithin: { kind: null }, grade: null });
  });

  test('a category that was there', () => {
    expect(sheetOf({ x: 2, kind: 'C39' })).toMatchObject({ rankWithin: { kind: 2 }, nodes: { x: { mark: 5 } } });
  });

  test('a period that is none', () => {
    expect(() => explain({ enterpriseId: 'a', period: '2025M1', x: 1 })).toThrow(RangeError);
  });

  test('an earlier record of another period does not stand for the one before', () => {
    const before = define([indicator('i', { formula: 'prev(x)' })]);
    const empty = runOf(before, []);
    const of = explainer(compile(before), stored(empty.statistics()));
    const record = { enterpriseId: 'a', period: '2025', x: 1 };
    const earlier = ['2023', '2024', '2024H2'].map((period, index) => ({
      enterpriseId: 'a',
      period,
      x: 10 * (index + 1),
    }));
    expect(of(record, earlier).nodes.i?.value).toBe(20);
    expect(of(record, earlier.slice(0, 1)).nodes.i?.value).toBeNull();
    expect(of(record).nodes.i?.value).toBeNull();
    expect(of({ ...record, period: '2025H1' }, earlier).nodes.i?.value).toBe(30);
  });
});
