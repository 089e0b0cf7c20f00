import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Definition } from '../../../schemas/definition.ts';
import { definition } from '../../server/records/fixture.ts';
import { type ImportPark, parkOfImports } from '../imports/park-of-imports.ts';

let park: ImportPark;
const base = '/parks/hitech/records';
const rules: Definition = definition;

const odd = [
  '=1+1',
  '+86 512 6000',
  '-',
  '@me',
  "'=already",
  "'plain",
  "''=twice",
  'a,b;"c"',
  'two\nlines',
  '_x0041_ is not A',
  '<b>&amp;',
  '007',
  'true',
  '2025-01-01',
  '1e5',
  'ends in a backslash \\',
  '繁體字 🏭 é',
];

beforeAll(async () => {
  park = await parkOfImports(rules);
  const columns = [
    { column: 0, to: 'enterpriseId' },
    { column: 1, to: 'name' },
    { column: 2, to: 'period' },
    { column: 3, to: 'remark' },
    { column: 4, to: 'revenue' },
    { column: 5, to: 'listed' },
    { column: 6, to: 'foundedOn' },
    { column: 7, to: 'rdShare' },
  ];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  // A tab cannot stand in a workbook's name of a formula, but it can in a cell. Guarded here as an export does.
  const guarded = (text: string) => (/^'*[=+\-@]/.test(text) ? `'${text}` : text);
  const rows = odd.map((text, row) =>
    [
      `E${row}`,
      quoted(guarded(text)),
      row % 2 ? '2025' : '2024H1',
      quoted(guarded(text)),
      String([0.1, 1e-7, 123456789.123, 0.30000000000000004, 1e21, 5e-324, 0][row % 7]),
      row % 3 === 0 ? '' : String(row % 3 === 1),
      '2020-02-29',
      '-3.5',
    ].join(','),
  );
  const { one } = await park.upload(
    `enterpriseId,name,period,remark,revenue,listed,foundedOn,rdShare\n${rows.join('\n')}\n`,
    {
      mapping: { columns },
    },
  );
  expect(one, JSON.stringify(one.problem)).toMatchObject({ state: 'imported' });
});
afterAll(() => park.close());

const all = async () => {
  const found = await Promise.all(
    ['2025', '2024H1'].map((period) => park.administrator.get(`${base}?period=${period}&limit=200`)),
  );
  return found.flatMap(({ body }) => body.items).map(({ change: _change, ...record }) => record);
};

describe.each(['csv', 'xlsx'])('An export as %s', (format) => {
  test('holds every record; imported again after all was deleted, it gives the same records to the last bit', async () => {
    const before = await all();
    expect(before.map(({ values }) => values.remark).sort()).toEqual([...odd].sort());
    const { status, bytes, headers } = await park.administrator.get(`${base}/export?format=${format}`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toContain(`records.${format}`);

    const unchanged = await park.upload(bytes, { name: `records.${format}` });
    expect(unchanged.one).toMatchObject({ state: 'imported', change: null, counts: { unchanged: odd.length } });

    for (const period of ['2025', '2024H1']) await park.administrator.del(`${base}/${period}`, { reason: 'test' });
    expect(await all()).toEqual([]);
    const again = await park.upload(bytes, { name: `records.${format}` });
    expect(again.one.counts).toMatchObject({ added: odd.length, faults: 0 });
    expect(await all()).toEqual(before);
  });

  test('of one period holds that period only; of none there is none; who took it is in the audit log', async () => {
    const { bytes } = await park.administrator.get(`${base}/export?format=${format}&period=2025`);
    const { one } = await park.upload(bytes, { name: `records.${format}`, preview: true });
    expect(one.counts).toMatchObject({ rows: 8, unchanged: 8 });
    expect((await park.administrator.get(`${base}/export?format=${format}&period=1999`)).status).toBe(404);
    expect((await park.people.viewer.get(`${base}/export?format=${format}`)).status).toBe(403);
    const { body } = await park.administrator.get('/parks/hitech/audit?limit=200');
    const taken = body.items.find((one: { action: string }) => one.action === 'records.export');
    expect(taken).toMatchObject({ details: { records: 8, period: '2025' } });
  });
});

test('no cell of a CSV begins as a formula', async () => {
  const { bytes } = await park.administrator.get(`${base}/export?format=csv`);
  const cells = bytes
    .toString('utf8')
    .slice(1)
    .split(/[,\r\n]+/);
  for (const cell of cells) expect(cell).not.toMatch(/^"?(=|\+|@|-[^\d])/);
});
