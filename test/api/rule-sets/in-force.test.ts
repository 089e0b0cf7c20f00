import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness.ts';
import { endOf } from '../imports/park-of-imports.ts';
import { named, type ParkInReview, parkInReview, type RuleSetInReview, rules } from '../reviews/park-in-review.ts';

let server: TestServer;
let east: ParkInReview;
let set: RuleSetInReview;

beforeAll(async () => {
  server = await startTestServer();
  east = await parkInReview(server, 'east', 0);
  await east.withRecords();
});
afterAll(() => server.close());
beforeEach(async () => {
  set = await east.ruleSet();
});

type Range = { readonly from: string; readonly to: string | null } | null;

/** Publishes versions 1, 2, … with these periods. */
async function publish(...ranges: readonly Range[]): Promise<void> {
  for (const [index, range] of ranges.entries()) {
    if (index > 0) await set.save(named(`第 ${index + 1} 版`));
    const wish = { reason: 'x', draftRevision: index + 1, ...(range && { effective: range }) };
    expect((await east.people.administrator.post(`${set.path}/versions`, wish)).status).toBe(201);
  }
}

const inForce = async (period: string) => {
  const { status, body } = await east.people.viewer.get(`${set.path}/version-in-force?period=${period}`);
  return status === 200 ? body.number : body.code;
};
const retire = (version: number, reason = '有误') =>
  east.people.administrator.post(`${set.path}/versions/${version}/retirement`, { reason });
const run = (more: object = {}) =>
  east.people.administrator.post('/parks/east/runs', { ruleSet: set.path.split('/').at(-1), period: '2025', ...more });

test('of the versions whose period holds the last day of what is scored the latest is in force', async () => {
  expect(await inForce('2025')).toBe('version.noneYet');
  await publish(null, { from: '2026-01-01', to: '2026-12-31' }, { from: '2026-07-01', to: '2026-12-30' });
  expect([await inForce('2025'), await inForce('2026'), await inForce('2026H1'), await inForce('2026Q3')]).toEqual([
    1, 2, 2, 3,
  ]);
});

test('where no version holds that day a run has to be told which to take', async () => {
  await publish({ from: '2026-01-01', to: null });
  expect(await inForce('2025')).toBe('version.noneInForce');
  const refused = await run();
  expect(refused).toMatchObject({ status: 409, body: { code: 'version.noneInForce' } });
  expect(refused.body.message.en).toContain('2025-12-31');
  expect((await run({ version: 1 })).status).toBe(202);
});

test('a run without a version takes the one in force', async () => {
  await publish(null, { from: '2026-01-01', to: null });
  const { status, body } = await run();
  expect(status).toBe(202);
  expect(body.request).toMatchObject({ version: 1 });
  expect(await endOf(east.people.administrator, body.id)).toMatchObject({ state: 'succeeded' });
});

test('a retired version is read as before, and taken for no new run', async () => {
  await publish(null, null);
  const job = await run({ version: 2 });
  await endOf(east.people.administrator, job.body.id);
  const before = await east.people.viewer.get(`${set.path}/versions/2`);
  const { status, body } = await retire(2);
  expect(status).toBe(201);
  expect(body).toMatchObject({ number: 2, retired: { name: 'administrator-east', reason: '有误' } });
  expect((await east.people.viewer.get(`${set.path}/versions/2`)).bytes).toEqual(before.bytes);
  const { items } = (await east.people.viewer.get(`${set.path}/versions`)).body;
  expect(items.map((one: { retired: object | null }) => one.retired !== null)).toEqual([true, false]);
  expect(await inForce('2025')).toBe(1);
  expect((await run()).body.request).toMatchObject({ version: 1 });
  expect(await run({ version: 2 })).toMatchObject({ status: 409, body: { code: 'version.retired' } });
  const { body: runs } = await east.people.viewer.get(`/parks/east/runs?ruleSet=${set.path.split('/').at(-1)}`);
  expect(runs.items.some(({ version }: { version: number }) => version === 2)).toBe(true);
  expect((await retire(2)).body.code).toBe('version.retired');
  expect((await retire(3)).status).toBe(404);
  expect((await east.people.reviewer.post(`${set.path}/versions/1/retirement`, { reason: 'x' })).status).toBe(403);
  const { body: audit } = await east.people.auditor.get('/parks/east/audit?action=version.retire&limit=1');
  expect(audit.items).toMatchObject([
    { reason: '有误', subject: `${set.path.slice('/parks/east/'.length)}/versions/2` },
  ]);
});

test('of ten who retire a version at once one does', async () => {
  await publish(null);
  const all = await Promise.all(Array.from({ length: 10 }, () => retire(1)));
  expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
});

test('where no approval is needed the content of an earlier version is published directly', async () => {
  await publish(null, null);
  const { administrator } = east.people;
  const checklist = await administrator.get(`${set.path}/checklist?from=1`);
  expect(checklist.body).toMatchObject({ ready: true });
  const wish = { reason: '恢复', from: 1 };
  expect(await administrator.post(`${set.path}/versions`, wish)).toMatchObject({
    ...{ status: 201, body: { number: 3, contentOf: 1 } },
  });
  expect((await administrator.get(`${set.path}/versions/3`)).body.definition).toEqual(rules);
  expect((await administrator.post(`${set.path}/versions`, { ...wish, draftRevision: 2 })).status).toBe(422);
});
