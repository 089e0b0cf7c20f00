import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessTable } from '../../server/access/table.ts';
import { allOperations } from '../../server/routes/index.ts';
import { startTestServer, type TestServer } from './harness.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

interface Described {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly 'x-roles': unknown;
  readonly security: readonly unknown[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly schema: object }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let server: TestServer;
let document: Document;

beforeAll(async () => {
  server = await startTestServer();
  document = (await server.client().send('GET', '/api/openapi.json')).body;
});
afterAll(() => server.close());

const operations = (): readonly (readonly [path: string, described: Described])[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((described) => [path, described] as const),
  );

test('every operation of the access table is there, and none twice', () => {
  const ids = allOperations(server.deps).map(({ id }) => id);
  expect([...ids].sort()).toEqual(Object.keys(accessTable).sort());
});

test('every operation is described once', () => {
  const ids = operations().map(([, { operationId }]) => operationId);
  expect([...ids].sort()).toEqual(
    allOperations(server.deps)
      .map(({ id }) => id)
      .sort(),
  );
});

test('every reference leads somewhere, and every shared schema is used', () => {
  const text = JSON.stringify(document);
  const names = new Set([...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name));
  expect([...names].sort()).toEqual(Object.keys(document.components.schemas).sort());
  expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
});

test('every schema is one of JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({ strict: false });
  const ofContent = ({ content = {} }: Content) => Object.values(content).map(({ schema }) => schema);
  const schemas = operations().flatMap(([, { parameters, requestBody = {}, responses }]) => [
    ...parameters.map(({ schema }) => schema),
    ...[requestBody, ...Object.values(responses)].flatMap(ofContent),
  ]);
  expect(schemas.length).toBeGreaterThan(20);
  for (const schema of [...schemas, ...Object.values(document.components.schemas)])
    expect(ajv.validateSchema(schema), `${JSON.stringify(schema)}: ${ajv.errorsText()}`).toBe(true);
});

test('parameters of a path are those that its schema has', () => {
  for (const [path, { parameters, operationId }] of operations()) {
    const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const described = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    expect([...described].sort(), operationId).toEqual([...written].sort());
  }
});

test('each says in Chinese and English what it does, who may call it, what it answers and how it fails', () => {
  for (const [, one] of operations()) {
    expect(one.summary, one.operationId).toMatch(/[\u4e00-\u9fff].* · .*[A-Za-z]/);
    expect(one.description, one.operationId).toMatch(/[\u4e00-\u9fff]/);
    const { who } = accessTable[one.operationId as keyof typeof accessTable];
    expect(one['x-roles'], one.operationId).toEqual(who);
    const statuses = Object.keys(one.responses);
    expect(
      statuses.some((status) => status.startsWith('2')),
      one.operationId,
    ).toBe(true);
    expect(statuses, one.operationId).toEqual(expect.arrayContaining(['400', '429', '503', 'default']));
    if (who !== 'anyone') expect(statuses, one.operationId).toEqual(expect.arrayContaining(['401', '403']));
    expect(one.security.length > 0, one.operationId).toBe(who !== 'anyone');
  }
});

test('the page that shows it brings its own files, and lets nothing else in', async () => {
  const caller = server.client();
  const page = await caller.send('GET', '/api/docs');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  const files = [...String(page.body).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThanOrEqual(4);
  for (const file of files) {
    expect(file).toMatch(/^\/api\/docs\//);
    expect((await caller.send('GET', file)).status, file).toBe(200);
  }
  expect(page.body).not.toMatch(/<script>|<style>| style=| on\w+=/);
});
