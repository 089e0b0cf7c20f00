import { afterAll, describe, expect, test } from 'vitest';
import { faultsOf, read, scratch, valuesOf, written } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);
const csv = (text: string) => folder.file('header.csv', text);

describe('Columns are found', () => {
  test.each([
    'enterpriseId,name,period,revenue',
    ' enterpriseId , name ,period,营业收入',
    '企业编号,企业名称,年度,Revenue',
    '统一社会信用代码,企业名称,期间,营业收入（万元）',
    'ENTERPRISEID,Name,PERIOD,REVENUE',
  ])('%s', async (header) => {
    const result = await read(csv(`${header}\nE1,甲,2025,5\n`), { keep: new Set(['revenue']) });
    expect(valuesOf(result, 'revenue')).toEqual([5]);
    expect(result.ok && [result.table.enterpriseIds, result.table.names]).toEqual([['E1'], ['甲']]);
    expect(result.warnings).toEqual([]);
  });

  test('by tabs where the header has more tabs than commas', async () => {
    expect(valuesOf(await read(csv('enterpriseId\tperiod\trevenue\nE1\t2025\t"1,000"\n')), 'revenue')).toEqual([1000]);
  });
});

describe('A header is refused', () => {
  test.each([
    ['name,revenue', 'There is no column "enterpriseId"', 'There is no column "period"'],
    ['enterpriseId,revenue', 'There is no column "period"'],
    ['enterpriseId;period;revenue', 'separated by ";"'],
    ['enterpriseId|period|revenue', 'separated by "|"'],
    ['enterpriseId，period，revenue', 'separated by "，"'],
    ['2025 年企业数据', 'delete what stands above the header', 'There is no column "period"'],
    [`enterpriseId,period${',x'.repeat(9_999)}`, 'The header has 10001 columns, more than the 10000'],
    ['enterpriseId,period,revenue,营业收入', 'Columns "revenue" and "营业收入" both hold revenue'],
    ['enterpriseId,period,revenue,revenue', 'Columns "revenue" and "revenue" both hold revenue'],
    ['enterpriseId,enterpriseId,period', 'Columns "enterpriseId" and "enterpriseId" both hold enterpriseId'],
  ])('%s', async (header, ...messages) => {
    const faults = faultsOf(await read(csv(`${header}\nE1,2025,5\n`)));
    expect(faults).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(faults[index]?.message.en).toContain(message);
  });
});

describe('Columns that no field knows, and fields without a column', () => {
  const text = 'enterpriseId,period,revenu\nE1,2025,x\n';

  test('are warnings that name the nearest of the other', async () => {
    const result = await read(csv(text), { keep: new Set(['revenue', 'staff']) });
    expect(result.ok).toBe(true);
    expect(result.warnings.map(written)).toEqual([
      'row 1, column revenu: No field is called "revenu"; the column is not read. Did you mean "revenue"?',
      'Field "revenue" (营业收入) has no column; it is missing for every enterprise. Is it the column "revenu"?',
      'Field "staff" (从业人数) has no column; it is missing for every enterprise.',
    ]);
  });

  test.each([false, true])('without a heading are told where they have cells; strict: %s', async (strict) => {
    const result = await read(csv(`enterpriseId,,period,,revenue,\nE1,,2025,,1,\nE2,,2025,x,1,\n`), {
      keep: new Set(['revenue']),
      strict,
    });
    const told = ['row 3: Column D has cells but no heading; it is not read. Give it one.'];
    expect([faultsOf(result).map(written), result.warnings.map(written)]).toEqual(strict ? [told, []] : [[], told]);
  });

  test('are errors where it is strict', async () => {
    const result = await read(csv(text), { keep: new Set(['revenue', 'staff']), strict: true });
    expect(faultsOf(result)).toHaveLength(3);
    expect(result.warnings).toEqual([]);
  });
});

test('A column of a field that nobody keeps is validated, but takes no memory', async () => {
  const keep = new Set(['staff']);
  const good = await read(csv('enterpriseId,period,staff,revenue,remark\nE1,2025,3,5,text\n'), { keep });
  expect(good.ok && [...good.table.columns.keys()]).toEqual(['staff']);
  expect(good.ok && good.table.dictionary.size).toBe(0);
  const bad = await read(csv('enterpriseId,period,staff,revenue\nE1,2025,3,x\n'), { keep });
  expect(faultsOf(bad).map(written)[0]).toContain('row 2, column revenue');
});
