import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EnterpriseImpact, ImpactReport } from '../../../rules/impact/impact.ts';
import { compile, datasetOf, definitionHash, score, tableOf } from '../../../rules/index.ts';
import { shifted } from '../../../rules/lineage/shifted.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { Reply } from '../client.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, suzhou, theRuleSet } from '../runs/park-of-records.ts';
import { endOf, scored } from '../runs/run-of.ts';

const records = inventedRecords(40, 2);
const [own, other, cloning] = ['impact-own', 'impact-other', 'impact-cloning'];
const below = (park: string) => `/parks/${park}/rule-sets/${theRuleSet}/impact`;

/** The input dimension weighs more, and nobody gets the grade A below 700. */
const after: Definition = {
  ...suzhou,
  grades: (suzhou.grades ?? []).map((grade) => (grade.id === 'A' ? { ...grade, from: 700 } : grade)),
  tree: {
    ...suzhou.tree,
    children: suzhou.tree.children.map((node) => (node.id === 'input' ? { ...node, weight: 600 } : node)),
  },
};

let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkOf(own);
  await parkOf(other);
});
afterAll(() => server.close());

async function parkOf(park: string): Promise<People> {
  const made = await parkWithPeople(server, park);
  const { store } = server.deps;
  const heading = { name: { 'zh-CN': '规则', en: 'Rules' }, archived: false, by: 'x', origin: null };
  await store.park(park).ruleSets.insert({ id: theRuleSet, createdAt: new Date().toISOString(), ...heading });
  await publish(store, park, suzhou, 1);
  await publish(store, park, after, 2);
  await commitRecords(store, park, records);
  return made;
}

interface Made {
  readonly id: string;
  readonly report: ImpactReport;
  readonly answer: Reply['body'];
}

/** Asks for a report, follows its job, and opens it. */
async function made(wish: object, who = people.reviewer): Promise<Made> {
  const started = await who.post(below(own), wish);
  expect(started.status, JSON.stringify(started.body)).toBe(202);
  const { result, problem } = await endOf(server.deps, started.body.id);
  expect(problem).toBeNull();
  const { impact: id } = result as { readonly impact: string };
  const { body } = await who.get(`${below(own)}/${id}`);
  return { id, report: body.report, answer: body };
}

