import { availableParallelism } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { evaluateRecord } from '../../../server/actions/evaluate/evaluate-record.ts';
import { askEvaluator, stopEvaluator } from '../../../server/actions/evaluate/thread/ask-evaluator.ts';
import { startTestServer, type TestServer } from '../harness.ts';
import { type People, parkWithPeople } from '../people.ts';
import { inventedRecords, suzhou } from '../runs/park-of-records.ts';

const path = '/parks/east/evaluate';
let server: TestServer;
let people: People;
let ruleSet: string;
let small: string;
const [first] = inventedRecords(1);

beforeAll(async () => {
  server = await startTestServer();
  people = await parkWithPeople(server, 'east');
  ruleSet = await published(suzhou);
  small = await published({
    ...{
      formatVersion: 1,
      name: { 'zh-CN': '小' },
      fields: [{ id: 'staff', name: { 'zh-CN': '人' }, type: 'number' }],
    },
    tree: {
      ...{ id: 'total', name: { 'zh-CN': '总' } },
      children: [
        { id: 'size', name: { 'zh-CN': '规模' }, formula: 'staff', scoring: { method: 'linear', from: 0, to: 9 } },
      ],
    },
  });
});
afterAll(() => server.close());

async function published(definition: Definition): Promise<string> {
  const { body } = await people.administrator.post('/parks/east/rule-sets', { definition });
  const to = `/parks/east/rule-sets/${body.id}/versions`;
  expect((await people.administrator.post(to, { reason: 'r', draftRevision: 1 })).status).toBe(201);
  return body.id;
}

const { enterpriseId, name, values } = first as { enterpriseId: string; name: string; values: object };
const record = { enterpriseId, name, period: '2025', ...values };
const bytesOf = (wish: object) => Buffer.from(JSON.stringify(wish));
const wish = () => ({ ruleSet, version: 1, record });
const inThread = (asked: object, park = 'east') => askEvaluator(park, bytesOf(asked));

describe.skipIf(availableParallelism() === 1)('Records are evaluated in a thread of their own', () => {
  test('by a version that was asked for before, byte by byte as without it', async () => {
    await stopEvaluator();
    expect(await inThread(wish())).toBeUndefined();
    const here = await evaluateRecord(server.deps, 'east', wish());
    const there = await inThread(wish());
    expect(Buffer.from(there as Uint8Array).toString()).toBe(here.toString());
    const { body } = await people.reviewer.post(path, wish());
    expect(body).toEqual(JSON.parse(here.toString()));
  });

  test('a small answer as well as a large one', async () => {
    const asked = { ruleSet: small, version: 1, record: { period: '2025', staff: 3 } };
    const { body } = await people.reviewer.post(path, asked);
    const there = await inThread(asked);
    expect(JSON.parse(Buffer.from(there as Uint8Array).toString())).toEqual(body);
  });

  test('many at once, each its own', async () => {
    const asked = Array.from({ length: 200 }, (_, at) => ({
      ...wish(),
      record: { ...record, enterpriseId: `E${at}` },
    }));
    const answers = await Promise.all(asked.map((one) => people.reviewer.post(path, one)));
    expect(answers.map(({ body }) => body.sheet.enterpriseId)).toEqual(asked.map((one) => one.record.enterpriseId));
  });

  test.each([
    { what: 'of another park', asked: () => wish(), park: 'west' },
    { what: 'by a draft', asked: () => ({ ...wish(), version: 'draft' }), park: 'east' },
    { what: 'by a version that is not there', asked: () => ({ ...wish(), version: 2 }), park: 'east' },
    { what: 'against a run', asked: () => ({ ...wish(), run: 'r' }), park: 'east' },
    { what: 'with a wrong value', asked: () => ({ ...wish(), record: { ...record, no: 1 } }), park: 'east' },
    { what: 'with a key too many', asked: () => ({ ...wish(), more: 1 }), park: 'east' },
    { what: 'that is long', asked: () => ({ ...wish(), record: { ...record, no: 'x'.repeat(65_536) } }), park: 'east' },
  ])('one $what is left to the thread that asks', async ({ asked, park }) => {
    await people.reviewer.post(path, wish());
    expect(await inThread(wish())).toBeDefined();
    expect(await inThread(asked(), park)).toBeUndefined();
  });

  test('what is no JSON, or has a wrong value, is told as everywhere', async () => {
    expect(await askEvaluator('east', Buffer.from('{"ruleSet":'))).toBeUndefined();
    const { status, body } = await people.reviewer.post(path, { ...wish(), record: { ...record, no: 1 } });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'evaluate.wrongValues', errors: [{ pointer: '/record/no' }] });
  });

  test('a thread that ends takes no request with it', async () => {
    const asked = Array.from({ length: 50 }, () => people.reviewer.post(path, wish()));
    await stopEvaluator();
    for (const { status } of await Promise.all(asked)) expect(status).toBe(200);
    expect((await people.reviewer.post(path, wish())).status).toBe(200);
  });
});
