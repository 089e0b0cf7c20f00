import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../server/access/roles.ts';
import type { RecheckReport } from '../../../server/actions/rechecks/recheck-report.ts';
import { readSigned } from '../../../server/signing/signed-line.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, type Revision, suzhou, theRuleSet } from '../runs/park-of-records.ts';
import { endOf, scored } from '../runs/run-of.ts';

const records = inventedRecords(24, 2);
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface Scored {
  readonly people: People;
  readonly run: string;
  /** Below `/parks/…/runs/…`. */
  readonly below: string;
}

/** A park with people and a run. */
async function scoredPark(park: string): Promise<Scored> {
  const people = await parkWithPeople(server, park);
  const { store } = server.deps;
  const name = { 'zh-CN': '规则', en: 'Rules' };
  const createdAt = new Date().toISOString();
  await store.park(park).ruleSets.insert({ id: theRuleSet, name, archived: false, createdAt, by: 'x', origin: null });
  await publish(store, park, suzhou);
  await commitRecords(store, park, records);
  const { id } = await scored(server.deps, park);
  return { people, run: id, below: `/parks/${park}/runs/${id}` };
}

async function rechecked({ people, below }: Scored): Promise<RecheckReport> {
  const { status, body: job } = await people.auditor.post(`${below}/rechecks`);
  expect(status, JSON.stringify(job)).toBe(202);
  const { result, problem } = await endOf(server.deps, job.id);
  expect(problem).toBeNull();
  const { recheck } = result as { readonly recheck: string };
  const { body } = await people.auditor.get(`${below}/rechecks/${recheck}`);
  expect(body.intact).toBe(true);
  return body.report;
}

function alter(sql: string): void {
  const db = new Database(join(server.dataFolder, 'canopy.sqlite'), { timeout: 10_000 });
  expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  db.close();
}

test('a run is worked out again to the last bit, by the program and by json-rules-engine', async () => {
  const one = await scoredPark('same');
  const report = await rechecked(one);
  const { evidence, counts } = report;
  expect(report).toMatchObject({ agrees: true, differenceCount: 0, differences: [], sheet: null });
  expect(counts.sheets).toEqual({ compared: 24, same: 24, missing: 0, surplus: 0 });
  expect(counts.figures.compared).toBeGreaterThan(24);
  expect(counts.rules).toMatchObject({ enterprises: 24, different: 0, quotasByRules: true });
  expect(counts.rules.values).toBeGreaterThan(24 * 300);
  expect(evidence.version).toMatchObject({ found: evidence.version.stored, run: evidence.version.stored });
  expect(evidence.records.found).toBe(evidence.records.stored);
  expect(evidence.result).toMatchObject({ found: evidence.result.stored, recomputed: evidence.result.stored });
  expect(report).toMatchObject({
    park: { id: 'same' },
    ruleSet: { name: { en: 'Rules' } },
    version: { number: 1, reason: 'first' },
    run: { id: one.run, period: '2025', enterprises: 24 },
    recheck: { by: { name: 'auditor-same' }, enterpriseId: null },
    program: { name: 'canopy' },
  });
});

test('what was corrected after the run does not count', async () => {
  const one = await scoredPark('corrected');
  const [first] = records as [Revision];
  const changed = { ...first, values: { ...first.values, rd_expense_y0: 123_456 } };
  await commitRecords(server.deps.store, 'corrected', [changed], 'edit');
  expect(await rechecked(one)).toMatchObject({ agrees: true, differenceCount: 0 });
});

