import { once } from 'node:events';
import { createWriteStream, openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeXlsxRows } from '../../../server/output/xlsx-rows.ts';
import { formOf, type ImportPark, parkOfImports } from './park-of-imports.ts';

let park: ImportPark;
beforeAll(async () => {
  park = await parkOfImports();
});
afterAll(() => park.close());

const base = '/parks/hitech/records/imports';
const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const uploads = () => readdir(join(park.server.dataFolder, 'uploads')).catch(() => []);

async function workbook(rows: readonly (readonly (string | number | null)[])[]): Promise<Buffer> {
  const to = new PassThrough();
  const chunks: Buffer[] = [];
  to.on('data', (chunk) => chunks.push(chunk));
  await writeXlsxRows(
    to,
    'records',
    (async function* () {
      yield* rows;
    })(),
  );
  return Buffer.concat(chunks);
}

/** One deflated entry that unpacks to far more than it declares or than its size allows. */
function zipBomb(megabytes: number, declared: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(megabytes << 20));
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(declared, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(declared, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}

describe('A file that is not what it should be is refused with a reason, and imports nothing', () => {
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['an empty file', '', 'a.csv', /is empty/],
    ['a header alone', 'enterpriseId,period\n', 'a.csv', /no records/],
    ['blank lines', '\n\n\n', 'a.csv', /is empty/],
    ['a workbook called .csv', Buffer.from('PK\u0003\u0004xxxx'), 'a.csv', /it is an Excel workbook/],
    ['a CSV called .xlsx', 'enterpriseId,period\nE1,2025\n', 'a.xlsx', /not an Excel workbook/],
    ['bytes of no encoding', Buffer.from([0x41, 0xff, 0xff, 0xff, 0x0a]), 'a.csv', /neither UTF-8 nor GB18030/],
    ['zero bytes', Buffer.from('a\0b,c\n1,2\n'), 'a.csv', /zero bytes/],
    ['a bomb that declares what it holds', zipBomb(100, 100 << 20), 'a.xlsx', /many times its size/],
    ['a bomb that declares less', zipBomb(100, 1 << 20), 'a.xlsx', /many times its size/],
    ['the period twice', 'enterpriseId,期间,年度\nE1,2025,2024\n', 'a.csv', /Several columns could be period/],
    ['a row without end', `enterpriseId,period\n"${'x'.repeat(1_200_000)}`, 'a.csv', /longer than|never closed/],
    ['semicolons', 'enterpriseId;period\nE1;2025\n', 'a.csv', /separated by "";""/],
  ])('%s', async (_, content, name, why) => {
    const { one, id, job } = await park.upload(content, { name, mode: 'good' });
    expect(job.state).toBe('failed');
    expect(one).toMatchObject({ state: 'refused', change: null });
    const { bytes } = await park.administrator.get(`${base}/${id}/faults`, { 'accept-language': 'en' });
    expect(bytes.toString('utf8')).toMatch(why);
  });
});

describe('A file at the border of what is read', () => {
  test('has ten thousand columns, also of names that every object inherits, and not one more', async () => {
    const strange = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const wide = (columns: number) => {
      const more = Array.from({ length: columns - 3 - strange.length }, (_, at) => `c${at}`);
      const head = ['enterpriseId', 'period', 'revenue', ...strange, ...more];
      return lines(head.join(), ['E1', '2025', '5', ...head.slice(3).map((_, at) => at)].join());
    };
    const { one } = await park.upload(wide(10_000));
    expect(one).toMatchObject({ state: 'imported', counts: { added: 1, faults: 0, warnings: 9997 } });
    expect(await park.records()).toEqual({ E1: { revenue: 5 } });
    const shown = await park.upload(wide(10_000), { preview: true });
    expect(shown.one.preview.columns).toHaveLength(10_000);
    expect((await park.upload(wide(10_001))).one).toMatchObject({ state: 'refused' });
  });

  test('has a text of 10,000 characters, and a name of 200, and not one more', async () => {
    const file = (text: number, name: number) =>
      lines('enterpriseId,name,period,remark', `E1,${'名'.repeat(name)},2001,${'长'.repeat(text)}`);
    expect((await park.upload(file(10_001, 1))).one).toMatchObject({ state: 'refused', counts: { faults: 1 } });
    expect((await park.upload(file(1, 201))).one).toMatchObject({ state: 'refused', counts: { faults: 1 } });
    expect((await park.upload(file(10_000, 200))).one).toMatchObject({ state: 'imported' });
    const { bytes } = await park.administrator.get('/parks/hitech/records/export?format=xlsx&period=2001');
    expect((await park.upload(bytes, { name: 'again.xlsx' })).one.counts).toMatchObject({ unchanged: 1 });
  });

  test('has an id of 64 characters, and ids that no database takes are faults', async () => {
    const bad = ['x'.repeat(65), 'a\u0001b'];
    const { one } = await park.upload(
      lines('enterpriseId,period', ...bad.map((id) => `${id},2002`), `${'x'.repeat(64)},2002`),
      {
        mode: 'good',
      },
    );
    expect(one.counts).toMatchObject({ added: 1, leftOut: 2 });
    const half = await workbook([
      ['enterpriseId', 'name', 'period'],
      ['E_xD800_', 'n', '2002'],
      ['E1', 'n_xD800_', '2002'],
      ['E2', 'n', '2002'],
    ]);
    const { one: second } = await park.upload(half, { name: 'half.xlsx', mode: 'good' });
    expect(second.state).toBe('imported');
  });

  test('a workbook says which sheet was read, and is imported as a CSV is', async () => {
    const bytes = await workbook([
      ['企业编号', '年度', '营业收入（元）', '成立日期'],
      ['007', 2003, 12345, '2020-05-01'],
      ['008', 2003, null, null],
    ]);
    const shown = await park.upload(bytes, { name: '企业.xlsx', preview: true });
    expect(shown.one.preview).toMatchObject({ sheets: ['records'], encoding: null });
    const { one } = await park.start(shown.id, { mode: 'all' });
    expect(one.state).toBe('imported');
    expect(await park.records('2003')).toEqual({ '007': { revenue: 1.2345, foundedOn: '2020-05-01' }, '008': {} });
  });
});

