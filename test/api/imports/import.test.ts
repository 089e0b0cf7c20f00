import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formOf, type ImportPark, parkOfImports, ruleSet } from './park-of-imports.ts';

let park: ImportPark;
beforeAll(async () => {
  park = await parkOfImports();
});
afterAll(() => park.close());

const lines = (...rows: readonly string[]) => `${rows.join('\n')}\n`;
const uploads = () => readdir(join(park.server.dataFolder, 'uploads'));

describe('An import at once', () => {
  test('reads every type of field, converts units, and leaves no file behind', async () => {
    const { job, one, reply } = await park.upload(
      lines(
        'enterpriseId,name,period,营业收入（千元）,从业人数,是否上市,行业,成立日期,备注',
        'E1,甲公司,2025,12345,10,是,软件,2020/1/2,=1+1',
        'E2,乙公司,2025,,,,,,',
      ),
      { name: '企业数据 2025.csv' },
    );
    expect(job).toMatchObject({ state: 'succeeded', type: 'import', result: { change: 1 } });
    expect(reply.headers.get('location')).toBe(`/api/v1/parks/hitech/records/imports/${one.id}`);
    expect(one).toMatchObject({
      state: 'imported',
      fileName: '企业数据 2025.csv',
      change: 1,
      counts: { rows: 2, added: 2, changed: 0, unchanged: 0, leftOut: 0, faults: 0 },
    });
    expect(await park.records()).toEqual({
      E1: { revenue: 1234.5, staff: 10, listed: true, industry: 'I65', foundedOn: '2020-01-02', remark: '=1+1' },
      E2: {},
    });
    expect(await uploads()).toEqual([]);
  });

  test('updates by enterprise and period: absent columns keep their values, an empty cell is missing', async () => {
    await park.upload(
      lines('enterpriseId,name,period,revenue,staff', 'E1,甲,2022,5,7', 'E2,乙,2022,6,8', 'E3,丙,2022,1,1'),
    );
    const { one } = await park.upload(
      lines('enterpriseId,period,revenue', 'E1,2022,9', 'E2,2022,', 'E3,2022,1', 'E4,2022,2'),
    );
    expect(one.counts).toMatchObject({ rows: 4, added: 1, changed: 2, unchanged: 1, valuesKept: 3 });
    expect(await park.records('2022')).toEqual({
      E1: { revenue: 9, staff: 7 },
      E2: { staff: 8 },
      E3: { revenue: 1, staff: 1 },
      E4: { revenue: 2 },
    });
    const { body } = await park.administrator.get('/parks/hitech/records?period=2022&enterpriseId=E1');
    expect(body.items[0].name).toBe('甲');
  });

  test('of what is there already makes no change', async () => {
    const file = lines('enterpriseId,period,revenue,remark', 'E1,2021,5,a', 'E2,2021,,');
    const first = await park.upload(file);
    const second = await park.upload(file);
    expect(second.one).toMatchObject({
      state: 'imported',
      change: null,
      counts: { unchanged: 2, added: 0, changed: 0 },
    });
    const { body } = await park.administrator.get('/parks/hitech/periods');
    const period = body.items.find((one: { period: string }) => one.period === '2021');
    expect(period).toMatchObject({ records: 2, lastChange: { number: first.one.change, kind: 'import' } });
  });
});

