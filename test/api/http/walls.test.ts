import { afterEach, describe, expect, test } from 'vitest';
import { type SmallApi, startSmallApi } from './small-api.ts';

let api: SmallApi;
afterEach(() => api.close());

describe('pages of other sites change nothing', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 200],
    [{ 'sec-fetch-site': 'none' }, 200],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{}, 200],
  ])('%o: %i', async (headers, status) => {
    api = await startSmallApi();
    expect((await api.caller.post('/echo', { name: 'a' }, headers)).status).toBe(status);
    expect((await api.caller.post('/echo', { name: 'a' }, { origin: api.url })).status).toBe(200);
    expect((await api.caller.get('/echo', headers)).status).toBe(200);
  });
});

describe('headers that browsers go by', () => {
  const policyOf = async (address: string) =>
    (await api.caller.send('GET', address)).headers.get('content-security-policy');

  test('answers may load nothing, pages only what is of this server', async () => {
    api = await startSmallApi();
    expect(await policyOf('/api/v1/echo')).toBe(
      "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
    );
    expect(await policyOf('/api/docs')).toContain("script-src 'self'");
    expect(await policyOf('/api/docs')).not.toContain('unsafe');
    const { headers } = await api.caller.get('/echo');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test.each([
    ['nothing said', {}, {}, false],
    ['TLS said', { tls: true }, {}, true],
    ['a proxy that is believed', { proxies: 1 }, { 'x-forwarded-proto': 'https' }, true],
    ['a proxy that is not', {}, { 'x-forwarded-proto': 'https' }, false],
  ])('https is insisted on where it is: %s', async (_what, settings, headers, insisted) => {
    api = await startSmallApi(settings);
    const reply = await api.caller.get('/echo', headers);
    expect(reply.headers.has('strict-transport-security')).toBe(insisted);
    expect(reply.headers.get('content-security-policy')?.includes('upgrade-insecure-requests')).toBe(insisted);
  });
});

describe('whoever asks too often waits', () => {
  test('by address, however it is forwarded', async () => {
    api = await startSmallApi({ requestsPer10Seconds: 5 });
    const replies = [];
    for (let at = 0; at < 7; at += 1)
      replies.push(await api.caller.get('/echo', { 'x-forwarded-for': `10.0.0.${at}` }));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429, 429]);
    expect(replies[6]?.headers.get('retry-after')).toBe('10');
    expect(replies[6]?.body).toMatchObject({ code: 'rate.limited', status: 429 });
    expect((await api.caller.send('GET', '/health/live')).status).toBe(200);
  });

  test('a proxy that is believed speaks for several addresses', async () => {
    api = await startSmallApi({ requestsPer10Seconds: 1, proxies: 1 });
    const status = async (address: string) => (await api.caller.get('/echo', { 'x-forwarded-for': address })).status;
    expect([await status('10.0.0.1'), await status('10.0.0.1'), await status('10.0.0.2')]).toEqual([200, 429, 200]);
    const network = '2001:db8:0:1';
    expect([await status(`${network}::1`), await status(`${network}::2`)]).toEqual([200, 429]);
  });
});