describe('what was altered behind the program is found', () => {
  test.each([
    { name: 'total', change: "json_set(body, '$.total', 999)", path: '/total' },
    { name: 'rank', change: "json_set(body, '$.rank', 7)", path: '/rank' },
    { name: 'position', change: "json_set(body, '$.position', 61)", path: '/position' },
    { name: 'mark', change: "json_set(body, '$.nodes[2][1]', 0.125)", path: /^\/nodes\/\w+\/mark$/ },
    { name: 'name', change: "json_set(body, '$.name', '某某公司')", path: '/name' },
  ])('a stored $name', async ({ name, change, path }) => {
    const park = `altered-${name}`;
    const one = await scoredPark(park);
    alter(`UPDATE sheets SET body = ${change} WHERE park = '${park}' AND json_extract(body, '$.position') = 1`);
    const report = await rechecked(one);
    expect(report.agrees).toBe(false);
    expect(report.counts.sheets).toMatchObject({ compared: 24, same: 23 });
    const own = report.differences.filter(({ by }) => by === 'program');
    expect(own).toHaveLength(1);
    expect(own[0]?.path).toMatch(path);
    expect(report.evidence.result.recomputed).toBe(report.evidence.result.stored);
  });

  test('a sheet that is gone, and one that was put in', async () => {
    const one = await scoredPark('gone');
    const of = (position: number) => `park = 'gone' AND json_extract(body, '$.position') = ${position}`;
    alter(
      `UPDATE sheets SET body = json_set(body, '$.enterpriseId', 'ZZZ'), keys = json_set(keys, '$.enterpriseId', 'ZZZ') WHERE ${of(3)}`,
    );
    const report = await rechecked(one);
    expect(report.agrees).toBe(false);
    expect(report.counts.sheets).toEqual({ compared: 23, same: 23, missing: 1, surplus: 1 });
    expect(report.differences.map(({ stored, found }) => [stored, found])).toEqual(
      expect.arrayContaining([
        [null, 'sheet'],
        ['sheet', null],
      ]),
    );
  });

  test('a record', async () => {
    const one = await scoredPark('record');
    alter(
      `UPDATE recordRevisions SET body = json_set(body, '$.values.rd_expense_y0', 77777) WHERE park = 'record' AND rowid = (SELECT max(rowid) FROM recordRevisions WHERE park = 'record')`,
    );
    const { agrees, evidence, differenceCount } = await rechecked(one);
    expect({ agrees, same: evidence.records.found === evidence.records.stored }).toEqual({
      agrees: false,
      same: false,
    });
    expect(evidence.result.found).toBe(evidence.result.stored);
    expect(evidence.result.recomputed).not.toBe(evidence.result.stored);
    expect(differenceCount).toBeGreaterThan(0);
  });

  test('the run’s own figures', async () => {
    const one = await scoredPark('figures');
    alter(`UPDATE runs SET body = json_set(body, '$.summary.mean', 1) WHERE park = 'figures'`);
    const report = await rechecked(one);
    expect(report).toMatchObject({
      agrees: false,
      differenceCount: 1,
      differences: [{ by: 'figures', enterpriseId: null, path: '/summary/mean', stored: 1 }],
    });
  });

  test.each([
    { name: 'whose weight was raised', change: "json_set(body, '$.definition.scale.full', 999)", counts: 24 },
    { name: 'that nothing can be scored by any more', change: "json_remove(body, '$.definition.tree')", counts: 0 },
  ])('a version $name', async ({ change, counts }) => {
    const park = `version-${counts}`;
    const one = await scoredPark(park);
    alter(`UPDATE versions SET body = ${change} WHERE park = '${park}'`);
    const { agrees, evidence, counts: found } = await rechecked(one);
    expect(agrees).toBe(false);
    expect(evidence.version.found).not.toBe(evidence.version.stored);
    expect(found.sheets.compared).toBe(counts);
  });
});

test('who has started a re-check may cancel it and take it up again; others than the administrator may not', async () => {
  const { people, below } = await scoredPark('steered');
  const { body: job } = await people.auditor.post(`${below}/rechecks`);
  expect((await people.reviewer.post(`/jobs/${job.id}/cancel`)).body.code).toBe('job.notYours');
  expect([202, 409]).toContain((await people.auditor.post(`/jobs/${job.id}/cancel`)).status);
  await endOf(server.deps, job.id);
  // As if the server had been cut off after it had stored what was found.
  const { jobs } = server.deps.store.park('steered');
  const known = await jobs.get(job.id);
  if (!known) throw new Error('The job is gone');
  for (let round = 0; round < 2; round++) {
    const now = await jobs.get(job.id);
    await jobs.replace({ ...known, state: 'interrupted', result: null, cancelAsked: false }, now?.revision ?? 0);
    expect((await people.reviewer.post(`/jobs/${job.id}/resume`)).status).toBe(403);
    expect((await people.auditor.post(`/jobs/${job.id}/resume`)).status).toBe(202);
    expect(await endOf(server.deps, job.id)).toMatchObject({ state: 'succeeded', result: { agrees: true } });
  }
  expect((await people.auditor.get(`${below}/rechecks`)).body.items).toHaveLength(1);
});

