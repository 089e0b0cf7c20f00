import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile } from '../../../rules/index.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { BreakdownCounter } from '../../../server/actions/runs/breakdown-counter.ts';
import { compactSheet, wholeSheet } from '../../../server/actions/runs/stored-sheet.ts';
import { newId } from '../../../server/new-id.ts';
import type { FinishedRun } from '../../../server/storage/documents/runs.ts';
import type { Stored } from '../../../server/storage/port.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, suzhou } from './park-of-records.ts';
import { scored } from './run-of.ts';
import { order } from './run-order.ts';

const park = 'east';
const program = compile(suzhou);
const dimensions = suzhou.tree.children.map(({ id }) => id);
let server: TestServer;
let people: People;
let run: Stored<FinishedRun>;
let sheets: readonly (ScoreSheet & { readonly industry: string | null })[];

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, park);
  const { store } = server.deps;
  await publish(store, park, suzhou);
  await commitRecords(store, park, inventedRecords(300, 1));
  run = await scored(server.deps, park);
  const stored = await store.park(park).sheets.find({ where: [{ field: 'batch', is: run.batch }], limit: 1000 });
  sheets = stored.map((sheet) => ({ ...wholeSheet(sheet, program), industry: sheet.industry }));
});
afterAll(() => server.close());

const breakdown = async (id = run.id) => (await people.viewer.get(`/parks/${park}/runs/${id}/breakdown`)).body;

