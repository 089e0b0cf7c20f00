import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raw } from './raw.ts';
import { type SmallApi, startSmallApi } from './small-api.ts';

let api: SmallApi;
beforeAll(async () => {
  api = await startSmallApi();
});
afterAll(() => api.close());

const json = { 'content-type': 'application/json' };
const echo = (body: unknown, headers: Readonly<Record<string, string>> = json) =>
  api.caller.post('/echo', body, headers);

describe('a body is read as the JSON document that it is', () => {
  test.each([
    ['plain', '{"name":"积分工坊"}', json],
    ['with a byte order mark', '\uFEFF{"name":"积分工坊"}', json],
    ['with its charset named', '{"name":"积分工坊"}', { 'content-type': 'application/json; charset=UTF-8' }],
    ['packed', gzipSync('{"name":"积分工坊"}'), { ...json, 'content-encoding': 'gzip' }],
    ['with other escapes', '{"name":"\\u79ef分工坊"}', json],
  ])('%s', async (_how, body, headers) => {
    expect(await echo(body, headers)).toMatchObject({ status: 200, body: { name: '积分工坊' } });
  });
});

describe('what is wrong with a body is told with its place', () => {
  test.each([
    ['broken', '{"name":\n  "a",}', 400, 'json.syntax', '', /Line 2, column 7/],
    ['cut off', '{"name":"a"', 400, 'json.syntax', '', /the end of the text/],
    ['a key twice', '{"name":"a","name":"b"}', 400, 'json.duplicateKey', '/name', /stands twice/],
    [
      'a prototype',
      '{"name":"a","values":{"__proto__":{"x":1}}}',
      400,
      'body.reservedKey',
      '/values/__proto__',
      /__proto__/,
    ],
    ['a hidden one', '{"name":"a","values":{"__pr\\u006fto__":1}}', 400, 'body.reservedKey', '/values/__proto__', /./],
    ['too deep', `${'['.repeat(300)}${']'.repeat(300)}`, 400, 'json.tooDeep', '/0', /200 deep/],
    ['an unknown key', '{"name":"a","nmae":"b"}', 400, 'schema.unknownKey', '/nmae', /Unknown key/],
    ['of the wrong type', '{"name":5}', 400, 'schema.type', '/name', /must be a text/],
    ['a key missing', '{}', 400, 'schema.required', '', /"name" is missing/],
    ['too long a text', '{"name":"123456789012345678901"}', 400, 'schema.tooLong', '/name', /at most 20/],
  ])('%s', async (_what, body, status, code, place, sentence) => {
    const reply = await echo(body);
    expect(reply.status).toBe(status);
    expect(reply.body.errors).toHaveLength(1);
    const [fault] = reply.body.errors;
    expect(fault.code).toBe(code);
    expect(fault.pointer.startsWith(place)).toBe(true);
    expect(fault.message.en).toMatch(sentence);
    expect(fault.detail).toBe(fault.message['zh-CN']);
  });

  test.each([
    ['no body', undefined, {}, 400, 'body.absent'],
    ['a form', 'name=a', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'body.type'],
    ['plain text', '{"name":"a"}', { 'content-type': 'text/plain' }, 415, 'body.type'],
    ['another charset', '{"name":"a"}', { 'content-type': 'application/json; charset=gbk' }, 415, 'body.type'],
    ['another packing', '{"name":"a"}', { ...json, 'content-encoding': 'br' }, 415, 'body.encoding'],
    ['a damaged packing', '{"name":"a"}', { ...json, 'content-encoding': 'gzip' }, 400, 'body.broken'],
    ['not UTF-8', Buffer.from([0x22, 0xb9, 0xfa, 0x22]), json, 400, 'body.notUtf8'],
    ['more than is accepted', `{"name":"${'a'.repeat(70_000)}"}`, json, 413, 'body.tooLarge'],
    ['a bomb', gzipSync(Buffer.alloc(200_000_000, 32)), { ...json, 'content-encoding': 'gzip' }, 413, 'body.tooLarge'],
    [
      'a small bomb',
      gzipSync(Buffer.alloc(20_000_000, 32)),
      { ...json, 'content-encoding': 'gzip' },
      413,
      'body.tooLarge',
    ],
  ])('%s', async (_what, body, headers, status, code) => {
    expect(await echo(body, headers)).toMatchObject({ status, body: { status, code } });
    expect(await echo('{"name":"next"}')).toMatchObject({ status: 200 });
  });

  test('in the language that is preferred', async () => {
    const [chinese, english] = [await echo('{}'), await echo('{}', { ...json, 'accept-language': 'en-GB,en;q=0.9' })];
    expect(chinese.body).toMatchObject({ title: '请求有误', detail: '请求有 1 处错误，逐一列出了位置。' });
    expect(english.body).toMatchObject({ title: 'The request is wrong', type: '/problems/request.invalid' });
    expect(english.body.errors[0].detail).toBe('The key "name" is missing. Add it.');
  });
});

describe('an endless body is not read to its end', () => {
  const gigabyte = 1024 ** 3;
  const chunk = Buffer.alloc(64 * 1024, 32);
  const head = (path: string, ...lines: readonly string[]) =>
    [`POST /api/v1${path} HTTP/1.1`, 'Host: canopy', 'Content-Type: application/json', ...lines, '', ''].join('\r\n');
  const endless = () => chunk;

  test.each([
    ['its length told', head('/echo', `Content-Length: ${gigabyte}`), endless, 413],
    ['nobody signed in', head('/closed', `Content-Length: ${gigabyte}`), endless, 401],
    ['no such address', head('/nothing', `Content-Length: ${gigabyte}`), endless, 404],
  ])('%s', async (_how, text, more, status) => {
    const { answer, sent } = await raw(api.port, text, more);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Connection: close');
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test('in pieces without end', async () => {
    const piece = Buffer.concat([Buffer.from('10000\r\n'), chunk, Buffer.from('\r\n')]);
    const { answer, sent } = await raw(api.port, head('/echo', 'Transfer-Encoding: chunked'), () => piece);
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test('whoever asks first is told before sending it', async () => {
    const asked = head('/echo', 'Expect: 100-continue', `Content-Length: ${gigabyte}`);
    expect((await raw(api.port, asked)).answer).toMatch(/^HTTP\/1.1 413 /);
    const small = head('/echo', 'Expect: 100-continue', 'Connection: close', 'Content-Length: 12');
    const { answer } = await raw(api.port, `${small}{"name":"a"}`);
    expect(answer).toMatch(/^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 200 OK/);
  });
});
