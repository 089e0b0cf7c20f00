import { afterEach, describe, expect, test } from 'vitest';
import { type SmallApi, startSmallApi } from './small-api.ts';

let api: SmallApi;
afterEach(() => api.close());

describe('the log', () => {
  test('has the request and the operation, and nothing that was sent', async () => {
    api = await startSmallApi();
    const secrets = {
      cookie: 'canopy_session=Geheimnis',
      authorization: 'Bearer Geheimnis',
      'x-request-id': 'asked-for-1',
    };
    await api.caller.post('/echo', { name: '苏州某某科技' }, secrets);
    await api.caller.post('/echo', { name: 'Geheimnis'.repeat(5) }, secrets);
    await api.caller.get('/echo?many=77777', secrets);
    await api.caller.get('/echo?name=Geheimnis', secrets);
    await api.caller.post('/closed', { name: 'Geheimnis' }, secrets);
    await api.caller.send('GET', '/Geheimnis');
    await api.caller.post('/fail/Geheimnis');
    await api.caller.post('/fail/json');
    const lines = api
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0]).toMatchObject({ request: 'asked-for-1', method: 'POST', operation: 'signIn', status: 200 });
    expect(lines.filter(({ msg }) => msg === 'unforeseen').map(({ err }) => err.type)).toEqual([
      'Error',
      'SyntaxError',
    ]);
    expect(lines.map(({ status }) => status)).toEqual([200, 400, 200, 400, 401, 404, undefined, 500, undefined, 500]);
    expect(api.log()).not.toMatch(/Geheimnis|苏州|企业甲|77777|canopy_session|127\.0\.0\.1/);
    expect(api.log()).toContain('small-api.ts');
  });

  test('an id that is not fit for a log is replaced', async () => {
    api = await startSmallApi();
    for (const id of ['short', 'with space and more', 'x'.repeat(65), '<script>alert(1)</script>']) {
      const { headers } = await api.caller.get('/echo', { 'x-request-id': id });
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{32}$/);
    }
    const [a, b] = [await api.caller.get('/echo'), await api.caller.get('/echo')];
    expect(a.headers.get('x-request-id')).not.toBe(b.headers.get('x-request-id'));
    const { headers, body } = await api.caller.get('/none', { 'x-request-id': 'my-own-id' });
    expect([headers.get('x-request-id'), body.instance]).toEqual(['my-own-id', 'urn:canopy:request:my-own-id']);
  });
});

describe('health', () => {
  test('is live, ready, and not ready any more while it stops', async () => {
    api = await startSmallApi();
    const status = async (address: string) => (await api.caller.send('GET', address)).status;
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 200]);
    const events = await api.caller.open('/api/v1/events');
    api.stop();
    expect(await events.text()).toBe('data: begun\n\ndata: stopped\n\n');
    expect([await status('/health/live'), await status('/health/ready')]).toEqual([200, 503]);
    expect((await api.caller.get('/echo')).status).toBe(200);
  });
});

describe('metrics', () => {
  test('count by operation and status, and know no addresses', async () => {
    api = await startSmallApi();
    await api.caller.get('/echo');
    await api.caller.get('/no-such-place');
    const { status, body, headers } = await api.caller.send('GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(body).toContain('canopy_request_seconds_count{operation="signIn",status="200"} 1');
    expect(body).toContain('canopy_request_seconds_count{operation="none",status="404"} 1');
    expect(body).toMatch(/canopy_event_loop_delay_max_seconds \d/);
    expect(body).not.toContain('no-such-place');
  });

  test('are read on this machine, or with the token', async () => {
    api = await startSmallApi({ metricsToken: 'a-token-of-some-length' });
    const status = async (headers: Readonly<Record<string, string>>) =>
      (await api.caller.send('GET', '/metrics', undefined, headers)).status;
    const elsewhere = { 'x-forwarded-for': '10.0.0.1' };
    expect(await status({})).toBe(200);
    expect(await status(elsewhere)).toBe(403);
    expect(await status({ ...elsewhere, authorization: 'Bearer another' })).toBe(403);
    expect(await status({ ...elsewhere, authorization: 'Bearer a-token-of-some-length' })).toBe(200);
  });
});