/** By the book: sorted, and the middle. */
function median(numbers: readonly number[]): number | null {
  const ascending = numbers.toSorted((a, b) => a - b);
  const middle = (ascending.length - 1) / 2;
  const [low, high] = [ascending[Math.floor(middle)], ascending[Math.ceil(middle)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

interface Part {
  readonly count: number;
  readonly ranked: number;
  readonly byGrade: Readonly<Record<string, number>>;
  readonly histogram: readonly number[];
  readonly median: number | null;
}

function holds(part: Part, of: readonly ScoreSheet[], edges: readonly number[]): void {
  const totals = of.flatMap(({ rank, total }) => (rank === null || total === null ? [] : [total]));
  expect(part).toMatchObject({ count: of.length, ranked: totals.length });
  for (const [grade, count] of Object.entries(part.byGrade))
    expect(count, grade).toBe(of.filter((sheet) => sheet.grade === grade).length);
  if (totals.length === 0) expect(part.median).toBeNull();
  else expect(part.median).toBeCloseTo(median(totals) ?? Number.NaN, 9);
  part.histogram.forEach((count, bin) => {
    const isLast = bin === part.histogram.length - 1;
    const [from, to] = [edges[bin] ?? Number.NaN, edges[bin + 1] ?? Number.NaN];
    expect(count, `bin ${bin}`).toBe(
      totals.filter((one) => one >= from && (one < to || (isLast && one === to))).length,
    );
  });
}

describe('A run by its parts', () => {
  test('as a whole says what its summary says', async () => {
    const { all, edges, size, industryField } = await breakdown();
    const { summary } = run;
    expect(size).toBe(300);
    expect(edges).toEqual([...summary.histogram.map(({ from }) => from), summary.histogram.at(-1)?.to]);
    expect(all.histogram).toEqual(summary.histogram.map(({ count }) => count));
    expect(all.byGrade).toEqual(summary.byGrade);
    expect(all.median).toBe(summary.quantiles?.median);
    expect(industryField).toBe('tech_field');
    holds(all, sheets, edges);
  });

  test('counts each stage, in the order of the version, and the medians of its first-level nodes', async () => {
    const { stages, all, edges } = await breakdown();
    const known = (suzhou.stages ?? []).map(({ id }) => id);
    expect(stages.map(({ stage }: { stage: string }) => stage).slice(0, known.length)).toEqual(known);
    for (const part of [{ stage: 'all', ...all }, ...stages]) {
      const of = sheets.filter(({ stage }) => part.stage === 'all' || stage === part.stage);
      holds(part, of, edges);
      expect(Object.keys(part.dimensions)).toEqual(dimensions);
      for (const id of dimensions)
        for (const what of ['fraction', 'points'] as const) {
          const numbers = of.flatMap(({ rank, nodes }) => (rank === null ? [] : [nodes[id]?.[what] ?? []].flat()));
          const middle = median(numbers);
          if (middle === null) expect(part.dimensions[id][what]).toBeNull();
          else expect(part.dimensions[id][what], `${part.stage} ${id}`).toBeCloseTo(middle, 9);
        }
    }
  });

  test('counts each industry, the largest first', async () => {
    const { industries, otherIndustries, edges } = await breakdown();
    expect(otherIndustries).toBeNull();
    for (const part of industries)
      holds(
        part,
        sheets.filter(({ industry }) => industry === part.industry),
        edges,
      );
    const sizes = industries.map(({ count }: Part) => count);
    expect(sizes).toEqual(sizes.toSorted((a: number, b: number) => b - a));
    expect(sizes.reduce((sum: number, count: number) => sum + count, 0)).toBe(300);
  });

  test('has the names of all that a page of the ranking shows', async () => {
    const { names, stages, industries } = await breakdown();
    const ids = (named: readonly { readonly id: string }[]) => named.map(({ id }) => id);
    expect(ids(names.nodes)).toEqual(program.nodes.map(({ node }) => node.id));
    expect(ids(names.grades)).toEqual(Object.keys(run.summary.byGrade));
    for (const { stage } of stages) if (stage !== null) expect(ids(names.stages)).toContain(stage);
    const field = names.fields.find(({ id }: { id: string }) => id === 'tech_field');
    const options = field.options.map(({ value }: { value: string }) => value);
    for (const { industry } of industries) if (industry !== null) expect(options).toContain(industry);
  });

  test('is the same, counted later from the sheets of a run that was stored without it', async () => {
    const { breakdown: _breakdown, revision: _revision, ...older } = run;
    const id = newId();
    await server.deps.store.park(park).runs.append({ ...older, id });
    const { run: _earlier, ...later } = await breakdown(id);
    const { run: _run, ...stored } = await breakdown();
    expect(later).toEqual(stored);
    expect(JSON.stringify(later)).toBe(JSON.stringify(stored));
    expect(await breakdown(id)).toEqual({ run: id, ...later });
  });

  test('stands beside the run, not in it', async () => {
    const { body } = await people.viewer.get(`/parks/${park}/runs/${run.id}`);
    expect(body.result).not.toHaveProperty('breakdown');
    expect((await people.viewer.get(`/parks/${park}/runs/${'0'.repeat(26)}/breakdown`)).status).toBe(404);
  });
});

test('beyond the fifty largest, industries are counted together', () => {
  const counter = new BreakdownCounter(program);
  const one = compactSheet(sheets.find(({ rank }) => rank !== null) as ScoreSheet);
  for (let industry = 0; industry < 60; industry++)
    for (let times = 0; times < (industry < 50 ? 3 : 2); times++) counter.add(one, `I${industry}`);
  const { industries, otherIndustries, all } = counter.result(run.summary);
  expect(industries).toHaveLength(50);
  expect(otherIndustries).toMatchObject({ industries: 10, count: 20, ranked: 20, median: all.median });
  expect(otherIndustries?.histogram.reduce((sum, count) => sum + count)).toBe(20);
});

test('the ranking has the points of each first-level node', async () => {
  const { body } = await people.viewer.get(`/parks/${park}/runs/${run.id}/sheets?limit=200`);
  const byId = new Map(sheets.map((sheet) => [sheet.enterpriseId, sheet]));
  for (const { enterpriseId, dimensions: points } of body.items) {
    const nodes = byId.get(enterpriseId)?.nodes;
    expect(points).toEqual(Object.fromEntries(dimensions.map((id) => [id, nodes?.[id]?.points ?? null])));
  }
  expect(body.items[0]).not.toHaveProperty('nodes');
});

describe('An enterprise over the periods', () => {
  const west = 'west';
  let enterpriseId: string;
  let ruleSet: string;
  const sheetsOf = (query = `ruleSet=${ruleSet}`, who = people.administrator) =>
    who.get(`/parks/${west}/enterprises/${encodeURIComponent(enterpriseId)}/sheets?${query}`);

  beforeAll(async () => {
    const { store } = server.deps;
    people = await parkWithPeople(server, west);
    ({ ruleSet } = order);
    await publish(store, west, suzhou);
    const document = { name: { 'zh-CN': '规则' }, archived: false, createdAt: '2026-01-01T00:00:00.000Z', by: 'a' };
    await store.park(west).ruleSets.insert({ id: ruleSet, ...document, origin: null });
    const records = inventedRecords(40, 2);
    const both = records.filter((one) => one.period === '2024').map((one) => one.enterpriseId);
    enterpriseId = records.find((one) => one.period === '2025' && both.includes(one.enterpriseId))?.enterpriseId ?? '';
    await commitRecords(store, west, records);
  });

  test('is shown with the latest run of each period, the earliest period first', async () => {
    await scored(server.deps, west);
    const earlier = await scored(server.deps, west, { ...order, period: '2024' });
    const again = await scored(server.deps, west);
    const { body } = await sheetsOf();
    expect(body).toMatchObject({ enterpriseId, ruleSet, items: [{ period: '2024' }, { period: '2025' }] });
    expect(body.items.map(({ run: id }: { run: string }) => id)).toEqual([earlier.id, again.id]);
    for (const item of body.items) {
      const { body: whole } = await people.administrator.get(`/parks/${west}/runs/${item.run}/sheets/${enterpriseId}`);
      const { status, stage, total, grade, rank, percentile, rankWithin, nodes } = whole.sheet;
      expect(item).toMatchObject({ status, stage, total, grade, rank, percentile, rankWithin, size: whole.size });
      expect(item.dimensions).toEqual(Object.fromEntries(dimensions.map((id) => [id, nodes[id].points])));
      expect(body.name).toBe(whole.sheet.name);
    }
    expect(body.names.dimensions.map(({ id }: { id: string }) => id)).toEqual(dimensions);
    expect(body.names.grades[0]).toHaveProperty('name.zh-CN');
  });

  test('whoever looks, and is no administrator, is written down', async () => {
    expect((await sheetsOf(`ruleSet=${ruleSet}`, people.viewer)).status).toBe(200);
    const { body } = await people.auditor.get(`/parks/${west}/audit?action=sheet.read`);
    expect(body.items).toMatchObject([
      { actor: { username: `viewer-${west}` }, subject: `enterprises/${enterpriseId}/sheets` },
    ]);
  });

  test('is nowhere where nobody scored it; a rule set has to be named that is there', async () => {
    const { body } = await people.administrator.get(`/parks/${west}/enterprises/NOBODY/sheets?ruleSet=${ruleSet}`);
    expect(body).toMatchObject({ enterpriseId: 'NOBODY', name: null, items: [] });
    expect((await sheetsOf(`ruleSet=${'0'.repeat(26)}`)).status).toBe(404);
    expect((await sheetsOf('')).status).toBe(400);
  });
});
