import { once } from 'node:events';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleOf } from '../../../server/actions/records/sample-of-enterprises.ts';
import type { Client } from '../client.ts';
import { type ImportPark, parkOfImports } from '../imports/park-of-imports.ts';

let park: ImportPark;
const base = '/parks/hitech/records';
const numbers = [0.1, 1e-7, 123456789.123, 0.30000000000000004, 1e21, 5e-324, 0];

beforeAll(async () => {
  park = await parkOfImports();
  const columns = [
    { column: 0, to: 'enterpriseId' },
    { column: 1, to: 'name' },
    { column: 2, to: 'period' },
    { column: 3, to: 'remark' },
    { column: 4, to: 'revenue' },
    { column: 5, to: 'listed' },
    { column: 6, to: 'foundedOn' },
  ];
  const rows = ['2025', '2024', '2024H1'].flatMap((period) =>
    Array.from({ length: period === '2024' ? 25 : 20 }, (_, n) =>
      [
        `E${n}`,
        `企业${n}`,
        period,
        n % 2 ? '"甲""乙' + '\n' + '"' : '',
        numbers[n % 7],
        n % 3 === 1,
        '2020-02-29',
      ].join(','),
    ),
  );
  const heading = 'enterpriseId,name,period,remark,revenue,listed,foundedOn';
  const { one } = await park.upload(`${heading}\n${rows.join('\n')}\n`, { mapping: { columns } });
  expect(one, JSON.stringify(one.problem)).toMatchObject({ state: 'imported' });
});
afterAll(() => park.close());

type Line = readonly [string, string | null, string, ...unknown[]];

async function columns(query: string, caller: Client = park.administrator) {
  const { status, headers, body } = await caller.get(`${base}/columns?${query}`);
  expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson']);
  const [header, ...rest] = String(body)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { header, end: rest.at(-1), lines: rest.slice(0, -1) as readonly Line[] };
}

describe('The records of a period, line by line', () => {
  test('are what the list of records has, to the last bit', async () => {
    const { header, lines, end } = await columns('period=2025');
    const { body } = await park.administrator.get(`${base}?period=2025&limit=200`);
    expect(header).toEqual({
      ...{ period: '2025', periods: ['2025'], size: 20, of: 20, sampled: false },
      fields: ['foundedOn', 'listed', 'remark', 'revenue'],
    });
    expect(end).toEqual({ end: true, records: 20 });
    const given = lines.map(([enterpriseId, name, period, ...values]) => [
      ...[enterpriseId, name, period],
      Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[header.fields[at], value]]))),
    ]);
    const listed = body.items.map((one: Record<string, unknown>) => [
      ...[one.enterpriseId, one.name, one.period],
      one.values,
    ]);
    expect(given).toEqual(listed);
    expect(lines.map((line) => line[3 + header.fields.indexOf('revenue')])).toContain(5e-324);
  });

  test('have the fields that are asked for, in that order; one that no record has is missing in each', async () => {
    const { header, lines } = await columns('period=2025&field=revenue&field=constructor&field=listed');
    expect(header.fields).toEqual(['revenue', 'constructor', 'listed']);
    expect(lines[1]).toEqual(['E1', '企业1', '2025', 1e-7, null, true]);
    for (const line of lines) expect(line).toHaveLength(6);
  });

  test('go back over periods of the same kind, those without records too', async () => {
    const { header, lines, end } = await columns('period=2025&periodsBefore=2&field=revenue');
    expect(header).toMatchObject({ periods: ['2025', '2024', '2023'], size: 20, of: 20 });
    expect(end.records).toBe(45);
    expect([...new Set(lines.map((line) => line[2]))]).toEqual(['2025', '2024']);
  });

  test('are a sample where there are more than asked for: the same enterprises each time and in each period', async () => {
    const { header, lines, end } = await columns('period=2025&periodsBefore=1&field=revenue&most=7');
    expect(header).toMatchObject({ size: 7, of: 20, sampled: true });
    const of = (period: string) => lines.filter((line) => line[2] === period).map(([id]) => id);
    expect(of('2025')).toHaveLength(7);
    expect(of('2024').filter((id) => Number(id.slice(1)) < 20)).toEqual(of('2025'));
    expect(end.records).toBe(lines.length);
    expect((await columns('period=2025&periodsBefore=1&field=revenue&most=7')).lines).toEqual(lines);
    expect((await columns('period=2025&most=20')).header.sampled).toBe(false);
  });

  test('come packed where that is asked for', async () => {
    const socket = connect(Number(new URL(park.server.url).port), '127.0.0.1');
    const cookie = [...park.administrator.cookies].map((pair) => pair.join('=')).join('; ');
    const head = `GET /api/v1${base}/columns?period=2025 HTTP/1.0\r\nHost: a\r\nCookie: ${cookie}\r\n`;
    socket.write(`${head}Accept-Encoding: gzip\r\n\r\n`);
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    await once(socket, 'close');
    const answer = Buffer.concat(chunks);
    expect(answer.toString('latin1')).toMatch(/content-encoding: gzip/i);
    const text = gunzipSync(answer.subarray(answer.indexOf('\r\n\r\n') + 4)).toString();
    expect(text).toMatch(/^\{"period":"2025"[\s\S]*\{"end":true,"records":20\}\n$/);
  });

  test('are refused where there are none, and where too much is asked', async () => {
    expect((await park.administrator.get(`${base}/columns?period=1999`)).body.code).toBe('period.empty');
    for (const query of ['', 'period=2025&most=0', 'period=2025&most=200001', 'period=2025&periodsBefore=41'])
      expect((await park.administrator.get(`${base}/columns?${query}`)).status, query).toBe(400);
    expect((await park.people.viewer.get(`${base}/columns?period=2025`)).status).toBe(403);
  });

  test('who took them is in the audit log, but for the administrator, whose they are', async () => {
    const taken = async () =>
      (await park.administrator.get('/parks/hitech/audit?limit=200')).body.items.filter(
        ({ action }: { readonly action: string }) => action === 'records.columns',
      );
    const before = (await taken()).length;
    await columns('period=2025');
    expect(await taken()).toHaveLength(before);
    await columns('period=2025&periodsBefore=1&field=revenue', park.people.auditor);
    const [entry] = await taken();
    expect(entry).toMatchObject({
      actor: { username: 'auditor-hitech' },
      subject: 'records',
      details: { period: '2025', periodsBefore: 1, fields: 1, records: 20 },
    });
  });
});

describe('A sample', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => `913205${String(n).padStart(12, '0')}`);

  test.each([1, 50, 5000, 20_000])('of %i has so many, whatever their order', (most) => {
    const { size, has } = sampleOf(ids, most);
    expect(size).toBe(most);
    expect(ids.filter(has)).toHaveLength(most);
    expect(ids.filter(sampleOf(ids.toReversed(), most).has)).toEqual(ids.filter(has));
  });

  test('is spread evenly, though ids are alike', () => {
    const { has } = sampleOf(ids, 5000);
    for (let from = 0; from < ids.length; from += 2000) {
      const taken = ids.slice(from, from + 2000).filter(has).length;
      expect(taken).toBeGreaterThan(400);
      expect(taken).toBeLessThan(600);
    }
  });
});
