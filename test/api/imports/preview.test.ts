import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definition } from '../../server/records/fixture.ts';
import { type ImportPark, parkOfImports, publishVersion } from './park-of-imports.ts';

let park: ImportPark;
beforeAll(async () => {
  park = await parkOfImports();
});
afterAll(() => park.close());

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const preview = (content: string | Uint8Array, asked = {}) => park.upload(content, { preview: true, ...asked });
const columnsOf = ({ one }: Awaited<ReturnType<typeof preview>>) =>
  one.preview.columns.map((column: { to: string[]; from: string; factor: number | null }) => [
    column.to.join('+'),
    column.from,
    column.factor,
  ]);

describe('A preview', () => {
  test('shows columns, the first 20 rows and what the import would do, and imports nothing', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `E${row},2025,${row},${row === 3 ? 'x' : row}`);
    const { one, job } = await preview(lines('企业编号,年度,revenue,从业人数', ...rows));
    expect(job).toMatchObject({ state: 'succeeded', type: 'preview' });
    expect(one.state).toBe('previewed');
    expect(one.counts).toMatchObject({ rows: 30, added: 29, leftOut: 1, faults: 1 });
    expect(one.preview).toMatchObject({ isReadable: true, encoding: 'utf-8', sheets: [] });
    expect(one.preview.rows).toHaveLength(20);
    expect(one.preview.rows[0]).toEqual({ row: 2, cells: ['E0', '2025', '0', '0'] });
    expect(one.preview.absent).toEqual(['rdShare', 'listed', 'remark', 'industry', 'foundedOn']);
    expect(await park.records()).toEqual({});
    const { bytes } = await park.administrator.get(`/parks/hitech/records/imports/${one.id}/faults`);
    expect(bytes.toString('utf8')).toContain('5,从业人数,x,错误');
  });

  test('says of GB18030 what it is', async () => {
    const bytes = Buffer.from([
      ...Buffer.from('enterpriseId,period,'),
      0xd3,
      0xaa,
      0xd2,
      0xb5,
      0xca,
      0xd5,
      0xc8,
      0xeb,
      10,
    ]);
    const { one } = await preview(Buffer.concat([bytes, Buffer.from('E1,2025,5\n')]));
    expect(one.preview).toMatchObject({ encoding: 'gb18030' });
    expect(one.preview.columns[2]).toMatchObject({ heading: '营业收入', to: ['revenue'], from: 'name' });
  });

  test('of a header that says nothing still shows the rows, so that its columns can be mapped by hand', async () => {
    const shown = await preview(lines('a,b,c', 'E1,5,千', 'E2,6,万'));
    expect(shown.one).toMatchObject({ state: 'previewed', preview: { isReadable: false } });
    expect(shown.one.preview.rows.map((row: { cells: string[] }) => row.cells)).toEqual([
      ['E1', '5', '千'],
      ['E2', '6', '万'],
    ]);
    const columns = [
      { column: 0, to: 'enterpriseId' },
      { column: 'b', to: 'revenue', factor: 0.1 },
    ];
    const { one } = await park.start(shown.id, { mode: 'all', mapping: { columns, period: '2010' } });
    expect(one).toMatchObject({ state: 'imported', mapping: { period: '2010' } });
    expect(await park.records('2010')).toEqual({ E1: { revenue: 0.5 }, E2: { revenue: 0.6 } });
  });
});

describe('What a column is taken for', () => {
  const head = 'enterpriseId,period';
  test.each([
    ['revenue', ['revenue', 'id', null]],
    ['营业收入', ['revenue', 'name', null]],
    ['营业收入(万元)', ['revenue', 'name', null]],
    ['营业收入（元）', ['revenue', 'name', 0.0001]],
    ['营业收入【百万元】', ['revenue', 'name', 100]],
    ['营业收入/亿元', ['revenue', 'name', 10000]],
    ['营业收入（单位：千元）', ['revenue', 'name', 0.1]],
    ['Revenue (千元)', ['revenue', 'name', 0.1]],
    ['从业人数（千人）', ['staff', 'name', 1000]],
    ['研发投入占比（‰）', ['rdShare', 'name', 0.1]],
    ['研发投入占比（小数）', ['rdShare', 'name', 100]],
    ['是否上市（是/否）', ['listed', 'name', null]],
    ['营业收入（万美元）', ['', 'none', null]],
    ['营业收入（不含税）', ['', 'none', null]],
    ['别的', ['', 'none', null]],
    ['__proto__', ['', 'none', null]],
    ['constructor', ['', 'none', null]],
    ['toString', ['', 'none', null]],
  ])('%s', async (heading, taken) => {
    const shown = await preview(lines(`${head},${heading}`, 'E1,2025,1'));
    expect(columnsOf(shown)[2]).toEqual(taken);
  });

  test('a number in a unit that is not known is doubted, never read as it stands', async () => {
    const { one } = await preview(lines(`${head},营业收入（万美元）`, 'E1,2025,1'));
    expect(one.preview.columns[2].doubt.en).toContain(
      'could be revenue, but it is not known how to convert it to 万元',
    );
    expect(one.counts.warnings).toBe(1);
  });

  test('two columns that could be one field: the first by id, then by name; the other is doubted', async () => {
    const shown = await preview(lines(`${head},营业收入,revenue`, 'E1,2025,1,2'));
    expect(columnsOf(shown).slice(2)).toEqual([
      ['', 'none', null],
      ['revenue', 'id', null],
    ]);
    expect(shown.one.preview.columns[2].doubt.en).toContain('another column is already');
    expect(shown.one.preview.isReadable).toBe(false);
  });

  test('without a preview such a file is refused, until somebody says which of them it is', async () => {
    const file = lines(`${head},营业收入（千元）,营业收入`, 'E1,2006,10,2');
    const { one } = await park.upload(file, { mode: 'good' });
    expect(one).toMatchObject({ state: 'refused', change: null, problem: { code: 'import.unreadable' } });
    const columns = [{ column: 3, to: null }];
    expect((await park.upload(file, { mapping: { columns } })).one.state).toBe('imported');
    expect(await park.records('2006')).toEqual({ E1: { revenue: 1 } });
  });
});

