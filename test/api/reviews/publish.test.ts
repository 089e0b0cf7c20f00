import { afterAll, beforeAll, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { named, type ParkInReview, parkInReview, rules, states } from './park-in-review.ts';

let server: TestServer;
let east: ParkInReview;

beforeAll(async () => {
  server = await startTestServer();
  east = await parkInReview(server, 'east', 1);
  await east.withRecords();
});
afterAll(() => server.close());

test('where approvals are needed nobody publishes without, and is told what to do', async () => {
  const set = await east.ruleSet();
  const { status, body } = await east.people.administrator.post(`${set.path}/versions`, {
    ...{ reason: '直接', draftRevision: 1 },
  });
  expect({ status, code: body.code }).toEqual({ status: 409, code: 'publish.approvalsMissing' });
  expect(body.message.en).toContain('Submit it for review');
  expect((await east.people.administrator.get(`${set.path}/versions`)).body.items).toEqual([]);
});

test('an approved review becomes a version with its author, reviewers, reason and period', async () => {
  const set = await east.ruleSet();
  const effective = { from: '2026-01-01', to: null };
  const { path, hash } = await set.submitted({ reason: '首版', effective });
  const { administrator, reviewer, viewer } = east.people;
  expect(await administrator.post(`${path}/publication`)).toMatchObject({
    ...{ status: 409, body: { code: 'publish.approvalsMissing' } },
  });
  await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  const { body: ready } = await administrator.get(path);
  expect(ready.checklist.ready).toBe(true);
  expect(states(ready)).toEqual({
    ...{ errors: 'met', tests: 'met', agreement: 'met', approvals: 'met', unchanged: 'met' },
    impact: 'notNeeded',
  });
  const published = await administrator.post(`${path}/publication`);
  expect(published.status).toBe(201);
  expect(published.body).toMatchObject({ number: 1, hash, reason: '首版', effective, contentOf: null });
  const { body } = await viewer.get(`${set.path}/versions`);
  expect(body.items).toMatchObject([
    {
      ...{ number: 1, authorName: 'administrator-east', publisherName: 'administrator-east', retired: null },
      reviewers: [{ name: 'reviewer-east' }],
    },
  ]);
  expect((await viewer.get(`${set.path}/versions/1`)).body.definition).toEqual(rules);
  expect((await reviewer.get(path)).body).toMatchObject({ state: 'published', version: 1, checklist: null });
  const { body: audit } = await east.people.auditor.get('/parks/east/audit?action=version.publish&limit=1');
  expect(audit.items).toMatchObject([{ afterHash: hash, details: { approvals: 1, sampledRecords: 1 } }]);
  for (const again of ['publication', 'withdrawal'])
    expect((await administrator.post(`${path}/${again}`, again === 'publication' ? undefined : {})).status).toBe(409);
});

test('what it does to enterprises must have been looked at, compared with the latest version', async () => {
  const set = await east.ruleSet();
  const { reviewer, administrator } = east.people;
  expect((await set.publishedVia([reviewer])).status).toBe(201);
  await set.save(named('二'));
  const { path, hash, side } = await set.submitted();
  await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  expect((await administrator.post(`${path}/publication`)).body.code).toBe('publish.impactNotOpened');
  await set.openImpact(side, '1');
  expect((await administrator.post(`${path}/publication`)).body.code).toBe('publish.impactNotOpened');
  await set.openImpact('1', side);
  expect(states((await administrator.get(path)).body).impact).toBe('met');
  expect((await administrator.post(`${path}/publication`)).status).toBe(201);
});

test('nothing is published that has changed since it was submitted, and the change can be taken back', async () => {
  const set = await east.ruleSet();
  const { path, hash } = await set.submitted();
  const { reviewer, administrator } = east.people;
  await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  await set.save(named('偷改'));
  const { body } = await administrator.post(`${path}/publication`);
  expect(body.code).toBe('publish.changedSince');
  expect(body.message.en).toContain('administrator-east has changed the draft since');
  await set.save(rules);
  expect((await administrator.post(`${path}/publication`)).body).toMatchObject({ number: 1, hash });
});

test('a definition that fails its tests can be looked at, and not be published', async () => {
  const failing = { ...rules, tests: [{ ...rules.tests?.[0], id: 'half', expect: { total: 51 } }] };
  const set = await east.ruleSet(failing as typeof rules);
  const { path, hash } = await set.submitted();
  const { reviewer, administrator } = east.people;
  const { body } = await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  expect(states(body)).toMatchObject({ errors: 'met', tests: 'open', agreement: 'open', approvals: 'met' });
  expect(await administrator.post(`${path}/publication`)).toMatchObject({
    ...{ status: 422, body: { code: 'publish.testsFail' } },
  });
});

test('of ten who publish the same review at once exactly one does, and nothing more is said in it', async () => {
  const set = await east.ruleSet();
  const { path, hash } = await set.submitted();
  const { reviewer, administrator } = east.people;
  await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  const all = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      index % 3 === 2
        ? reviewer.post(`${path}/verdicts`, { verdict: 'askForChanges', hash, text: '等等' })
        : administrator.post(`${path}/publication`),
    ),
  );
  const published = all.filter(({ status }) => status === 201).length;
  const { body } = await reviewer.get(path);
  // Whoever comes first decides, and there is no middle way.
  const isAsked = body.state === 'changesAsked';
  expect(published).toBe(isAsked ? 0 : 1);
  expect((await reviewer.get(`${set.path}/versions`)).body.items).toHaveLength(published);
  if (!isAsked) {
    const standing = body.verdicts.filter((one: { standing: boolean }) => one.standing);
    expect(standing.map((one: { verdict: string }) => one.verdict)).toEqual(['approve']);
  }
});

