import { afterAll, beforeAll, expect, test } from 'vitest';
import { raw } from './raw.ts';
import { type SmallApi, startSmallApi } from './small-api.ts';

let api: SmallApi;
beforeAll(async () => {
  api = await startSmallApi();
});
afterAll(() => api.close());

test.each([
  ['GET', '/api/v1/nothing', 404, 'route.unknown'],
  ['GET', '/api/v1/../../etc/passwd', 404, 'route.unknown'],
  ['GET', '/api/docs/..%2f..%2fpackage.json', 404, 'route.unknown'],
  ['POST', '/api/v1/fail/%ff', 400, 'address.malformed'],
  ['POST', '/api/v1/fail/%', 400, 'address.malformed'],
  ['GET', `/api/v1/echo?many=${'1'.repeat(9000)}`, 414, 'address.tooLong'],
  ['GET', '/api/v1/echo?many=x', 400, 'request.invalid'],
  ['GET', '/api/v1/echo?more=1', 400, 'request.invalid'],
  ['GET', '/api/v1/echo?many=1&many=2', 400, 'request.invalid'],
  ['GET', '/api/v1/echo?many[$gt]=1', 400, 'request.invalid'],
  ['GET', '/api/v1/echo?__proto__=1', 400, 'request.invalid'],
  ['PUT', '/api/v1/echo', 405, 'method.unknown'],
  ['HEAD', '/api/v1/events', 405, 'method.unknown'],
  ['POST', '/api/v1/closed', 401, 'access.signIn'],
])('%s %s is answered %i', async (method, address, status, code) => {
  const reply = await api.caller.send(method, address);
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  if (method === 'HEAD') return;
  expect(reply.body).toMatchObject({ status, code, type: `/problems/${code}` });
  if (code === 'request.invalid') expect(reply.body.errors[0].pointer).toMatch(/^query:\//);
});

test('an address knows its methods', async () => {
  expect((await api.caller.send('DELETE', '/api/v1/echo')).headers.get('allow')).toBe('POST, GET, HEAD');
  const options = await api.caller.send('OPTIONS', '/api/v1/echo');
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'POST, GET, HEAD']);
});

test('HEAD gives the headers of GET', async () => {
  const [get, head] = [await api.caller.get('/echo'), await api.caller.send('HEAD', '/api/v1/echo')];
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect(head.headers.get('content-type')).toBe(get.headers.get('content-type'));
});

test.each([
  ['no HTTP at all', 'hello\r\n\r\n', 400, 'header.malformed'],
  ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'header.tooLarge'],
])('%s', async (_what, text, status, code) => {
  const { answer } = await raw(api.port, text);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain(`"code":"${code}"`);
});

test('a bug is told without its details, and breaks off what was half sent', async () => {
  const { status, body } = await api.caller.post('/fail/now');
  expect([status, body.code]).toEqual([500, 'internal']);
  expect(JSON.stringify(body)).not.toContain('a bug');
  expect(body.detail).toContain(body.instance.replace('urn:canopy:request:', ''));
  await expect(api.caller.post('/fail/half')).rejects.toThrow();
  expect((await api.caller.get('/echo')).status).toBe(200);
});

test('answers are packed where that is worth it, and events never', async () => {
  const packed = await api.caller.get('/echo?many=5000', { 'accept-encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(packed.body.name).toHaveLength(5000);
  const events = await api.caller.open('/api/v1/events', { 'accept-encoding': 'gzip' });
  expect(events.headers.get('content-encoding')).toBeNull();
  await events.body?.cancel();
});