describe('All or nothing', () => {
  const file = lines('enterpriseId,period,revenue', 'E1,2020,5', 'E2,2020,five', 'E3,2020,-1', ',2020,1', 'E5,2020,6');

  test('one fault, and no row becomes visible; the good rows can be imported afterwards', async () => {
    const { job, one, id } = await park.upload(file);
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'import.faults' } });
    expect(one).toMatchObject({ state: 'refused', change: null, counts: { rows: 5, added: 0, leftOut: 3, faults: 3 } });
    expect(one.problem.message['zh-CN']).toContain('3 行中有 3 处错误');
    expect(await park.records('2020')).toEqual({});
    expect(await uploads()).toHaveLength(1);

    const good = await park.start(id, { mode: 'good' });
    expect(good.one).toMatchObject({ state: 'imported', counts: { rows: 5, added: 2, leftOut: 3, faults: 3 } });
    expect(await park.records('2020')).toEqual({ E1: { revenue: 5 }, E5: { revenue: 6 } });
    expect(await uploads()).toEqual([]);
  });

  test('a row that is not as long as the header is counted among those left out', async () => {
    const { one } = await park.upload(lines('enterpriseId,period,revenue', 'E1,2016,5', 'E2,2016', 'E3,2016,1,2'), {
      mode: 'good',
    });
    expect(one).toMatchObject({ state: 'imported', counts: { rows: 3, added: 1, leftOut: 2, faults: 2 } });
    expect(await park.records('2016')).toEqual({ E1: { revenue: 5 } });
  });

  test('no row with merged cells is a good one: what was there before stays', async () => {
    await park.upload(lines('enterpriseId,period,revenue', 'E2,2014,8'));
    const sheet = utils.aoa_to_sheet([
      ['enterpriseId', 'period', 'revenue', 'staff'],
      ['E1', 2014, 5, 1],
      ['E2', 2014, null, 2],
      ['E3', 2014, 6, 3],
      ['E4', 2014, 7, null],
      ['E5', 2014, 9, 4],
    ]);
    sheet['!merges'] = ['C5:D5', 'C2:C3'].map(utils.decode_range);
    const bytes: Buffer = write(utils.book_new(sheet), { type: 'buffer', bookType: 'xlsx' });
    const { one } = await park.upload(bytes, { name: 'merged.xlsx', mode: 'good' });
    expect(one).toMatchObject({ state: 'imported', counts: { rows: 5, added: 2, changed: 0, leftOut: 3, faults: 2 } });
    expect(await park.records('2014')).toEqual({
      E2: { revenue: 8 },
      E3: { revenue: 6, staff: 3 },
      E5: { revenue: 9, staff: 4 },
    });
  });

  test('every fault is listed in a file, in the language of the reader, and no cell of it is a formula', async () => {
    const { id } = await park.upload(lines('enterpriseId,period,revenue', '=cmd(),2019,=1+1', 'E2,2019,1'), {
      mode: 'good',
    });
    const faults = (language: string) =>
      park.administrator.get(`/parks/hitech/records/imports/${id}/faults`, { 'accept-language': language });
    const chinese = await faults('zh-CN');
    expect(chinese.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect([...chinese.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, first, ...others] = chinese.bytes.toString('utf8').slice(1).trim().split('\r\n');
    expect(head).toBe('行,列,单元格内容,级别,说明');
    expect(first).toMatch(/^2,revenue,'=1\+1,错误,"“=1\+1”不是数字/);
    expect(others).toEqual([]);
    expect((await faults('en')).bytes.toString('utf8')).toContain('Row,Column,Value,Severity,Message');
  });

  test('ten thousand faults are all listed', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `E${row},2018,x${row}`);
    const { one, id } = await park.upload(lines('enterpriseId,period,revenue', ...rows), { mode: 'good' });
    expect(one).toMatchObject({ state: 'refused', problem: { code: 'import.nothingGood' } });
    expect(one.counts).toMatchObject({ rows: 10_000, leftOut: 10_000, faults: 10_000, notListed: 0 });
    const { bytes } = await park.administrator.get(`/parks/hitech/records/imports/${id}/faults`);
    const listed = bytes.toString('utf8').trim().split('\r\n').slice(1);
    expect(listed).toHaveLength(10_000);
    expect(listed.at(-1)).toMatch(/^10001,revenue,x9999,/);
  });
});

