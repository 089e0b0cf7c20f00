import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesBetween, withChanges } from '../../../designer/park/patch/definition-patch.ts';
import type { Flow } from '../../../designer/park/preview/preview.ts';
import { previewOf } from '../../../designer/park/preview/preview-of.ts';
import { runTests } from '../../../rules/check/run-tests.ts';
import { differs } from '../../../rules/diff/sides.ts';
import { impactOf } from '../../../rules/impact/impact-of.ts';
import { compile, score, sheetsOf } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { definitionAndRecords } from '../../naive/arbitraries.ts';
import { edits } from '../../rules/engine/edits.ts';
import { inventedRecords } from '../../rules/engine/invented.ts';
import { datasetFor } from '../../rules/scored.ts';
import { OpenDesk, serving } from './served-park.ts';

function suzhou(): Definition {
  const template = templateNamed('suzhou');
  if (!template) throw new RangeError('No template');
  return template.definition;
}

function reweighted(definition: Definition, weight: number): Definition {
  const [first, ...others] = definition.tree.children;
  if (!first) throw new RangeError('No children');
  return { ...definition, tree: { ...definition.tree, children: [{ ...first, weight }, ...others] } };
}

const records = inventedRecords(suzhou().fields, 150, 2);
const period = records.at(-1)?.period ?? '';

async function opened(definition: Definition): Promise<OpenDesk> {
  const park = new OpenDesk(serving(records));
  park.edit(definition);
  park.desk.receive({ kind: 'open', park: 'sip', period });
  await park.until('details');
  return park;
}

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

