import { describe, expect, test } from 'vitest';
import { LoadFailure } from '../../../designer/park/loading/load-failure.ts';
import { readColumns } from '../../../designer/park/loading/read-columns.ts';
import type { Field } from '../../../schemas/definition.ts';
import { bodyOf } from './served-park.ts';

const name = { 'zh-CN': '名' };
const fields: readonly Field[] = [
  { id: 'revenue', name, type: 'number', min: 0 },
  { id: 'staff', name, type: 'integer' },
  { id: 'kind', name, type: 'enum', options: [{ value: 'C39', name }] },
  { id: 'listed', name, type: 'boolean' },
  { id: 'founded', name, type: 'date' },
];
const wanted = { fields, earlier: new Set(['revenue']), periodsBefore: 1 };
const ids = fields.map(({ id }) => id);
const header = { period: '2025', periods: ['2025', '2024'], fields: ids, size: 2, of: 2, sampled: false };
const a = ['a', '甲公司', '2025', 12.5, 3, 'C39', true, '2020-02-29'];
const b = ['b', null, '2025', null, null, null, null, null];
const before = ['a', '甲', '2024', 10, 2, 'C39', false, '2020-02-29'];

function read(lines: readonly unknown[], chunk = 7) {
  return readColumns(bodyOf(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), chunk), wanted, () => {});
}

async function faultOf(reading: Promise<unknown>): Promise<unknown> {
  const error = await reading.catch((thrown: unknown) => thrown);
  return error instanceof LoadFailure ? error.fault : error;
}

test.each([1, 2, 7, 10_000])('records come whole, however the answer is cut: pieces of %i bytes', async (chunk) => {
  const { dataset, wrongCells } = await read([header, before, a, b, { end: true, records: 3 }], chunk);
  expect(dataset.enterpriseIds).toEqual(['a', 'b']);
  expect(dataset.names).toEqual(['甲公司', null]);
  expect([...(dataset.column('revenue') ?? [])]).toEqual([12.5, Number.NaN]);
  expect([...(dataset.column('listed') ?? [])]).toEqual([1, Number.NaN]);
  expect([...(dataset.column('founded') ?? [])]).toEqual([18_321, Number.NaN]);
  expect(dataset.dictionary.text(dataset.column('kind')?.[0] ?? -1)).toBe('C39');
  expect([...dataset.previous('revenue', 1)]).toEqual([10, Number.NaN]);
  expect(wrongCells.count).toBe(0);
});

test('an enterprise that has earlier records only is not there', async () => {
  const { dataset } = await read([header, ['z', null, '2024', 9, 9, null, null, null], a, { end: true, records: 2 }]);
  expect(dataset.enterpriseIds).toEqual(['a']);
  expect([...dataset.previous('revenue', 1)]).toEqual([Number.NaN]);
});

test.each([
  { field: 'revenue', value: '12', why: 'a text for a number' },
  { field: 'revenue', value: -1, why: 'below the least' },
  { field: 'staff', value: 2.5, why: 'not whole' },
  { field: 'kind', value: 'X', why: 'no option' },
  { field: 'listed', value: 1, why: 'a number for yes or no' },
  { field: 'founded', value: '2025-02-30', why: 'no such day' },
])('a value that is none of its field’s is missing and told: $why', async ({ field, value }) => {
  const wrong = a.with(3 + ids.indexOf(field), value);
  const { dataset, wrongCells } = await read([header, wrong, b, { end: true, records: 2 }]);
  expect(dataset.column(field)?.[0]).toBeNaN();
  expect(wrongCells).toEqual({
    count: 1,
    listed: [{ enterpriseId: 'a', period: '2025', field, value: String(value) }],
  });
});

describe('half a park is never shown', () => {
  test.each<{ why: string; lines: readonly unknown[]; code: string }>([
    { why: 'no last line', lines: [header, a, b], code: 'cutOff' },
    { why: 'fewer records than told', lines: [header, a, { end: true, records: 2 }], code: 'cutOff' },
    { why: 'nothing at all', lines: [], code: 'cutOff' },
    { why: 'nobody in the period', lines: [header, before, { end: true, records: 1 }], code: 'noRecords' },
    { why: 'a line too short', lines: [header, a.slice(0, -1), { end: true, records: 1 }], code: 'unreadable' },
    { why: 'no header', lines: [a, b, { end: true, records: 2 }], code: 'unreadable' },
    {
      why: 'a field that was asked for and did not come',
      lines: [{ ...header, fields: ids.slice(1) }],
      code: 'unreadable',
    },
    { why: 'more after the end', lines: [header, a, { end: true, records: 1 }, b], code: 'unreadable' },
  ])('$why', async ({ lines, code }) => {
    expect(await faultOf(read(lines))).toMatchObject({ code });
  });

  test('a line that breaks off', async () => {
    const text = `${JSON.stringify(header)}\n${JSON.stringify(a)}\n["b",null,"20`;
    expect(await faultOf(readColumns(bodyOf(text), wanted, () => {}))).toEqual({ code: 'cutOff' });
  });
});
