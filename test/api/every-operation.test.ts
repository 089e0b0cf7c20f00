import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessTable } from '../../server/access/table.ts';
import type { Client, Reply } from './client.ts';
import { startTestServer, type TestServer, testPassword } from './harness.ts';
import { endOf, formOf } from './imports/park-of-imports.ts';
import { type People, parkWithPeople } from './people.ts';

// One life of a park, in which every operation is called with a valid request at least once. The harness holds each
// answer against the API's description.

let server: TestServer;
let people: People;
let administrator: Client;
let platform: Client;
const park = 'hitech';
const below = `/parks/${park}`;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, park);
  ({ administrator, platform } = people);
});
afterAll(() => server.close());

/** The answer, which has to be a success. */
async function good(reply: Promise<Reply>): Promise<Reply> {
  const done = await reply;
  expect(done.status, JSON.stringify(done.body).slice(0, 1000)).toBeLessThan(400);
  return done;
}

/** A job as it ended, which has to be well. */
async function ended({ body }: Reply) {
  const job = await endOf(administrator, body.id);
  expect(job, JSON.stringify(job.problem)).toMatchObject({ state: 'succeeded' });
  return job;
}

describe('in the life of a park', () => {
  test('accounts, parks and roles are made and changed', async () => {
    await good(platform.get('/session'));
    await good(platform.get('/people?limit=5'));
    const wish = { username: 'newcomer', name: '新人', password: testPassword };
    const { body: person } = await good(platform.post('/people', wish));
    await good(platform.get(`/people/${person.id}`));
    await good(platform.patch(`/people/${person.id}`, { name: '老人' }));
    await good(platform.get('/parks'));
    await good(platform.post('/parks', { id: 'second', name: { 'zh-CN': '第二园区' } }));
    await good(platform.get('/parks/second'));
    await good(platform.patch('/parks/second', { name: { 'zh-CN': '二园', en: 'Second' } }));
    await good(platform.put(`/parks/second/members/${person.id}`, { role: 'viewer' }));
    expect((await good(platform.get('/parks/second/members'))).body.items).toHaveLength(1);
    await good(platform.del(`/parks/second/members/${person.id}`));
    await good(platform.get('/audit'));
    await good(platform.get('/audit/verification'));
    await good(platform.get('/installation/key'));
  });

  test('a person has tokens, a password and sessions', async () => {
    const { viewer } = people;
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const { body } = await good(viewer.post('/tokens', { park, name: '读取', scopes: ['read'], expiresAt }));
    const byToken = server.client({ authorization: `Bearer ${body.secret}` });
    await good(byToken.get(below));
    await good(viewer.get('/tokens'));
    await good(viewer.del(`/tokens/${body.id}`));
    expect((await byToken.get(below)).status).toBe(401);
    const changed = 'Another-long-password-2026';
    await good(viewer.put('/password', { present: testPassword, password: changed }));
    const other = server.client();
    await good(other.post('/session', { username: `viewer-${park}`, password: changed }));
    await good(other.del('/session'));
    await good(viewer.del('/sessions'));
    expect((await viewer.get('/session')).status).toBe(401);
  });

  test('rules are made from a template, checked, saved and published', async () => {
    const [template] = (await good(administrator.get('/templates'))).body.items;
    await good(administrator.get(`/templates/${template.id}`));
    const { body: made } = await good(administrator.post(`${below}/rule-sets`, { template: 'suzhou' }));
    const ruleSet = `${below}/rule-sets/${made.id}`;
    await good(administrator.get(`${below}/rule-sets`));
    await good(administrator.get(ruleSet));
    await good(administrator.patch(ruleSet, { name: { 'zh-CN': '2025 年度积分规则' } }));
    const { body: draft, headers } = await good(administrator.get(`${ruleSet}/draft`));
    const ifMatch = { 'if-match': headers.get('etag') ?? '' };
    const { body: saved } = await good(
      administrator.put(`${ruleSet}/draft`, { definition: draft.definition }, ifMatch),
    );
    expect((await administrator.put(`${ruleSet}/draft`, { definition: {} }, ifMatch)).status).toBe(412);
    await good(administrator.post(`${below}/check`, { definition: draft.definition }));
    const wish = { reason: '首次发布', draftRevision: saved.revision };
    await good(administrator.post(`${ruleSet}/versions`, wish));
    await good(administrator.get(`${ruleSet}/versions`));
    await good(administrator.get(`${ruleSet}/versions/1`));
    const exported = await good(administrator.get(`${ruleSet}/export`));
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(exported.bytes)]), 'rules.canopy');
    const { body: taken } = await good(administrator.post(`${below}/rule-sets/import`, form));
    await good(administrator.patch(`${below}/rule-sets/${taken.id}`, { archived: true }));
    await good(administrator.get(`${ruleSet}/compare?from=1&to=draft`));
    await good(administrator.get(`${ruleSet}/compare/export?from=template:torch&to=1`));
    await good(administrator.get(`${ruleSet}/blame`));
  });

  test('what is to be published is reviewed, published and retired', async () => {
    const { reviewer } = people;
    const { body: made } = await good(administrator.post(`${below}/rule-sets`, { template: 'torch' }));
    const ruleSet = `${below}/rule-sets/${made.id}`;
    await good(administrator.get(`${ruleSet}/checklist`));
    const submitted = () => good(administrator.post(`${ruleSet}/reviews`, { reason: '首版', draftRevision: 1 }));
    const { body: first } = await submitted();
    await good(administrator.post(`${ruleSet}/reviews/${first.id}/withdrawal`, { text: '再看看' }));
    const { body: second } = await submitted();
    const review = `${ruleSet}/reviews/${second.id}`;
    await good(reviewer.get(`${below}/reviews`));
    await good(reviewer.get(`${ruleSet}/reviews`));
    await good(reviewer.get(review));
    await good(reviewer.get(`${review}/definition`));
    const { body: spoken } = await good(reviewer.post(`${review}/comments`, { text: '为何如此？' }));
    const thread = `${review}/comments/${spoken.threads[0].number}`;
    await good(administrator.post(`${thread}/replies`, { text: '依据申报指南' }));
    await good(reviewer.put(`${thread}/resolution`, { resolved: true }));
    await good(reviewer.post(`${review}/verdicts`, { verdict: 'approve', hash: second.hash }));
    await good(administrator.post(`${review}/publication`));
    await good(administrator.get(`${ruleSet}/version-in-force?period=2025`));
    await good(administrator.post(`${ruleSet}/versions/1/retirement`, { reason: '试用结束' }));
    await good(administrator.patch(ruleSet, { archived: true }));
  });

  test('records are imported, looked at, edited and deleted', async () => {
    const ruleSet: string = (await administrator.get(`${below}/rule-sets`)).body.items[0].id;
    const imports = `${below}/records/imports`;
    const file = (period: string) =>
      ['enterpriseId,name,period,reg_capital', ...[1, 2, 3].map((n) => `E${n},企业${n},${period},${n}000`)].join('\n');
    const first = await ended(await good(administrator.post(imports, formOf(file('2025'), { ruleSet }))));
    await good(administrator.get(`${imports}/${first.request.import}/faults`));
    await ended(await good(administrator.post(imports, formOf(file('2024'), { ruleSet }))));
    for (const what of ['started', 'discarded']) {
      const upload = await good(administrator.post(imports, formOf(file('2023'), { ruleSet, preview: true })));
      const { request } = await ended(upload);
      const one = `${imports}/${request.import}`;
      await good(administrator.get(one));
      if (what === 'started') await ended(await good(administrator.post(`${one}/start`, { mode: 'all' })));
      else await good(administrator.del(one));
    }
    await good(administrator.get(imports));
    await good(administrator.get(`${below}/periods`));
    await good(administrator.get(`${below}/records?period=2025&field=reg_capital`));
    await good(administrator.get(`${below}/records/export?format=csv`));
    await good(administrator.get(`${below}/records/columns?period=2025&periodsBefore=1`));
    const record = `${below}/records/2025/E1`;
    const { headers } = await good(administrator.get(record));
    const edit = { field: 'reg_capital', value: 1234.5, reason: '更正', ruleSet, version: 1 };
    await good(administrator.patch(record, edit, { 'if-match': headers.get('etag') ?? '' }));
    await good(administrator.get(`${record}/history`));
    await good(administrator.del(`${below}/records/2023`, { reason: '重复' }));
  });

  test('a run is scored, read, exported, verified; a job is followed, cancelled and resumed', async () => {
    const ruleSet: string = (await administrator.get(`${below}/rule-sets`)).body.items[0].id;
    const started = await good(administrator.post(`${below}/runs`, { ruleSet, version: 1, period: '2025' }));
    await good(administrator.get(`/jobs/${started.body.id}/events`, { accept: 'text/event-stream' }));
    const job = await ended(started);
    const [{ id: run }] = (await good(administrator.get(`${below}/runs`))).body.items;
    await good(administrator.get(`${below}/runs/${run}`));
    const [sheet] = (await good(administrator.get(`${below}/runs/${run}/sheets`))).body.items;
    await good(administrator.get(`${below}/runs/${run}/sheets/${sheet.enterpriseId}`));
    await good(administrator.get(`${below}/runs/${run}/breakdown`));
    await good(administrator.get(`${below}/enterprises/${sheet.enterpriseId}/sheets?ruleSet=${ruleSet}`));
    for (const format of ['csv', 'xlsx', 'json'])
      await good(administrator.get(`${below}/runs/${run}/export?format=${format}`));
    const record = { period: '2025', enterpriseId: 'E9', name: '试算企业' };
    await good(administrator.post(`${below}/evaluate`, { ruleSet, version: 1, run, record }));
    await ended(await good(administrator.post(`${below}/runs/${run}/verify`)));
    await good(administrator.get(`${below}/runs/${run}/verifications`));
    await ended(await good(administrator.post(`${below}/runs/${run}/rechecks`)));
    const { body: recheck } = await good(administrator.post(`${below}/runs/${run}/sheets/E1/recheck`));
    await good(administrator.get(`${below}/runs/${run}/rechecks`));
    await good(administrator.get(`${below}/runs/${run}/rechecks/${recheck.id}`));
    await good(administrator.get(`${below}/runs/${run}/rechecks/${recheck.id}/report`));
    await good(administrator.get(`${below}/jobs`));
    await good(administrator.get(`/jobs/${job.id}`));
    // As if this server had been cut off while it ran the job.
    const { jobs } = server.deps.store.park(park);
    const interrupt = async () => {
      const known = await jobs.get(job.id);
      if (!known) throw new Error('The job is gone');
      await jobs.replace({ ...known, state: 'interrupted', result: null }, known.revision);
    };
    await interrupt();
    await ended(await good(administrator.post(`/jobs/${job.id}/resume`)));
    await interrupt();
    await good(administrator.post(`/jobs/${job.id}/cancel`));
  });

  test('what a change does is worked out, opened, listed, exported; a trial is removed', async () => {
    const ruleSet: string = (await administrator.get(`${below}/rule-sets`)).body.items[0].id;
    const impacts = `${below}/rule-sets/${ruleSet}/impact`;
    const wish = { from: 'template:suzhou', to: 'draft', period: '2025', isTrial: true };
    const { result } = await ended(await good(administrator.post(impacts, wish)));
    const one = `${impacts}/${(result as { readonly impact: string }).impact}`;
    await good(administrator.get(`${impacts}?trials=true`));
    for (const path of ['', '/enterprises', '/export']) await good(administrator.get(`${one}${path}`));
    await good(administrator.del(one));
  });

  test('a version becomes a template, which is tried, cloned, followed, merged, and included as a module', async () => {
    const ruleSet: string = (await administrator.get(`${below}/rule-sets`)).body.items[0].id;
    const wish = { ruleSet, version: 1, name: { 'zh-CN': '园区模板' }, audience: 'all' };
    const { body: template } = await good(administrator.post(`${below}/templates`, wish));
    const one = `${below}/templates/${template.id}`;
    await good(administrator.get(`${below}/templates`));
    await good(administrator.get(one));
    await good(administrator.get(`${one}/mapping?ruleSet=${ruleSet}`));
    await good(administrator.patch(one, { name: { 'zh-CN': '园区模板二' } }));
    await ended(await good(administrator.post(`${below}/trials`, { template: template.id, period: '2025' })));
    const { body: clone } = await good(administrator.post(`${below}/rule-sets`, { template: template.id }));
    const following = `${below}/rule-sets/${clone.id}`;
    await good(administrator.post(`${one}/releases`, { version: 1, tests: true, notes: '附测试' }));
    await good(administrator.get(`${following}/upstream`));
    const [first, second] = template.definition.tree.children;
    await good(administrator.patch(`${following}/upstream`, { locks: [first.id] }));
    await good(administrator.get(`${following}/upstream/mapping?release=2`));
    await good(administrator.get(`${following}/upstream/merge?release=2`));
    const trial = { ruleSet: clone.id, release: 2, period: '2025' };
    await ended(await good(administrator.post(`${below}/trials/impact`, trial)));
    await good(administrator.post(`${following}/upstream/merge`, { release: 2, draftRevision: 1, choices: {} }));
    const module = { template: template.id, release: 1, node: second.id, parent: template.definition.tree.id };
    await good(administrator.get(`${following}/modules/mapping?template=${template.id}&node=${second.id}`));
    const { body: added } = await good(administrator.post(`${following}/modules`, { ...module, draftRevision: 2 }));
    const included = `${following}/modules/${added.items[0].node}`;
    await good(administrator.get(`${included}/mapping?release=2`));
    await good(administrator.get(`${included}/release?release=2`));
    await good(administrator.post(`${included}/release`, { release: 2, draftRevision: 3 }));
    expect((await good(administrator.get(`${following}/modules`))).body).toMatchObject({ draftRevision: 4 });
    await good(administrator.post(`${included}/detachment`, { remove: true, draftRevision: 4 }));
  });

  test('what was done is told by the audit', async () => {
    expect((await good(administrator.get(`${below}/audit`))).body.items.length).toBeGreaterThan(10);
    expect((await good(administrator.get(`${below}/audit/verification`))).body.problems ?? []).toEqual([]);
  });
});

test('every operation was called, and succeeded', () => {
  const { succeeded } = server.conformance;
  expect(Object.keys(accessTable).filter((id) => !succeeded.has(id))).toEqual([]);
});
