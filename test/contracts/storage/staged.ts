import { expect, test } from 'vitest';
import { DuplicateKey } from '../../../server/storage/faults.ts';
import { Prewritten } from '../../../server/storage/port.ts';
import { collectionOf, type Given, newPark, sheet, sheets } from './given.ts';

const batch = (name: string, count: number) =>
  sheets(count).map((one) => ({ ...one, id: `${name}.${one.id}`, batch: name }));

export function staged({ store }: Given): void {
  test('batches stand side by side; one is discarded, in this park and this collection only', async () => {
    const [park, other] = [newPark(), newPark()];
    const here = collectionOf(store(), 'sheets', park);
    const statistics = collectionOf(store(), 'statistics', park);
    const there = collectionOf(store(), 'sheets', other);
    await here.append(batch('one', 1500));
    await here.append(batch('two', 700));
    await there.append(batch('one', 30));
    await statistics.append([{ id: 'one.1', batch: 'one', part: 1, json: '' }]);
    await here.discard('one');
    expect(await here.count([{ field: 'batch', is: 'one' }])).toBe(0);
    expect(await here.count()).toBe(700);
    expect(await there.count()).toBe(30);
    expect(await statistics.count()).toBe(1);
  });

  test('a batch that is not there can be discarded: it is gone', async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append([sheet(1)]);
    await some.discard('nothing');
    await some.discard('');
    expect(await some.count()).toBe(1);
  });

  test('a batch grows by several appends, and by none', async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append(sheets(10));
    await some.append([]);
    await some.append(sheets(20).slice(10));
    expect(await some.count([{ field: 'batch', is: 'b' }])).toBe(20);
  });

  test('a document that is text already comes out as any other, also where others follow', async () => {
    const some = collectionOf(store(), 'sheets');
    const content = { batch: 'b', position: 1, enterpriseId: 'e1', name: '企业 🚀 "x" \\ \ud800', nodes: [0.1, null] };
    const keys = { batch: 'b', position: 1, enterpriseId: 'e1' };
    await some.append([new Prewritten('a', keys, Buffer.from(JSON.stringify(content)))], { more: true });
    expect(await some.get('a')).toEqual({ ...content, id: 'a', revision: 1 });
    expect((await some.find({ where: [{ field: 'position', is: 1 }], limit: 5 })).map(({ id }) => id)).toEqual(['a']);
  });

  test('an id that is there already is refused, and what stood there stays', async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append([sheet(1, { name: 'first' })]);
    await expect(some.append([sheet(2), { ...sheet(3), id: 's000001', name: 'second' }])).rejects.toBeInstanceOf(
      DuplicateKey,
    );
    expect(await some.get('s000001')).toMatchObject({ name: 'first', position: 1 });
  });

  test('single writes do not wait for all of a large batch', async () => {
    const some = collectionOf(store(), 'sheets');
    const drafts = collectionOf(store(), 'drafts');
    let appended = false;
    const appending = some.append(sheets(8000, () => ({ nodes: 'x'.repeat(1000) }))).then(() => {
      appended = true;
    });
    let written = 0;
    while (written < 5) await drafts.insert({ id: `d${written++}` });
    expect(appended).toBe(false);
    await appending;
    expect(await some.count()).toBe(8000);
  });
}
