import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { readRows } from '../../../server/records/read-rows.ts';
import { scratch } from './fixture.ts';

const folder = scratch();
afterAll(folder.clean);

const rows = Array.from({ length: 3000 }, (_, row) => `E${row},${'x'.repeat(row % 50)}`);
const file = folder.file('rows.csv', `${rows.join('\n')}\n`);
const quiet = { warn: () => {}, refuse: () => {}, onProgress: () => {} };

describe('Whoever takes rows slowly', () => {
  test('gets every row once, in order, and the file is not at its end before', async () => {
    const taken: string[] = [];
    const take = (cells: readonly string[], row: number) => {
      taken.push(cells.join());
      return row % 500 === 0 ? delay(20).then(() => true) : true;
    };
    expect(await readRows(file, take, quiet)).toBeUndefined();
    expect(taken).toEqual(rows);
  });

  test('is not given a row while it is still busy with the one before', async () => {
    let busy = false;
    let overlaps = 0;
    const take = (_: readonly string[], row: number) => {
      if (busy) overlaps += 1;
      if (row % 100 > 0) return true;
      busy = true;
      return delay(2).then(() => {
        busy = false;
        return true;
      });
    };
    await readRows(file, take, quiet);
    expect(overlaps).toBe(0);
  });

  test('can say later that it wants no more, or fail', async () => {
    let taken = 0;
    const stop = async () => {
      taken += 1;
      return taken < 5;
    };
    expect(await readRows(file, stop, quiet)).toBeUndefined();
    expect(taken).toBe(5);
    await expect(readRows(file, async () => Promise.reject(new Error('full')), quiet)).rejects.toThrow('full');
  });
});