async function enterprises(id: string, query = 'limit=200'): Promise<readonly EnterpriseImpact[]> {
  const { status, body } = await people.auditor.get(`${below(own)}/${id}/enterprises?${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items;
}

const versions = { from: '1', to: '2', period: '2025' };

describe('a report on two versions', () => {
  let one: Made;
  beforeAll(async () => {
    one = await made(versions);
  });

  test('says of every enterprise what both versions give it', async () => {
    const inputs = records.map(({ values, ...record }) => ({ ...record, ...values }));
    const dataset = datasetOf(tableOf(suzhou.fields, inputs), '2025');
    const totals = [suzhou, after].map((definition) => score(compile(definition), dataset).totals);
    const rows = new Map((await enterprises(one.id)).map((row) => [row.enterpriseId, row]));
    expect(rows.size).toBe(dataset.size);
    dataset.enterpriseIds.forEach((id, row) => {
      const [before, now] = totals.map((column) => (Number.isNaN(column[row]) ? null : column[row]));
      expect(rows.get(id)?.total, id).toEqual({ before, after: now });
    });
  });

  test('tells causes that add up, by name and in words of both languages', async () => {
    const { report } = one;
    expect(report.causes.map(({ key }) => key)).toEqual(['node:input']);
    expect(report.causes[0]).toMatchObject({ name: { 'zh-CN': suzhou.tree.children[0]?.name['zh-CN'] } });
    expect(report.causes[0]?.sentences.en.length).toBeGreaterThan(0);
    for (const { change, causes } of await enterprises(one.id))
      expect(Math.abs(causes.reduce((sum, [, points]) => sum + points, 0) - (change ?? 0))).toBeLessThan(1e-9);
    expect(report.summary['zh-CN'][0]).toContain(`${report.enterprises} 家企业中`);
    expect(report.summary.en[0]).toContain(`Of ${report.enterprises} enterprises`);
  });

  test('counts alike whichever way it counts', async () => {
    const { report } = one;
    const rows = await enterprises(one.id);
    const { higher, lower } = report.counts;
    expect(rows.filter(({ change }) => (change ?? 0) > 0)).toHaveLength(higher);
    expect(rows.filter(({ change }) => (change ?? 0) < 0)).toHaveLength(lower);
    const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((all, { count }) => all + count, 0);
    for (const moves of [report.gradeMoves, report.statusMoves, report.stageMoves, report.industries])
      expect(sum(moves)).toBe(report.enterprises);
    expect(report.histogram.before.reduce((all, count) => all + count, 0)).toBe(report.totals.before?.ranked);
  });

  test('is made once: whoever asks for the same is given it', async () => {
    const { status, body } = await people.administrator.post(below(own), versions);
    expect(status).toBe(200);
    expect(body.id).toBe(one.id);
    const { body: list } = await people.auditor.get(below(own));
    expect(list.items.map(({ id }: { id: string }) => id)).toEqual([one.id]);
  });

  test('that somebody opened it is kept, and told in the audit log', async () => {
    const { impactOpenings } = server.deps.store.park(own);
    const before = await impactOpenings.count();
    await people.reviewer.get(`${below(own)}/${one.id}`);
    const opening = (await impactOpenings.find({ limit: 100 })).at(-1);
    expect(await impactOpenings.count()).toBe(before + 1);
    expect(opening).toMatchObject({ period: '2025', fromHash: one.answer.from.hash, toHash: one.answer.to.hash });
    const { body } = await people.auditor.get(`/parks/${own}/audit?action=impact.open`);
    expect(body.items[0]).toMatchObject({ actor: { username: `reviewer-${own}` } });
  });

  test('a reviewer from outside sees what it does, and no enterprise', async () => {
    const { status, body } = await people.invited.get(`${below(own)}/${one.id}`);
    expect(status).toBe(200);
    expect(body.withEnterprises).toBe(false);
    expect(body.report.counts).toEqual(one.report.counts);
    const told = JSON.stringify(body);
    for (const { enterpriseId, name } of records)
      expect(told.includes(enterpriseId) || (name !== null && told.includes(name))).toBe(false);
    expect((await people.invited.get(`${below(own)}/${one.id}/enterprises`)).status).toBe(403);
  });

  test.each([
    { sort: 'change', of: ({ change }: EnterpriseImpact) => -Math.abs(change ?? 0) },
    { sort: 'rise', of: ({ change }: EnterpriseImpact) => -(change ?? 0) },
    { sort: 'fall', of: ({ change }: EnterpriseImpact) => change ?? 0 },
    { sort: 'rank', of: ({ rank }: EnterpriseImpact) => rank.after ?? Number.MAX_SAFE_INTEGER },
  ])('lists its enterprises by $sort, a page at a time', async ({ sort, of }) => {
    const found: EnterpriseImpact[] = [];
    let after: string | null = null;
    do {
      const page: Reply = await people.auditor.get(
        `${below(own)}/${one.id}/enterprises?sort=${sort}&limit=7${after === null ? '' : `&after=${after}`}`,
      );
      found.push(...page.body.items);
      after = page.body.next;
    } while (after !== null);
    const keys = found.map(of);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
    expect(new Set(found.map(({ enterpriseId }) => enterpriseId)).size).toBe(found.length);
  });

  test('finds an enterprise by its id, by a part of its name, and by the cause that did most', async () => {
    const [first] = await enterprises(one.id);
    const id = first?.enterpriseId ?? '';
    expect(await enterprises(one.id, `enterpriseId=${id}`)).toHaveLength(1);
    expect(
      (await enterprises(one.id, `name=${encodeURIComponent(first?.name ?? '')}`)).map((row) => row.enterpriseId),
    ).toContain(id);
    const led = await enterprises(one.id, 'cause=node:input&limit=200');
    expect(led).toHaveLength(one.report.causes[0]?.leads ?? -1);
    expect(await enterprises(one.id, 'cause=node:output')).toEqual([]);
  });

  test('is exported as a workbook, which is noted', async () => {
    const { status, headers, bytes } = await people.reviewer.get(`${below(own)}/${one.id}/export`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('spreadsheetml');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const { body } = await people.auditor.get(`/parks/${own}/audit?action=impact.export`);
    expect(body.items).toHaveLength(1);
  });

  test('is evidence: nobody removes it', async () => {
    const { status, body } = await people.administrator.del(`${below(own)}/${one.id}`);
    expect([status, body.code]).toEqual([409, 'impact.kept']);
  });

  test('another park has never heard of it', async () => {
    const { id } = one;
    expect((await people.auditor.get(`${below(other)}/${id}`)).status).toBe(404);
    const { store } = server.deps;
    expect(await store.park(other).impacts.count()).toBe(0);
    expect(await store.park(other).impactRows.count()).toBe(0);
  });
});

test('records that changed since make another report', async () => {
  const wish = { ...versions, from: 'template:torch' };
  const one = await made(wish);
  await commitRecords(server.deps.store, own, records.slice(0, 1), 'edit');
  const two = await made(wish);
  expect(two.id).not.toBe(one.id);
  expect(two.answer.asOf).toBe(one.answer.asOf + 1);
});

test('the same on both sides changes nothing for anybody', async () => {
  const { report } = await made({ ...versions, to: '1' });
  expect(report.counts).toMatchObject({ unchanged: report.enterprises, higher: 0, lower: 0 });
  expect([report.causes, report.movers]).toEqual([[], []]);
});

test('a period without records is refused by the job, in both languages', async () => {
  const { body } = await people.reviewer.post(below(own), { ...versions, period: '1999' });
  const job = await endOf(server.deps, body.id);
  expect(job).toMatchObject({ state: 'failed', problem: { code: 'run.noRecords' } });
});

test.each([
  { why: 'a version that is not there', wish: { ...versions, to: '9' }, status: 404 },
  { why: 'a side that means nothing', wish: { ...versions, to: 'x' }, status: 404 },
  { why: 'a run that is not there', wish: { ...versions, run: '0'.repeat(26) }, status: 404 },
])('$why is refused', async ({ wish, status }) => {
  expect((await people.reviewer.post(below(own), wish)).status).toBe(status);
});

test('a viewer neither asks for a report nor opens one', async () => {
  expect((await people.viewer.post(below(own), versions)).status).toBe(403);
  expect((await people.viewer.get(below(own))).status).toBe(403);
});

describe('the time machine', () => {
  test('scores what a run saw with another version, beside the run and never in its place', async () => {
    const run = await scored(server.deps, own, { ruleSet: theRuleSet, version: 1, period: '2025' });
    await commitRecords(server.deps.store, own, records.slice(0, 3), 'edit');
    const sheets = await server.deps.store.park(own).sheets.count();
    const { id, answer } = await made({ ...versions, run: run.id }, people.auditor);
    expect(answer).toMatchObject({ isTrial: true, run: run.id, asOf: run.asOf, agreesWithRun: true });
    expect(await server.deps.store.park(own).sheets.count()).toBe(sheets);
    const { body: runs } = await people.auditor.get(`/parks/${own}/runs`);
    expect(runs.items).toHaveLength(1);
    const { body: trials } = await people.auditor.get(`${below(own)}?trials=true`);
    expect(trials.items.map((one: { id: string }) => one.id)).toEqual([id]);
    const [best] = await enterprises(id, 'sort=rank&limit=1');
    expect(best?.rank.after).toBe(1);
  });

  test('a trial is removed by whoever made it or an administrator, with all its rows', async () => {
    const { id } = await made({ ...versions, to: 'template:suzhou', isTrial: true }, people.auditor);
    expect((await people.reviewer.del(`${below(own)}/${id}`)).status).toBe(403);
    const rows = await server.deps.store.park(own).impactRows.count();
    expect((await people.auditor.del(`${below(own)}/${id}`)).status).toBe(204);
    expect(await server.deps.store.park(own).impactRows.count()).toBe(rows - 40);
    expect((await people.auditor.get(`${below(own)}/${id}`)).status).toBe(404);
  });

  test('a run of another version is no ground for comparing', async () => {
    const { body: runs } = await people.auditor.get(`/parks/${own}/runs`);
    const [run] = runs.items;
    const { status, body } = await people.auditor.post(below(own), { ...versions, from: '2', run: run.id });
    expect([status, body.code]).toEqual([422, 'impact.otherRun']);
  });
});

describe('a template beside its clone', () => {
  const unit = { id: 'sales', name: { 'zh-CN': '销售额' }, type: 'number', unit: '千元' };
  /** As this park keeps them: revenue under its own id, in thousands. */
  const inThousands = records.map(({ values: { revenue_y0: revenue, ...values }, ...record }) => ({
    ...record,
    values: { ...values, ...(typeof revenue === 'number' ? { sales: shifted(revenue, 1) } : {}) },
  }));
  let clone: string;
  let administrator: People['administrator'];

  beforeAll(async () => {
    administrator = (await parkWithPeople(server, cloning)).administrator;
    await commitRecords(server.deps.store, cloning, inThousands);
    const tree = { id: 't', name: { 'zh-CN': '总' }, children: [] };
    const definition = { formatVersion: 1, name: { 'zh-CN': '本园区' }, fields: [unit], tree };
    const { body: park } = await administrator.post(`/parks/${cloning}/rule-sets`, { definition });
    const mapping = { ruleSet: park.id, fields: { revenue_y0: 'sales' } };
    const { body } = await administrator.post(`/parks/${cloning}/rule-sets`, { template: 'suzhou', mapping });
    clone = body.id;
  });

  const asked = async (from: string, to: string) => {
    const path = `/parks/${cloning}/rule-sets/${clone}/impact`;
    const { status, body } = await administrator.post(path, { from, to, period: '2025' });
    expect(status, JSON.stringify(body)).toBe(202);
    const { result } = await endOf(server.deps, body.id);
    const { impact } = result as { readonly impact: string };
    return (await administrator.get(`${path}/${impact}`)).body;
  };

  test('gives every enterprise what the clone gives it, in the park’s own field and unit', async () => {
    const { report, from, to } = await asked('template:suzhou', 'draft');
    expect(report.counts).toMatchObject({ unchanged: 40, higher: 0, lower: 0 });
    expect(report.causes.filter(({ sumOfSizes }: { sumOfSizes: number }) => sumOfSizes > 0)).toEqual([]);
    const dataset = datasetOf(
      tableOf(
        suzhou.fields,
        records.map(({ values, ...one }) => ({ ...one, ...values })),
      ),
      '2025',
    );
    const { totals, ranking } = score(compile(suzhou), dataset);
    const ranked = totals.filter((_, row) => !Number.isNaN(ranking.ranks[row]));
    expect(report.totals.before.max).toBe(Math.max(...ranked));
    expect([from.hash, to.hash === from.hash]).toEqual([definitionHash(suzhou), false]);
    const again = await administrator.post(`/parks/${cloning}/rule-sets/${clone}/impact`, {
      ...{ from: 'template:suzhou', to: 'draft', period: '2025' },
    });
    expect(again.status).toBe(200);
  });

  test('and the other way round', async () => {
    expect((await asked('draft', 'template:suzhou')).report.counts).toMatchObject({ unchanged: 40 });
  });
});
