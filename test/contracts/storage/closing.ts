import { expect, test } from 'vitest';
import { StorageUnavailable } from '../../../server/storage/faults.ts';
import { all, collectionOf, type Given, sheets } from './given.ts';

export function closing({ store, open }: Given): void {
  test('an open store answers', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });

  test('after closing every use is refused as unavailable', async () => {
    const opened = await open();
    const drafts = collectionOf(opened.store, 'drafts');
    await drafts.insert({ id: 'a' });
    await opened.store.close();
    const { maintenance } = opened.store;
    const uses: Readonly<Record<string, () => Promise<unknown>>> = {
      ping: () => opened.store.ping(),
      get: () => drafts.get('a'),
      find: () => drafts.find({ limit: 1 }),
      page: () => drafts.page({ limit: 1 }),
      stream: () => all(drafts.stream()),
      count: () => drafts.count(),
      insert: () => drafts.insert({ id: 'b' }),
      insertMany: () => drafts.insertMany([{ id: 'b' }]),
      replace: () => drafts.replace({ id: 'a' }, 1),
      remove: () => drafts.remove('a'),
      append: () => collectionOf(opened.store, 'changes').append({ id: 'a', number: 1 }),
      discard: () => collectionOf(opened.store, 'sheets').discard('b'),
      raw: () => all(maintenance.raw('drafts')),
      insertRaw: () => maintenance.insertRaw('drafts', [{ park: 'p', id: 'c', revision: 1, body: '{}' }]),
      isEmpty: () => maintenance.isEmpty(),
    };
    for (const [name, use] of Object.entries(uses))
      await expect(use(), name).rejects.toBeInstanceOf(StorageUnavailable);
    await opened.cleanup();
  });

  test('closing twice does no harm', async () => {
    const opened = await open();
    await opened.store.close();
    await opened.store.close();
    await opened.cleanup();
  });

  test('what was asked for before closing is written, or refused, and never both', async () => {
    const opened = await open();
    const some = collectionOf(opened.store, 'sheets', 'p');
    const asked = sheets(50).map((one) => some.append([one]));
    const closed = opened.store.close();
    const ends = await Promise.allSettled(asked);
    await closed;
    const again = await opened.reopen();
    const there = await collectionOf(again, 'sheets', 'p').find({ limit: 100 });
    expect(there).toHaveLength(ends.filter(({ status }) => status === 'fulfilled').length);
    await opened.cleanup();
  });
}