describe('what is sent of an edit', () => {
  test('gives the other side the very same definition, and leaves what did not change identical', () => {
    fc.assert(
      fc.property(definitionAndRecords(), fc.array(edits, { minLength: 1, maxLength: 4 }), ({ definition }, chain) => {
        const edited = chain.reduce((one, [, edit]) => edit(one), definition);
        const there = withChanges(definition, JSON.parse(JSON.stringify(changesBetween(definition, edited))));
        expect(JSON.stringify(there)).toBe(JSON.stringify(edited));
        if (edited.fields === definition.fields) expect(there?.fields).toBe(definition.fields);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

test('after any chain of edits the preview is that of a fresh score, and its counts are those of the impact report', () => {
  fc.assert(
    fc.property(definitionAndRecords(), fc.array(edits, { minLength: 1, maxLength: 3 }), (found, chain) => {
      const dataset = datasetFor(found.definition, found.records, found.period);
      const baseline = score(compile(found.definition), dataset);
      let definition = found.definition;
      let run = baseline;
      for (const [, edit] of chain) {
        definition = edit(definition);
        run = score(compile(definition), dataset, { previous: run });
      }
      const fresh = datasetFor(definition, found.records, found.period);
      const afresh = previewOf(score(compile(definition), fresh), score(compile(found.definition), fresh));
      const preview = previewOf(run, baseline);
      expect(preview).toEqual(afresh);
      const { report } = impactOf({ before: found.definition, after: definition, dataset: fresh });
      const changed = (moves: typeof report.gradeMoves | typeof report.statusMoves) =>
        sum(moves.flatMap(({ count, ...sides }) => (differs(sides) ? [count] : [])));
      const { higher, lower, rising, falling, enteredRanking, leftRanking } = report.counts;
      expect({ ...preview.affected, any: 0 }).toEqual({
        ...{ any: 0, rising, falling, enteredRanking, leftRanking, totalHigher: higher, totalLower: lower },
        status: changed(report.statusMoves),
        stage: changed(report.stageMoves),
        grade: changed(report.gradeMoves),
      });
      for (const flow of [preview.grades, preview.stages, preview.statuses] satisfies Flow[])
        expect(sum(flow.counts)).toBe(dataset.size);
      expect(sum(preview.totals.counts.after)).toBe(preview.quantiles.after?.count ?? 0);
      expect(sum(preview.totals.counts.before ?? [])).toBe(preview.quantiles.before?.count ?? 0);
    }),
    { seed: 20261125, numRuns: 150 },
  );
});

describe('the desk', () => {
  test('loads, scores and lists what a fresh score gives', async () => {
    const definition = reweighted(suzhou(), 31);
    const park = await opened(suzhou());
    park.desk.receive({ kind: 'baseline', definition: suzhou() });
    park.edit(definition);
    const run = score(compile(definition), datasetFor(definition, records, period));
    const answer = park.ask({ of: 'list', list: { among: { of: 'all' }, order: 'rank', offset: 0, limit: 1000 } });
    const listed = answer?.of === 'list' ? (answer.value?.enterprises ?? []) : [];
    expect(listed).toHaveLength(run.dataset.size);
    for (const { enterpriseId, after } of listed) {
      const row = run.dataset.enterpriseIds.indexOf(enterpriseId);
      expect([after.total, after.rank]).toEqual([sheetsOf(run)(row).total, sheetsOf(run)(row).rank]);
    }
    const ranks = listed.flatMap(({ after }) => (after.rank === null ? [] : [after.rank]));
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    const details = park.last('details')?.details;
    for (const { eligible, eligibleGained, eligibleLost } of details?.applications ?? [])
      expect(eligible.after).toBe((eligible.before ?? 0) + eligibleGained - eligibleLost);
    expect(details?.indicators, 'no value or mark changed').toEqual([]);
  });

  test('keeps the last result when the draft can’t be run, and says why', async () => {
    const park = await opened(suzhou());
    const previews = park.heard.filter(({ kind }) => kind === 'preview').length;
    park.edit({ ...suzhou(), facts: [{ id: 'broken', name: { 'zh-CN': '错' }, formula: 'nothing_like_it +' }] });
    expect(park.last('unrunnable')?.problems.length).toBeGreaterThan(0);
    expect(park.heard.filter(({ kind }) => kind === 'preview')).toHaveLength(previews);
  });

  test.each([
    { status: 401, code: 'signedOut' },
    { status: 403, code: 'forbidden' },
    { status: 404, code: 'notFound' },
    { status: 503, code: 'refused' },
  ])('an answer of $status is a state, not a crash', async ({ status, code }) => {
    const park = new OpenDesk(async () => Response.json({ detail: 'x' }, { status }));
    park.edit(suzhou());
    park.desk.receive({ kind: 'open', park: 'sip', period: null });
    await park.until('failed');
    expect(park.last('failed')?.fault.code).toBe(code);
  });
});

describe('a simulation', () => {
  const enterprises = records.filter((record) => record.period === period).slice(0, 12);

  test('is the engine’s own sheet to the last bit, for each enterprise and after a change', async () => {
    const definition = suzhou();
    const park = await opened(definition);
    const dataset = datasetFor(definition, records, period);
    const sheet = sheetsOf(score(compile(definition), dataset));
    for (const { enterpriseId } of enterprises) {
      const request = { source: { from: 'park', enterpriseId }, changes: [], by: 'draft' } as const;
      const answer = park.ask({ of: 'simulate', request });
      const row = dataset.enterpriseIds.indexOf(enterpriseId);
      expect(answer?.of === 'simulate' && answer.value?.sheet).toEqual(sheet(row));
      const there = answer?.of === 'simulate' ? answer.value?.subject : undefined;
      const typed = park.ask({
        of: 'simulate',
        request: {
          ...request,
          source: { from: 'typed', subject: there ?? { record: { enterpriseId, period }, history: [] } },
        },
      });
      expect(typed?.of === 'simulate' && typed.value?.sheet.nodes).toEqual(sheet(row).nodes);
    }
  });

  test('each raise that is told is what scoring the park with that one value gives', async () => {
    const definition = suzhou();
    const park = await opened(definition);
    let told = 0;
    for (const { enterpriseId } of enterprises.slice(0, 3)) {
      const request = { source: { from: 'park', enterpriseId }, changes: [], by: 'draft' } as const;
      const answer = park.ask({ of: 'raises', request });
      const raises = answer?.of === 'raises' ? (answer.value?.raises ?? []) : [];
      for (const raise of raises) {
        told += 1;
        const change = { field: raise.field, value: raise.value.after };
        const simulated = park.ask({ of: 'simulate', request: { ...request, changes: [change] } });
        const value = simulated?.of === 'simulate' ? simulated.value : null;
        expect(value?.refused).toEqual([]);
        expect(value?.original.total).toBe(raise.total.before);
        expect(value?.sheet.total).toBe(raise.total.after);
        expect(value?.sheet.rank).toBe(raise.rank.after);
        expect(value?.sheet.nodes[raise.indicator]?.mark).toBe(raise.mark.after);
        expect(raise.total.after).toBeGreaterThan(raise.total.before);
        expect(raise.mark.after).toBeGreaterThan(raise.mark.before ?? 0);
      }
      const points = raises.map((raise) => raise.points);
      expect(points).toEqual(points.toSorted((one, other) => other - one));
    }
    expect(told).toBeGreaterThan(20);
  });

  test('what would raise it most is worked out bit by bit: an edit meanwhile is scored first', async () => {
    const waiting: (() => void)[] = [];
    const park = new OpenDesk(serving(records), (call) => waiting.push(call));
    park.edit(suzhou());
    park.desk.receive({ kind: 'open', park: 'sip', period: null });
    await park.until('preview');
    waiting.length = 0;
    const enterpriseId = enterprises[0]?.enterpriseId ?? '';
    const request = { source: { from: 'park', enterpriseId }, changes: [], by: 'draft' } as const;
    expect(park.ask({ of: 'raises', request })).toBeUndefined();
    park.edit({ ...suzhou(), scale: { full: 200, decimals: 2 } });
    expect(park.last('preview')?.preview.serial).toBe(2);
    expect(park.last('answer')).toBeUndefined();
    while (waiting.length > 0) waiting.shift()?.();
    const answer = park.last('answer')?.answer;
    // It is of the scoring that stood when it was asked, and says so.
    expect(answer?.of === 'raises' && answer.value).toMatchObject({ serial: 1 });
  });

  test('a saved case passes in the definition that it is saved to', async () => {
    const definition = suzhou();
    const park = await opened(definition);
    for (const { enterpriseId } of enterprises) {
      const request = { source: { from: 'park', enterpriseId }, changes: [], by: 'draft' } as const;
      const answer = park.ask({ of: 'testCase', request, id: 't', name: { 'zh-CN': '例' } });
      const saved = answer?.of === 'testCase' ? answer.value : null;
      expect(saved?.testCase.expect.total).toBeDefined();
      expect(runTests({ ...definition, tests: saved ? [saved.testCase] : [] })).toMatchObject([{ passed: true }]);
    }
  });

  test('a value of the wrong type is refused, not taken', async () => {
    const park = await opened(suzhou());
    const change = { field: 'revenue_y0', value: 'much' };
    const enterpriseId = enterprises[0]?.enterpriseId ?? '';
    const request = { source: { from: 'park', enterpriseId }, changes: [change], by: 'draft' } as const;
    const answer = park.ask({ of: 'simulate', request });
    const value = answer?.of === 'simulate' ? answer.value : null;
    expect(value?.refused).toEqual([{ change, why: 'wrongType' }]);
    expect(value?.sheet).toEqual(value?.original);
  });
});