describe('Whose record it is', () => {
  test('an id in full width, or a credit code in lower case, is the same enterprise; twice in one file is a fault', async () => {
    const code = '91320505MA2MKY8Q6C';
    const rows = ['Ｅ１,2017,1', 'E1,2017,2', `${code.toLowerCase()},2017,3`, `${code},2017,4`];
    const { one } = await park.upload(lines('enterpriseId,period,revenue', ...rows), { mode: 'good' });
    expect(one.counts).toMatchObject({ added: 2, leftOut: 2, faults: 2, warnings: 0 });
    expect(await park.records('2017')).toEqual({ E1: { revenue: 1 }, [code]: { revenue: 3 } });
  });

  test('what looks like a credit code and is none is a warning, never an error', async () => {
    const code = '91320505MA1MABCD5X';
    const { one, id } = await park.upload(lines('enterpriseId,period', `${code},2015`));
    expect(one).toMatchObject({ state: 'imported', counts: { added: 1, faults: 0, warnings: 1 } });
    const { bytes } = await park.administrator.get(`/parks/hitech/records/imports/${id}/faults`);
    expect(bytes.toString('utf8')).toContain(`2,enterpriseId,${code},提醒,“${code}”不是有效的统一社会信用代码`);
  });

  test('a code with a wrong check character is a warning wherever the column is one of credit codes', async () => {
    const { one } = await park.upload(lines('统一社会信用代码,年度', '12345,2016', '91320505MA2MKY8Q6C,2016'));
    expect(one).toMatchObject({ state: 'imported', counts: { added: 2, warnings: 1 } });
  });
});

describe('What an upload needs', () => {
  const path = '/parks/hitech/records/imports';
  const file = lines('enterpriseId,period', 'E1,2025');

  test.each([
    ['an unknown rule set', { ruleSet: '00000000000000000000000000' }, 404, 'ruleSet.unknown'],
    ['an unknown version', { version: '7' }, 404, 'ruleSet.unknown'],
    ['a draft that is not there', { version: 'draft' }, 404, 'ruleSet.unknown'],
    ['a version that is no number', { version: 'latest' }, 400, 'request.invalid'],
    ['an unknown mode', { mode: 'some' }, 400, 'request.invalid'],
    [
      'a mapping of another form',
      { mapping: { columns: [{ column: 0, to: 'revenue', factor: -1 }] } },
      400,
      'request.invalid',
    ],
    ['an old workbook', { name: 'records.xls' }, 415, 'import.fileKind'],
    ['a program', { name: 'records.exe' }, 415, 'import.fileKind'],
  ])('%s is refused, and nothing is kept', async (_, asked, status, code) => {
    const { status: got, body } = await park.administrator.post(path, formOf(file, asked));
    expect([got, body.code]).toEqual([status, code]);
    expect(body.title).toMatch(/[一-龥]/);
  });

  test('no file, two files, and a field too many are refused', async () => {
    const none = formOf(file);
    none.delete('file');
    const two = formOf(file);
    two.append('file', new Blob([file]), 'more.csv');
    const more = formOf(file);
    more.set('__proto__', '1');
    for (const form of [none, two, more]) expect((await park.administrator.post(path, form)).status).toBe(400);
  });

  test('after all of these, nothing but what waits to be started is on the disk', async () => {
    const waiting = await park.administrator.get(`${path}?state=refused`);
    expect(await uploads()).toHaveLength(waiting.body.items.length);
    for (const { id } of waiting.body.items) expect((await park.administrator.del(`${path}/${id}`)).status).toBe(204);
    expect(await uploads()).toEqual([]);
  });

  test('who may not import is refused', async () => {
    for (const role of ['reviewer', 'auditor', 'viewer', 'platform'] as const)
      expect((await park.people[role].post(path, formOf(file))).status, role).toBe(403);
    expect((await park.server.client().post(path, formOf(file))).status).toBe(401);
    expect(await uploads()).toEqual([]);
    expect(ruleSet).toHaveLength(26);
  });
});
