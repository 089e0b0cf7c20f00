import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { faultsOf, read, scratch, written } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);
const header = 'enterpriseId,name,period,revenue,staff';
const linesOf = async (name: string, content: string | Uint8Array) =>
  faultsOf(await read(folder.file(name, content))).map(written);

describe('A file is refused with its place', () => {
  test.each([
    ['of no bytes', '', 'The file is empty'],
    ['of blank lines', '\n\n', 'The file is empty'],
    ['of a header alone', `${header}\n`, 'The file has a header but no records'],
    [
      'with too few cells',
      `${header}\nE1,甲,2025,1,2\nE2,乙,2025\n`,
      'row 3: The row has 3 cells, but the header has 5',
    ],
    ['with too many cells', `${header}\nE1,甲,2025,1,234,5\n`, 'row 2: The row has 6 cells, but the header has 5'],
    ['without an id', `${header}\n ,甲,2025,1,2\n`, 'row 2, column enterpriseId: The enterprise id is empty'],
    ['without a period', `${header}\nE1,甲,,1,2\n`, 'row 2, column period: The period is empty'],
    [
      'with an enterprise twice',
      `${header}\nE1,甲,2025,1,2\nE1,甲,2024,1,2\nE1,甲,2025,1,2\n`,
      'row 4, column enterpriseId: Enterprise "E1" already has a record for 2025 in row 2',
    ],
    [
      'with a rounded id',
      `${header}\n9.13205E+17,甲,2025,1,2\n`,
      'row 2, column enterpriseId: "9.13205E+17" is an id that',
    ],
    ['with an open quote', `${header}\nE1,甲,2025,1,2\nE2,"乙,2025,1,2\n`, 'row 3: A quote is opened but never closed'],
    ['with a stray quote', `${header}\nE1,甲"乙",2025,1,2\n`, 'row 2: There is a quote inside a cell'],
  ])('%s', async (_, content, message) => {
    const [line, ...others] = await linesOf('bad.csv', content);
    expect(others).toEqual([]);
    expect(line).toContain(message);
  });

  test('with a line of 200 MB, without reading it to its end', async () => {
    const path = join(folder.path, 'long.csv');
    const megabyte = Buffer.alloc(1 << 20, '1');
    const chunks = function* () {
      yield Buffer.from(`${header}\nE1,甲,2025,`);
      for (let count = 0; count < 200; count++) yield megabyte;
    };
    await pipeline(Readable.from(chunks()), createWriteStream(path));
    const before = process.memoryUsage().rss;
    expect(faultsOf(await read(path)).map(written)).toEqual([
      expect.stringContaining('row 2: The row is longer than 1000000 characters'),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('with a line of 200 MB of commas, which would be as many cells', async () => {
    const path = join(folder.path, 'commas.csv');
    const megabyte = Buffer.alloc(1 << 20, ',');
    const chunks = function* () {
      yield Buffer.from(`${header}\nE1,甲,2025,1,1\nE2`);
      for (let count = 0; count < 200; count++) yield megabyte;
    };
    await pipeline(Readable.from(chunks()), createWriteStream(path));
    expect(faultsOf(await read(path)).map(written)).toEqual([
      expect.stringContaining('row 3: The row is longer than 1000000 characters'),
    ]);
  });

  test('with blank rows without end, or short ones, without reading it to its end', async () => {
    const endless = async (row: string) => await read(folder.file('rows.csv', `${header}\n${row.repeat(5_000_000)}`));
    expect(faultsOf(await endless('\n')).map(written)).toEqual([
      expect.stringContaining('row 100002: More than 100000 blank rows follow one another'),
    ]);
    expect(await endless('E\n')).toMatchObject({ ok: false, faults: { length: 1000 }, more: 99_000 });
  });

  test('that is not text', async () => {
    for (const bytes of [
      Buffer.from(`${header}\nE1,甲,2025,1,1\n`, 'utf16le'),
      Buffer.from(`${header}\nE1,甲\0乙,2025,1,1\n`),
    ])
      expect((await linesOf('binary.csv', bytes))[0]).toContain('it has zero bytes');
  });

  test('in neither encoding', async () => {
    const bytes = Buffer.concat([Buffer.from(`${header}\n`), Buffer.from([0xff, 0xff, 0x80, 0x0a])]);
    expect((await linesOf('binary.csv', bytes))[0]).toContain('neither UTF-8 nor GB18030');
  });

  test('of another kind', async () => {
    expect((await linesOf('records.json', '{}'))[0]).toContain('.csv and .xlsx files, not ".json"');
  });
});

test('All faults are listed, up to a thousand, and the others counted', async () => {
  const rows = Array.from({ length: 1205 }, (_, index) => `E${index},甲,2025,x,1`);
  const result = await read(folder.file('many.csv', [header, ...rows].join('\n')));
  expect(faultsOf(result)).toHaveLength(1000);
  expect(result.ok || result.more).toBe(205);
});

test('Rows are numbered as a spreadsheet shows them: a cell of two lines is one row, a blank row counts', async () => {
  const [line] = await linesOf('rows.csv', `${header}\r\nE1,"甲\r\n乙",2025,1,2\r\n\r\n,,,,\r\nE2,丙,2025,x,2\r\n`);
  expect(line).toContain('row 5, column revenue');
});