describe('The mapping that is remembered', () => {
  test('is what the last import of the rule set used for the same headings; a given one wins', async () => {
    const columns = [
      { column: '代号', to: 'enterpriseId' },
      { column: '收入', to: 'revenue', factor: 0.1 },
      { column: 'staff', to: null },
    ];
    const file = lines('代号,年度,收入,staff', 'E1,2009,5,6');
    const first = await park.upload(file, { mapping: { columns } });
    expect(first.one.state).toBe('imported');
    expect(await park.records('2009')).toEqual({ E1: { revenue: 0.5 } });
    const shown = await preview(file);
    expect(columnsOf(shown)).toEqual([
      ['enterpriseId', 'remembered', null],
      ['period', 'remembered', null],
      ['revenue', 'remembered', 0.1],
      ['', 'remembered', null],
    ]);
    const given = await preview(file, { mapping: { columns: [{ column: 2, to: 'staff' }] } });
    expect(columnsOf(given).slice(2)).toEqual([
      ['staff', 'given', null],
      ['', 'remembered', null],
    ]);
  });
});

describe('What was remembered for a field in another unit', () => {
  test('is not used: a heading that says its unit is converted anew, another is left to be mapped', async () => {
    const file = lines('enterpriseId,period,营业收入（千元）', 'E1,2007,5');
    expect((await park.upload(file)).one.state).toBe('imported');
    const columns = [{ column: '总收入', to: 'revenue', factor: 0.1 }];
    await park.upload(lines('enterpriseId,period,总收入', 'E1,2008,5'), { mapping: { columns } });
    const fields = definition.fields.map((field) => (field.id === 'revenue' ? { ...field, unit: '元' } : field));
    await publishVersion(park.server, park.park, { ...definition, fields }, 2);

    const other = columnsOf(await preview(lines('enterpriseId,period,总收入', 'E1,2008,5'), { version: '2' }));
    expect(other.at(-1)).toEqual(['', 'none', null]);
    await park.upload(file, { version: '2' });
    expect(await park.records('2007')).toEqual({ E1: { revenue: 5000 } });
    expect(columnsOf(await preview(file, { version: '1' })).at(-1)).toEqual(['revenue', 'name', 0.1]);
  });
});

describe('A given mapping that does not fit the file is refused, whole', () => {
  const file = lines('enterpriseId,年度,revenue,remark,revenue', 'E1,2025,1,a,2');
  test.each([
    ['a column that is not there', { columns: [{ column: 'x', to: 'revenue' }] }, 'which the file does not have'],
    ['a position beyond the last', { columns: [{ column: 9, to: 'revenue' }] }, 'which the file does not have'],
    [
      'a heading that several columns have',
      { columns: [{ column: 'revenue', to: 'revenue' }] },
      'Several columns are headed',
    ],
    ['a field that is not there', { columns: [{ column: 2, to: 'profit' }] }, 'which the rules do not have'],
    [
      'a field that every object inherits',
      { columns: [{ column: 2, to: 'constructor' }] },
      'which the rules do not have',
    ],
    ['a factor for a text', { columns: [{ column: 3, to: 'remark', factor: 10 }] }, 'is no number'],
    [
      'two columns for one field',
      {
        columns: [
          { column: 2, to: 'revenue' },
          { column: 4, to: 'revenue' },
        ],
      },
      'both hold',
    ],
    ['a period beside a column of periods', { columns: [], period: '2024' }, 'has a column of periods'],
  ])('%s', async (_, mapping, why) => {
    const { one, id } = await park.upload(file, { mapping, mode: 'good' });
    expect(one).toMatchObject({ state: 'refused', change: null, problem: { code: 'import.unreadable' } });
    const { bytes } = await park.administrator.get(`/parks/hitech/records/imports/${id}/faults`, {
      'accept-language': 'en',
    });
    expect(bytes.toString('utf8')).toContain(why);
  });

  test('a column of periods that is left out on purpose makes room for a period of its own', async () => {
    const columns = [
      { column: 1, to: null },
      { column: 4, to: null },
    ];
    const { one } = await park.upload(file, { mapping: { columns, period: '2008H1' } });
    expect(one.state).toBe('imported');
    expect(await park.records('2008H1')).toEqual({ E1: { revenue: 1, remark: 'a' } });
  });
});