describe('one enterprise', () => {
  let one: Scored;
  let best: string;

  beforeAll(async () => {
    one = await scoredPark('single');
    best = (await one.people.auditor.get(`${one.below}/sheets?limit=1`)).body.items[0].enterpriseId;
  });

  const recheck = async (enterpriseId: string) => {
    const { status, body } = await one.people.auditor.post(`${one.below}/sheets/${enterpriseId}/recheck`);
    expect(status, JSON.stringify(body)).toBe(201);
    return body;
  };

  test('every sheet of the run is worked out again at once, to the last bit', async () => {
    const { items } = (await one.people.auditor.get(`${one.below}/sheets?limit=200`)).body;
    for (const { enterpriseId, rank } of items) {
      const { report } = await recheck(enterpriseId);
      expect(report, enterpriseId).toMatchObject({ agrees: true, differenceCount: 0, sheet: { enterpriseId, rank } });
      expect(report.counts.rules.values).toBeGreaterThan(300);
    }
  });

  test('a stored sheet that was altered is found, and its whole report can be taken', async () => {
    alter(
      `UPDATE sheets SET body = json_set(body, '$.total', 999) WHERE park = 'single' AND json_extract(body, '$.position') = 1`,
    );
    const { id, report } = await recheck(best);
    expect(report.agrees).toBe(false);
    expect(report.differences.map(({ by, path }: { by: string; path: string }) => [by, path])).toEqual([
      ['program', '/total'],
      ['rules', '/total'],
    ]);
    const { headers, bytes } = await one.people.auditor.get(`${one.below}/rechecks/${id}/report`);
    expect(headers.get('content-disposition')).toContain(`recheck-${id}.json`);
    const signed = readSigned(bytes.toString('utf8').trimEnd());
    expect(signed).toMatchObject({ kind: 'recheck', content: { agrees: false, recheck: { id, enterpriseId: best } } });
    const { fingerprint } = (await one.people.viewer.get('/installation/key')).body;
    expect(signed).toMatchObject({ fingerprint });
  });

  test('its re-checks are listed, and who did them is in the audit', async () => {
    const { items } = (await one.people.reviewer.get(`${one.below}/rechecks?enterpriseId=${best}`)).body;
    expect(items.map(({ agrees }: { agrees: boolean }) => agrees)).toEqual([false, true]);
    const { items: entries } = (await one.people.auditor.get('/parks/single/audit?action=sheet.recheck&limit=1')).body;
    expect(entries[0]).toMatchObject({
      actor: { username: 'auditor-single' },
      details: { agrees: false, recheck: items[0].id },
    });
    const { items: taken } = (await one.people.auditor.get('/parks/single/audit?action=recheck.export')).body;
    expect(taken).toHaveLength(1);
    expect(taken[0].afterHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('what is stored of a re-check and was altered is said not to be what was signed', async () => {
    const { id } = await recheck(best);
    alter(
      `UPDATE rechecks SET body = json_set(body, '$.signed', replace(json_extract(body, '$.signed'), '"agrees":false', '"agrees":true')) WHERE id = '${id}'`,
    );
    expect((await one.people.auditor.get(`${one.below}/rechecks/${id}`)).body.intact).toBe(false);
  });

  test('there is none for an enterprise that the run has not', async () => {
    expect((await one.people.auditor.post(`${one.below}/sheets/NOBODY/recheck`)).status).toBe(404);
  });

  test.each<[Role | 'platform', number, number]>([
    ['administrator', 201, 200],
    ['auditor', 201, 200],
    ['reviewer', 403, 200],
    ['viewer', 403, 403],
    ['platform', 403, 403],
  ])('%s: starting is answered %i, reading %i', async (role, starting, reading) => {
    const caller = one.people[role];
    expect((await caller.post(`${one.below}/sheets/${best}/recheck`)).status).toBe(starting);
    expect((await caller.get(`${one.below}/rechecks`)).status).toBe(reading);
  });

  test('nobody reaches another park’s', async () => {
    const other = await parkWithPeople(server, 'elsewhere');
    const { items } = (await one.people.auditor.get(`${one.below}/rechecks?limit=1`)).body;
    for (const path of ['', `/${items[0].id}`, `/${items[0].id}/report`]) {
      expect((await other.auditor.get(`${one.below}/rechecks${path}`)).status).toBe(404);
      const own = one.below.replace('single', 'elsewhere');
      expect((await other.auditor.get(`${own}/rechecks${path}`)).status).toBe(404);
    }
  });
});
