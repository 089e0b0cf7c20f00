import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definitionHash } from '../../../rules/index.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { named, type ParkInReview, parkInReview, rules, states } from './park-in-review.ts';

let server: TestServer;
let east: ParkInReview;

beforeAll(async () => {
  server = await startTestServer();
  east = await parkInReview(server, 'east', 2);
});
afterAll(() => server.close());

describe('What is submitted', () => {
  test('is kept as it was then, with a reason, a period, and what it is compared with', async () => {
    const set = await east.ruleSet();
    const effective = { from: '2026-01-01', to: '2026-12-31' };
    const { status, body, headers } = await set.submit({ effective });
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/api/v1${set.path}/reviews/${body.id}`);
    expect(body).toMatchObject({
      ...{ number: 1, state: 'open', hash: definitionHash(rules), source: { draftRevision: 1 }, base: null, effective },
      ...{ reason: '年度修订', approvals: { given: 0, needed: 2 }, version: null },
      submittedBy: { name: 'administrator-east' },
    });
    await set.save(named('后来'));
    const submitted = await east.people.reviewer.get(`${set.path}/reviews/${body.id}/definition`);
    expect(submitted.body).toEqual({ hash: definitionHash(rules), definition: rules });
  });

  test('needs a reason, a source, no errors, and something new', async () => {
    const set = await east.ruleSet();
    expect((await set.submit({ reason: undefined })).status).toBe(400);
    expect((await set.submit({ draftRevision: 7 })).body.code).toBe('publish.draftChanged');
    expect((await set.submit({ draftRevision: undefined })).body.code).toBe('publish.oneSource');
    const backwards = { from: '2026-02-01', to: '2026-01-31' };
    expect((await set.submit({ effective: backwards })).body).toMatchObject({ errors: [{ pointer: '/effective/to' }] });
    await set.save({ ...rules, scale: { full: -1, decimals: 2 } });
    const { status, body } = await set.submit();
    expect({ status, code: body.code, at: body.errors[0].pointer }).toEqual({
      ...{ status: 422, code: 'definition.wrong', at: '/scale/full' },
    });
  });

  test('takes the place of what was submitted before', async () => {
    const set = await east.ruleSet();
    const first = await set.submitted();
    await set.save(named('二'));
    await set.submitted();
    const { body } = await east.people.auditor.get(`${set.path}/reviews`);
    expect(body.items.map((one: { state: string; number: number }) => [one.number, one.state])).toEqual([
      [2, 'open'],
      [1, 'superseded'],
    ]);
    const late = await east.people.reviewer.post(`${first.path}/verdicts`, { verdict: 'approve', hash: first.hash });
    expect(late).toMatchObject({ status: 409, body: { code: 'review.closed' } });
  });

  test('of ten who submit at once each has a number, and the last one counts', async () => {
    const set = await east.ruleSet();
    const all = await Promise.all(Array.from({ length: 10 }, () => set.submit()));
    expect(all.map(({ body }) => body.number).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const { body } = await east.people.reviewer.get(`${set.path}/reviews?limit=100`);
    const isOpen = ({ state }: { state: string }) => state === 'open';
    expect(body.items.filter(isOpen).map(({ number }: { number: number }) => number)).toEqual([10]);
  });

  test('can be withdrawn, and still be read', async () => {
    const set = await east.ruleSet();
    const { path } = await set.submitted();
    const { status, body } = await east.people.administrator.post(`${path}/withdrawal`, { text: '再想想' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawn: { text: '再想想' }, checklist: null });
    expect((await east.people.administrator.post(`${path}/withdrawal`, {})).body.code).toBe('review.closed');
    expect((await east.people.invited.get(path)).body.state).toBe('withdrawn');
  });
});

describe('A verdict', () => {
  test('is given by others only: not by who submitted, nor by who has changed the draft since the latest version', async () => {
    const set = await east.ruleSet();
    const second = await east.another('administrator');
    await set.save(named('共同修改'), second);
    const { path, hash } = await set.submitted();
    const { body } = await east.people.reviewer.get(path);
    expect(body.authors.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['administrator-east', 'other-administrator-east']),
    );
    for (const author of [east.people.administrator, second])
      for (const verdict of ['approve', 'askForChanges'])
        expect(await author.post(`${path}/verdicts`, { verdict, hash, text: '好' })).toMatchObject({
          ...{ status: 403, body: { code: 'review.author' } },
        });
    expect((await east.people.reviewer.get(path)).body.approvals.given).toBe(0);
  });

  test('counts for the content that was looked at', async () => {
    const set = await east.ruleSet();
    const { path, hash } = await set.submitted();
    const other = definitionHash(named('别的'));
    expect((await east.people.reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash: other })).body.code).toBe(
      'review.otherContent',
    );
    expect((await east.people.reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash })).status).toBe(200);
    await set.save(named('改'));
    const { path: again } = await set.submitted();
    expect((await east.people.reviewer.get(again)).body.approvals).toEqual({ given: 0, needed: 2 });
  });

  test('is one a person, the last one; enough of them approve it', async () => {
    const set = await east.ruleSet();
    const { path, hash } = await set.submitted();
    const { reviewer, invited } = east.people;
    const say = async (who: typeof reviewer, verdict: string, text?: string) =>
      (await who.post(`${path}/verdicts`, { verdict, hash, ...(text && { text }) })).body;
    expect(await say(reviewer, 'approve')).toMatchObject({ state: 'open', approvals: { given: 1 } });
    expect(await say(reviewer, 'approve')).toMatchObject({ state: 'open', approvals: { given: 1 } });
    expect((await say(invited, 'askForChanges')).code).toBe('review.asked');
    const asked = await say(invited, 'askForChanges', '营收权重太高');
    expect(asked).toMatchObject({ state: 'changesAsked', approvals: { given: 1 } });
    expect(states(asked).approvals).toBe('open');
    const approved = await say(invited, 'approve', '可以了');
    expect(approved).toMatchObject({ state: 'approved', approvals: { given: 2, needed: 2 } });
    expect(approved.verdicts.map((one: { standing: boolean }) => one.standing)).toEqual([false, true, false, true]);
  });

  test('can’t be given by a token', async () => {
    const set = await east.ruleSet();
    const { path, hash } = await set.submitted();
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const asked = { park: 'east', name: 'x', scopes: ['read', 'design'], expiresAt };
    const { body } = await east.people.reviewer.post('/tokens', asked);
    const machine = server.client({ authorization: `Bearer ${body.secret}` });
    expect((await machine.get(path)).status).toBe(200);
    expect((await machine.post(`${path}/verdicts`, { verdict: 'approve', hash })).status).toBe(403);
  });
});

describe('A comment', () => {
  test('is on the whole or on a node, is answered, resolved and opened again', async () => {
    const set = await east.ruleSet();
    const { path } = await set.submitted();
    const { reviewer, invited, administrator } = east.people;
    await reviewer.post(`${path}/comments`, { text: '总体不错' });
    const subject = { kind: 'node', id: 'income' };
    const { body } = await invited.post(`${path}/comments`, { text: '权重为何是 60？', subject });
    const [, onNode] = body.threads;
    expect(onNode).toMatchObject({ number: 2, subject, text: '权重为何是 60？', name: 'invited-east', resolved: null });
    const thread = `${path}/comments/${onNode.number}`;
    await administrator.post(`${thread}/replies`, { text: '按申报指南' });
    const resolved = await invited.put(`${thread}/resolution`, { resolved: true });
    expect(resolved.body.threads[1]).toMatchObject({
      ...{ replies: [{ text: '按申报指南', name: 'administrator-east' }], resolved: { name: 'invited-east' } },
    });
    expect(resolved.body.comments).toEqual({ all: 2, unresolved: 1 });
    expect((await reviewer.put(`${thread}/resolution`, { resolved: false })).body.threads[1].resolved).toBeNull();
  });

  test('is about something that is there, or was there in the version before', async () => {
    const set = await east.ruleSet();
    const { path } = await set.submitted();
    const { reviewer } = east.people;
    const on = (kind: string, id: string) =>
      reviewer.post(`${path}/comments`, { text: '？', subject: { kind, id } }).then(({ status }) => status);
    expect([await on('field', 'revenue'), await on('test', 'half'), await on('node', 'total')]).toEqual([
      200, 200, 200,
    ]);
    expect([await on('node', 'revenue'), await on('grade', 'AAA')]).toEqual([422, 422]);
    expect((await reviewer.post(`${path}/comments/99/replies`, { text: '？' })).status).toBe(404);
    expect((await reviewer.post(`${path}/comments`, { text: '   ' })).status).toBe(400);
  });

  test('of ten at once none is lost', async () => {
    const set = await east.ruleSet();
    const { path } = await set.submitted();
    const texts = Array.from({ length: 10 }, (_, index) => `意见 ${index}`);
    await Promise.all(texts.map((text) => east.people.reviewer.post(`${path}/comments`, { text })));
    const { body } = await east.people.reviewer.get(path);
    expect(body.threads.map(({ text }: { text: string }) => text).sort()).toEqual(texts);
  });
});

test('what waits is told across the park, to whom it waits for', async () => {
  const west = await parkInReview(server, 'west', 1);
  const set = await west.ruleSet();
  const { path, hash } = await set.submitted();
  const waits = async (who: keyof typeof west.people) => {
    const { body } = await west.people[who].get('/parks/west/reviews');
    return body.items.map((one: { waitsForMe: boolean; state: string }) => [one.state, one.waitsForMe]);
  };
  expect(await waits('reviewer')).toEqual([['open', true]]);
  expect(await waits('invited')).toEqual([['open', true]]);
  expect(await waits('auditor')).toEqual([['open', false]]);
  expect(await waits('administrator')).toEqual([['open', false]]);
  await west.people.invited.post(`${path}/verdicts`, { verdict: 'approve', hash });
  expect(await waits('invited')).toEqual([['approved', false]]);
  expect(await waits('administrator')).toEqual([['approved', true]]);
  // Nobody of another park hears of it, nor reaches it through a rule set of their own.
  expect((await east.people.administrator.get('/parks/west/reviews')).status).toBe(404);
  const own = await east.ruleSet();
  const stolen = path.replace(set.path, own.path);
  expect((await east.people.administrator.get(stolen)).status).toBe(404);
  expect((await east.people.administrator.get(`${stolen}/definition`)).status).toBe(404);
  expect((await east.people.reviewer.post(`${stolen}/verdicts`, { verdict: 'approve', hash })).status).toBe(404);
  const neighbour = await west.ruleSet();
  expect((await west.people.administrator.get(path.replace(set.path, neighbour.path))).status).toBe(404);
});

test('what was submitted is a side of a comparison, for those who may see it', async () => {
  const set = await east.ruleSet();
  const { path, hash } = await set.submitted();
  const id = path.split('/').at(-1);
  await set.save(named('改名'));
  const compared = await east.people.auditor.get(`${set.path}/compare?from=review:${id}&to=draft`);
  expect(compared).toMatchObject({
    status: 200,
    body: { from: { kind: 'review', hash, authors: [{ name: 'administrator-east' }], reason: '年度修订' } },
  });
  const own = `${set.path}/compare?from=review:${id}&to=review:${id}`;
  const seen = await Promise.all(
    (['invited', 'viewer'] as const).map(async (role) => (await east.people[role].get(own)).status),
  );
  expect(seen).toEqual([200, 403]);
  const unknown = `${set.path}/compare?from=review:${'0'.repeat(26)}&to=draft`;
  expect((await east.people.auditor.get(unknown)).status).toBe(404);
});

test('who is invited is shown all but the tests, which can be enterprises as they are', async () => {
  const set = await east.ruleSet();
  const [test] = rules.tests ?? [];
  await set.publishedVia([east.people.reviewer, east.people.invited]);
  await set.save({
    ...rules,
    tests: [{ ...test, id: 'other', name: { 'zh-CN': '某某公司' }, record: { revenue: 50, staff: 50 } }],
  } as typeof rules);
  const second = await set.publishedVia([east.people.reviewer, east.people.invited]);
  expect(second.status, JSON.stringify(second.body)).toBe(201);
  const { invited, reviewer } = east.people;
  const { path } = await set.submitted({ from: 1 });
  const places = [
    ...[`${set.path}/versions/2`, `${path}/definition`, `${set.path}/blame`],
    ...[`${set.path}/compare?from=1&to=2`, `${set.path}/compare?from=review:${path.split('/').at(-1)}&to=2`],
  ];
  for (const place of places) {
    const [own, outside] = [await reviewer.get(place), await invited.get(place)];
    expect([own.status, outside.status], place).toEqual([200, 200]);
    expect(JSON.stringify(own.body), place).toMatch(/某某公司|一半/);
    expect(JSON.stringify(outside.body), place).not.toMatch(/某某公司|一半/);
    expect(own.headers.get('etag') ?? 'none', place).not.toBe(outside.headers.get('etag'));
  }
  const { body } = await invited.get(`${set.path}/compare?from=1&to=2`);
  expect(body).toMatchObject({ changes: [], patch: [] });
});

test('all of it stands in the audit log', async () => {
  const set = await east.ruleSet();
  const { path, hash } = await set.submitted();
  const { reviewer, administrator, auditor } = east.people;
  await reviewer.post(`${path}/comments`, { text: '？' });
  await reviewer.post(`${path}/comments/1/replies`, { text: '！' });
  await reviewer.put(`${path}/comments/1/resolution`, { resolved: true });
  await reviewer.post(`${path}/verdicts`, { verdict: 'askForChanges', hash, text: '改' });
  await reviewer.post(`${path}/verdicts`, { verdict: 'approve', hash });
  await administrator.post(`${path}/withdrawal`, {});
  const { body } = await auditor.get('/parks/east/audit?limit=7');
  expect(body.items.map(({ action }: { action: string }) => action)).toEqual([
    'review.withdraw',
    'review.approve',
    'review.askForChanges',
    'review.resolve',
    'review.reply',
    'review.comment',
    'review.submit',
  ]);
  for (const { subject, afterHash } of body.items)
    expect([subject, afterHash]).toEqual([path.slice('/parks/east/'.length), hash]);
  expect((await auditor.get('/parks/east/audit/verification')).body.problems ?? []).toEqual([]);
});