describe('An upload', () => {
  test.each([
    '../../../etc/passwd.csv',
    '..\\..\\boot.csv',
    '/etc/cron.d/x.csv',
    'C:\\x\\企业 数据.csv',
    '..csv',
    `${'长'.repeat(300)}.csv`,
  ])('is kept under a name of our own, whatever it is called: %s', async (name) => {
    const { one } = await park.upload(lines('enterpriseId,period', ',2000'), { name });
    expect(one.state).toBe('refused');
    expect(one.fileName).not.toMatch(/[/\\]/);
    expect(one.fileName.length).toBeLessThanOrEqual(200);
    for (const file of await uploads()) expect(file).toMatch(/^hitech\.[0-9a-z]{26}\.(csv|xlsx)$/);
    expect((await park.administrator.del(`${base}/${one.id}`)).status).toBe(204);
  });

  const headers = () => ({
    cookie: [...park.administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    'content-type': 'multipart/form-data; boundary=b',
  });
  const part = (name: string, rest = '') => `--b\r\ncontent-disposition: form-data; name="${name}"${rest}\r\n\r\n`;

  test('of a gigabyte is refused before it is sent', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const sent = request(`${park.server.url}/api/v1${base}`, {
        method: 'POST',
        headers: { ...headers(), 'content-length': String(1 << 30) },
      });
      sent.on('response', (response) => {
        resolve(response.statusCode ?? 0);
        sent.destroy();
      });
      sent.on('error', reject);
      sent.write(part('file', '; filename="a.csv"'));
    });
    expect(status).toBe(413);
  });

  test('that is broken off leaves nothing on the disk', async () => {
    const before = await uploads();
    const sent = request(`${park.server.url}/api/v1${base}`, {
      method: 'POST',
      headers: { ...headers(), 'content-length': '5000000' },
    });
    sent.on('error', () => {});
    sent.write(part('file', '; filename="a.csv"'));
    sent.write('x'.repeat(2_000_000));
    while ((await uploads()).length === before.length) await delay(20);
    sent.destroy();
    while ((await uploads()).length > before.length) await delay(20);
    expect(await uploads()).toEqual(before);
  });

  test('with a form that is nonsense is a 400, and leaves nothing', async () => {
    const before = await uploads();
    const nonsense = [
      '',
      'x',
      '--b--\r\n',
      `${part('file', '; filename="a.csv"')}abc`,
      `${part('a[b][c]')}1\r\n--b--\r\n`,
      `${part('__proto__')}1\r\n--b--\r\n`,
      `${part('x'.repeat(500))}1\r\n--b--\r\n`,
      Array.from({ length: 50 }, (_, at) => `${part(`f${at}`)}1\r\n`).join(''),
    ];
    for (const body of nonsense) {
      const { status } = await park.administrator.send('POST', `/api/v1${base}`, Buffer.from(body), headers());
      expect(status, body.slice(0, 80)).toBe(400);
    }
    expect(await uploads()).toEqual(before);
  });

  test('by someone who may not is refused before a byte is on the disk', async () => {
    const before = await uploads();
    const viewer = [...park.people.viewer.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { hostname, port } = new URL(park.server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /api/v1${base} HTTP/1.1\r\nhost: x\r\ncookie: ${viewer}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: 1000000\r\n\r\n${part('file', '; filename="a.csv"')}xxx`,
    );
    const answer = await new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString())));
    socket.destroy();
    expect(answer).toMatch(/^HTTP\/1\.1 403/);
    expect(await uploads()).toEqual(before);
  });
});

test('a file of 150 MB is read in a bounded memory', async () => {
  // Thousands of bytes a row in a column that no field is called by: what is kept of it is small.
  const path = join(park.server.dataFolder, 'large.csv');
  const file = createWriteStream(path);
  file.write('enterpriseId,period,revenue,other\n');
  const rest = 'y'.repeat(30_000);
  for (let row = 0; row < 5000; row++) if (!file.write(`E${row},1999,${row},${rest}\n`)) await once(file, 'drain');
  await new Promise<void>((resolve) => file.end(resolve));
  const form = formOf('');
  form.set('file', await openAsBlob(path), 'large.csv');
  const before = process.memoryUsage().rss;
  const { body } = await park.administrator.post(base, form);
  let most = 0;
  for (;;) {
    most = Math.max(most, process.memoryUsage().rss);
    const job = await park.administrator.get(`/jobs/${body.id}`);
    if (job.body.state === 'succeeded') break;
    expect(job.body.state).toMatch(/queued|running/);
    await delay(50);
  }
  expect((most - before) / 2 ** 20).toBeLessThan(500);
  expect((await park.administrator.get('/parks/hitech/periods')).body.items).toContainEqual(
    expect.objectContaining({ period: '1999', records: 5000 }),
  );
});
