import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { commitRecords, inventedRecords, publish, suzhou } from '../runs/park-of-records.ts';
import { order } from '../runs/run-order.ts';
import { eventsOf } from './events.ts';

let server: TestServer;
let people: People;

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  await publish(server.deps.store, 'east', suzhou);
  await commitRecords(server.deps.store, 'east', inventedRecords(400, 1));
});
afterAll(() => server.close());

test('a job is followed as events to its end, read, and listed', async () => {
  const { administrator, auditor, viewer } = people;
  const { status, headers, body } = await administrator.post('/parks/east/runs', order);
  expect(status).toBe(202);
  expect(headers.get('location')).toBe(`/api/v1/jobs/${body.id}`);
  const events = await eventsOf(await auditor.open(`/api/v1/jobs/${body.id}/events`));
  expect(events.at(-1)).toMatchObject({ event: 'end', id: 'end', data: { id: body.id, state: 'succeeded' } });
  for (const { event, data } of events.slice(0, -1)) {
    expect(event).toBe('progress');
    expect(Object.keys(data as object)).toEqual(['state', 'phase', 'done', 'of', 'rate', 'secondsLeft']);
  }
  expect((await auditor.get(`/jobs/${body.id}`)).body).toMatchObject({ state: 'succeeded', by: expect.any(String) });
  const listed = await auditor.get('/parks/east/jobs?type=run&state=succeeded&limit=1');
  expect(listed.body.items).toMatchObject([{ id: body.id, type: 'run' }]);
  expect((await viewer.get(`/jobs/${body.id}`)).status).toBe(403);
});

test('who reconnects after the end is told not to come again', async () => {
  const { body } = await people.administrator.post('/parks/east/runs', order);
  await eventsOf(await people.administrator.open(`/api/v1/jobs/${body.id}/events`));
  const again = await people.administrator.open(`/api/v1/jobs/${body.id}/events`, { 'last-event-id': 'end' });
  expect(again.status).toBe(204);
  const other = await people.administrator.open(`/api/v1/jobs/${body.id}/events`, { 'last-event-id': 'whatever' });
  expect((await eventsOf(other)).map(({ event }) => event)).toEqual(['end']);
});

test('a job that has ended is neither cancelled nor resumed; one that is not there is not found', async () => {
  const { administrator, auditor } = people;
  const { body } = await administrator.post('/parks/east/runs', order);
  await eventsOf(await administrator.open(`/api/v1/jobs/${body.id}/events`));
  expect(await administrator.post(`/jobs/${body.id}/cancel`)).toMatchObject({
    status: 409,
    body: { code: 'job.ended' },
  });
  expect(await administrator.post(`/jobs/${body.id}/resume`)).toMatchObject({
    status: 409,
    body: { code: 'job.notInterrupted' },
  });
  expect((await auditor.post(`/jobs/${body.id}/cancel`)).status).toBe(403);
  const nobody = `east.${'0'.repeat(26)}`;
  for (const path of [`/jobs/${nobody}`, `/jobs/${nobody}/events`])
    expect(await administrator.get(path)).toMatchObject({ status: 404, body: { code: 'job.unknown' } });
  expect((await administrator.get(`/jobs/west.${'0'.repeat(26)}`)).status).toBe(404);
  expect((await administrator.get('/jobs/east')).status).toBe(400);
});

test('a job of the server that stops is interrupted, cancelled by its administrator, and leaves nothing', async () => {
  const { jobs } = server.deps.store.park('east');
  const { body } = await people.administrator.post('/parks/east/runs', order);
  await eventsOf(await people.administrator.open(`/api/v1/jobs/${body.id}/events`));
  const ended = await jobs.get(body.id);
  if (!ended) throw new Error('The job is gone');
  await jobs.replace({ ...ended, state: 'interrupted', result: null }, ended.revision);
  expect((await people.administrator.post(`/jobs/${body.id}/cancel`)).body).toMatchObject({ state: 'cancelled' });
  // It had finished all the same: what is visible stays.
  expect((await people.administrator.get(`/parks/east/runs/${body.id.slice(5)}`)).body).toMatchObject({
    state: 'succeeded',
  });
});

test('events of one who goes are not sent on', async () => {
  const { body } = await people.administrator.post('/parks/east/runs', order);
  const gone = new AbortController();
  const cookie = [...people.administrator.cookies].map((pair) => pair.join('=')).join('; ');
  const response = await fetch(`${server.url}/api/v1/jobs/${body.id}/events`, {
    headers: { cookie },
    signal: gone.signal,
  });
  await response.body?.getReader().read();
  gone.abort();
  const events = await eventsOf(await people.administrator.open(`/api/v1/jobs/${body.id}/events`));
  expect(events.at(-1)?.event).toBe('end');
});