test('the same rules are published anew for other days, and once they are retired', async () => {
  const set = await east.ruleSet();
  const { administrator, reviewer } = east.people;
  const effective = { from: '2025-01-01', to: '2025-12-31' };
  await set.publishedVia([reviewer], { effective });
  expect((await set.submit({ effective })).body.code).toBe('publish.same');
  const longer = await set.submitted({ effective: { from: '2026-01-01', to: null } });
  expect(states((await administrator.get(longer.path)).body)).toMatchObject({ impact: 'notNeeded', unchanged: 'met' });
  await reviewer.post(`${longer.path}/verdicts`, { verdict: 'approve', hash: longer.hash });
  expect((await administrator.post(`${longer.path}/publication`)).body).toMatchObject({ number: 2, hash: longer.hash });
  const again = { from: 2, effective: { from: '2026-01-01', to: null } };
  expect((await set.submit(again)).body.code).toBe('publish.same');
  expect((await administrator.post(`${set.path}/versions/2/retirement`, { reason: '误发' })).status).toBe(201);
  expect((await set.publishedVia([reviewer], again)).body).toMatchObject({ number: 3, contentOf: 2 });
  const { body: inForce } = await administrator.get(`${set.path}/version-in-force?period=2026`);
  expect(inForce.number).toBe(3);
});

test('a reason is words: spaces are none', async () => {
  const set = await east.ruleSet();
  const { status, body } = await set.submit({ reason: ' \u3000\n' });
  expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ pointer: '/reason' }] });
  expect(body.errors[0].message.en).toContain('only spaces');
});

