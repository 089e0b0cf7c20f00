import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packFiles } from '../../../server/designer/pack-files.ts';
import { prepareDesigner } from '../../../server/designer/prepare-designer.ts';
import { raw } from './raw.ts';
import { type SmallApi, startSmallApi } from './small-api.ts';

const page = `<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><script nonce="__CSP_NONCE__" src="/a"></script>`;
const script = `export const text = '${'积分'.repeat(2000)}';`;
const asPage = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let api: SmallApi;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-designer-'));
  await mkdir(join(folder, 'site/assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'site/index.html'), page);
  await writeFile(join(folder, 'site/favicon.svg'), '<svg/>');
  await writeFile(join(folder, 'site/assets/main-1a2b.js'), script);
  await packFiles(join(folder, 'site'));
  api = await startSmallApi({ designerFolder: join(folder, 'site') });
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

const get = (address: string, headers = {}) => api.caller.send('GET', address, undefined, headers);
const nonceOf = (text: string | null) => /nonce(?:="|-)([\w-]{20,})/.exec(text ?? '')?.[1];

describe('the page', () => {
  test.each([
    ['/', {}],
    ['/', asPage],
    ['/parks/demo/runs?sort=rank', asPage],
    ['/parks/2025年/规则', asPage],
    ['/health-of-parks', asPage],
  ])('stands at %s', async (address, headers) => {
    const { status, body, headers: given } = await get(address, headers);
    expect([status, given.get('content-type'), given.get('cache-control')]).toEqual([
      200,
      'text/html; charset=utf-8',
      'no-cache',
    ]);
    expect(body).toContain('<!doctype html>');
  });

  test('has a nonce of its own each time, in every place of it and in the policy', async () => {
    const replies = [await get('/', asPage), await get('/', asPage)];
    const nonces = replies.map(({ headers }) => nonceOf(headers.get('content-security-policy')));
    for (const [at, { body }] of replies.entries()) {
      expect(body).not.toContain('__CSP_NONCE__');
      expect(body.match(/nonce="[^"]*"/g)).toEqual(Array(2).fill(`nonce="${nonces[at]}"`));
    }
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('runs only scripts of this server, and talks to nobody else', async () => {
    const policy = (await get('/', asPage)).headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split(';').map((one) => [one.split(' ')[0], one.slice(one.indexOf(' ') + 1)]));
    expect(Object.fromEntries(directives)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': `'self' 'nonce-${nonceOf(policy)}'`,
      'style-src-attr': "'unsafe-inline'",
      'worker-src': "'self'",
      'connect-src': "'self'",
      'img-src': "'self' data:",
      'font-src': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  test('is asked about with HEAD as well', async () => {
    const head = await api.caller.send('HEAD', '/parks/demo', undefined, asPage);
    expect([head.status, head.bytes.length]).toEqual([200, 0]);
    expect(head.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  test.each([
    ['GET', '/api/v1/nothing', 404, 'route.unknown'],
    ['GET', '/api', 404, 'route.unknown'],
    ['GET', '/health/nothing', 404, 'route.unknown'],
    ['GET', '/assets/main-gone.js', 404, 'route.unknown'],
    ['GET', '/assets', 404, 'route.unknown'],
    ['POST', '/', 404, 'route.unknown'],
    ['POST', '/parks/demo', 404, 'route.unknown'],
  ])('does not stand for %s %s', async (method, address, status, code) => {
    const reply = await api.caller.send(method, address, undefined, asPage);
    expect(reply).toMatchObject({ status, body: { code } });
  });

  test('is not given to a program that asks for JSON at an address that is none', async () => {
    expect((await get('/parks/demo', { accept: 'application/json' })).body.code).toBe('route.unknown');
    expect((await get('/parks/demo', { accept: '*/*' })).body.code).toBe('route.unknown');
  });
});

describe('its files', () => {
  const asset = '/assets/main-1a2b.js';

  test('are kept for ever where their name says what is in them', async () => {
    const { status, headers, body } = await get(asset, { 'accept-encoding': 'identity' });
    expect([status, body]).toEqual([200, script]);
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/favicon.svg')).headers.get('content-type')).toBe('image/svg+xml');
  });

  test.each([
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
    ['', null],
  ])('come packed as they were packed beforehand: %s', async (accepted, encoding) => {
    const head = `GET ${asset} HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept-Encoding: ${accepted}\r\n\r\n`;
    const { answer } = await raw(api.port, head);
    expect(/^content-encoding: (.*)\r$/im.exec(answer)?.[1] ?? null).toBe(encoding);
    expect(answer).toMatch(/^vary: .*accept-encoding/im);
    const { body, headers } = await get(asset, { 'accept-encoding': accepted });
    expect(body).toBe(script);
    if (encoding === 'gzip') expect(headers.get('content-length')).toBe(String(gzipSync(script, { level: 9 }).length));
  });

  test('are asked about with HEAD, in part, and again', async () => {
    const head = await api.caller.send('HEAD', asset, undefined, { 'accept-encoding': 'identity' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(Buffer.byteLength(script))]);
    const part = await get(asset, { 'accept-encoding': 'identity', range: 'bytes=0-5' });
    expect([part.status, part.body]).toEqual([206, 'export']);
    const since = `If-Modified-Since: ${head.headers.get('last-modified')}`;
    const { answer } = await raw(api.port, `GET ${asset} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${since}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 304 /);
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/%5c..%5c..%5csecret.txt',
    '/assets/main-1a2b.js%00',
    '/assets/main-1a2b.js.br',
    '/index.html',
    '//etc/passwd',
  ])('are the only ones: %s', async (path) => {
    const { answer } = await raw(api.port, `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 40[04] /);
    expect(answer).not.toContain('secret');
  });
});

test('where there is no designer, the address leads to the description of the API', async () => {
  const plain = await startSmallApi();
  const { status, headers } = await plain.caller.send('GET', '/', undefined, asPage);
  expect([status, headers.get('location')]).toEqual([302, '/api/docs']);
  expect((await plain.caller.send('GET', '/parks/demo', undefined, asPage)).status).toBe(404);
  await plain.close();
});

test('the designer of this checkout is built once, also by two at once, and its page loads its files', async () => {
  let built = 0;
  const folders = await Promise.all([prepareDesigner(() => built++), prepareDesigner(() => built++)]);
  expect(folders[0]).toBe(folders[1]);
  expect(built).toBeLessThanOrEqual(2);
  expect(await prepareDesigner(() => expect.unreachable())).toBe(folders[0]);
  const real = await startSmallApi({ designerFolder: folders[0] });
  const { body } = await real.caller.send('GET', '/', undefined, asPage);
  const addresses = [...body.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, address]) => address);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    const reply = await real.caller.send('GET', address, undefined, { 'accept-encoding': 'identity' });
    expect([address, reply.status]).toEqual([address, 200]);
    if (!/\.js$/.test(address) || reply.bytes.length < 1000) continue;
    const packed = await fetch(real.url + address, { headers: { 'accept-encoding': 'br' } });
    expect([address, packed.headers.get('content-encoding')]).toEqual([address, 'br']);
    expect(Buffer.from(await packed.arrayBuffer()).equals(reply.bytes)).toBe(true);
  }
  await real.close();
});
