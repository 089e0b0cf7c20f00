import { expect, test } from 'vitest';
import { all, collectionOf, type Given } from './given.ts';

export function documents({ store, reopen }: Given): void {
  test('a document is read as it was inserted, with its id and the revision 1', async () => {
    const drafts = collectionOf(store(), 'drafts');
    const document = { id: 'a', definition: { tree: { children: [1, 'two', null, true, { x: [] }] } }, by: 'p' };
    expect(await drafts.insert(document)).toEqual({ ...document, revision: 1 });
    expect(await drafts.get('a')).toEqual({ ...document, revision: 1 });
    expect(await drafts.find({ limit: 10 })).toEqual([{ ...document, revision: 1 }]);
    expect(await all(drafts.stream())).toEqual([{ ...document, revision: 1 }]);
    expect((await drafts.page({ limit: 10 })).documents).toEqual([{ ...document, revision: 1 }]);
  });

  test('null and absent are kept apart in a document; an undefined key is absent', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', is: null, in: { is: null, not: undefined }, not: undefined });
    const { id: _id, revision: _revision, ...content } = (await drafts.get('a')) ?? {};
    expect(JSON.stringify(content)).toBe('{"is":null,"in":{"is":null}}');
  });

  test('the keys of a document keep their order', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', z: 1, a: { y: 1, b: 2, '10': 3, '9': 4 }, m: 2 });
    const { id: _id, revision: _revision, ...content } = (await drafts.get('a')) ?? {};
    expect(JSON.stringify(content)).toBe('{"z":1,"a":{"9":4,"10":3,"y":1,"b":2},"m":2}');
  });

  test('a revision that is handed in with a document is not believed', async () => {
    const drafts = collectionOf(store(), 'drafts');
    expect(await drafts.insert({ id: 'a', revision: 7 })).toEqual({ id: 'a', revision: 1 });
    expect(await drafts.get('a')).toEqual({ id: 'a', revision: 1 });
  });

  test('what is not there is undefined', async () => {
    expect(await collectionOf(store(), 'drafts').get('nobody')).toBeUndefined();
  });

  test('what a write has resolved is seen by every connection at once', async () => {
    const another = await reopen();
    const here = collectionOf(store(), 'drafts', 'seen');
    const there = collectionOf(another, 'drafts', 'seen');
    for (let at = 0; at < 50; at++) {
      await here.insert({ id: `h${at}` });
      expect(await there.get(`h${at}`)).toBeDefined();
      await there.insert({ id: `t${at}` });
      expect(await here.get(`t${at}`)).toBeDefined();
    }
    await another.close();
  });

  test('what was written is there after closing and opening again', async () => {
    const first = await reopen();
    await collectionOf(first, 'drafts', 'kept').insert({ id: 'a', definition: '企业' });
    await first.close();
    const second = await reopen();
    expect(await collectionOf(second, 'drafts', 'kept').get('a')).toEqual({ id: 'a', revision: 1, definition: '企业' });
    await second.close();
  });
}