test('an earlier version comes back as a new one, through the same gate, and the draft stays as it is', async () => {
  const set = await east.ruleSet();
  const { reviewer, administrator } = east.people;
  await set.publishedVia([reviewer]);
  await set.save(named('二'));
  const second = await set.submitted();
  await set.openImpact('1', second.side);
  await reviewer.post(`${second.path}/verdicts`, { verdict: 'approve', hash: second.hash });
  expect((await administrator.post(`${second.path}/publication`)).status).toBe(201);
  expect((await set.submit({ from: 2 })).body.code).toBe('publish.same');
  expect((await set.submit({ from: 9 })).status).toBe(404);
  await set.save(named('三'));
  const back = await set.submitted({ from: 1, reason: '二版有误' });
  const read = await reviewer.get(back.path);
  expect(read.body).toMatchObject({ source: { version: 1 }, base: { number: 2 }, hash: definitionHash(rules) });
  expect((await administrator.post(`${back.path}/publication`)).status).toBe(409);
  await set.openImpact('2', back.side);
  await reviewer.post(`${back.path}/verdicts`, { verdict: 'approve', hash: back.hash });
  const { status, body } = await administrator.post(`${back.path}/publication`);
  expect(status).toBe(201);
  expect(body).toMatchObject({ number: 3, hash: definitionHash(rules), contentOf: 1, reason: '二版有误' });
  expect((await administrator.get(`${set.path}/draft`)).body.definition).toEqual(named('三'));
});

test('who had a hand in a draft before it was published may judge what others change after', async () => {
  const set = await east.ruleSet();
  const second = await east.another('administrator');
  await set.save(named('合写'), second);
  expect((await set.publishedVia([east.people.reviewer])).status).toBe(201);
  await set.save(named('独改'));
  const { path, hash } = await set.submitted();
  expect((await second.post(`${path}/verdicts`, { verdict: 'approve', hash })).status).toBe(200);
});

test('how many approvals a park needs is for the platform to say, and is told in the park’s log', async () => {
  const { platform, administrator, auditor } = east.people;
  const set = await east.ruleSet();
  expect((await administrator.patch('/parks/east', { approvals: 0 })).status).toBe(403);
  expect((await platform.patch('/parks/east', { approvals: 10 })).status).toBe(400);
  expect((await platform.patch('/parks/east', { approvals: 0 })).body.approvals).toBe(0);
  expect((await administrator.get('/parks/east')).body.approvals).toBe(0);
  expect((await auditor.get('/parks/east/audit?action=park.change&limit=1')).body.items).toMatchObject([
    { details: { approvalsBefore: 1, approvals: 0 } },
  ]);
  const { body } = await administrator.get(`${set.path}/checklist`);
  expect(body).toMatchObject({ ready: true, hash: definitionHash(rules) });
  const direct = await administrator.post(`${set.path}/versions`, { reason: '直接', draftRevision: 1 });
  expect(direct).toMatchObject({ status: 201, body: { reviewers: [], review: null } });
  expect((await platform.patch('/parks/east', { approvals: 1 })).status).toBe(200);
});

test('a park that does not say needs one approval', async () => {
  const { platform } = east.people;
  const { body } = await platform.post('/parks', { id: 'north', name: { 'zh-CN': '北' } });
  expect(body.approvals).toBe(1);
  const { parks } = server.deps.store.platform;
  await parks.insert({ id: 'older', name: { 'zh-CN': '旧' }, createdAt: new Date().toISOString(), by: 'x' });
  expect((await platform.get('/parks/older')).body.approvals).toBe(1);
});

test('what was submitted and altered in the database is neither shown nor published', async () => {
  const set = await east.ruleSet();
  const { path } = await set.submitted();
  const { reviews } = server.deps.store.park('east');
  const id = path.split('/').at(-1) ?? '';
  const stored = await reviews.get(id);
  const forged = `${id.slice(0, -2)}zz`;
  await reviews.append({ ...(stored as NonNullable<typeof stored>), id: forged, number: 2, definition: named('改') });
  const address = `${set.path}/reviews/${forged}`;
  for (const at of [address, `${address}/definition`])
    expect(await east.people.reviewer.get(at)).toMatchObject({ status: 500, body: { code: 'review.damaged' } });
  expect((await east.people.administrator.post(`${address}/publication`)).status).toBe(500);
});
