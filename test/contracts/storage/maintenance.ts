import { expect, test } from 'vitest';
import { allCollections } from '../../../server/storage/collections.ts';
import { DuplicateKey } from '../../../server/storage/faults.ts';
import type { RawDocument } from '../../../server/storage/port.ts';
import type { Store } from '../../../server/storage/store.ts';
import { all, collectionOf, type Given, sheets } from './given.ts';

export function maintenance({ open }: Given): void {
  const filled = async () => {
    const opened = await open();
    const { store } = opened;
    const drafts = collectionOf(store, 'drafts', 'p1');
    const definition = { 企业: '🚀 \ud800 \0', 'a.b': 0.1 + 0.2, $gt: [5e-324, null, -1.5e300], z: 1, a: 2 };
    await drafts.insert({ id: 'a', definition });
    await drafts.replace({ id: 'a', definition: [definition] }, 1);
    await collectionOf(store, 'drafts', 'p2').insert({ id: 'a', definition: 'of another park' });
    await collectionOf(store, 'sheets', 'p1').append(sheets(1200, () => ({ total: 1, grade: null })));
    await store.platform.properties.insert({ id: 'version', value: 3 });
    return opened;
  };
  const everything = async (store: Store) => {
    const raws: Record<string, RawDocument[]> = {};
    for (const { name } of allCollections)
      raws[name] = (await all(store.maintenance.raw(name))).sort((a, b) =>
        `${a.park} ${a.id}` < `${b.park} ${b.id}` ? -1 : 1,
      );
    return raws;
  };

  test('raw documents of all parks go into an empty store byte by byte, and are found there', async () => {
    const [from, to] = [await filled(), await open()];
    expect(await to.store.maintenance.isEmpty()).toBe(true);
    expect(await from.store.maintenance.isEmpty()).toBe(false);
    for (const { name } of allCollections)
      await to.store.maintenance.insertRaw(name, await all(from.store.maintenance.raw(name)));
    const raws = await everything(from.store);
    expect(await everything(to.store)).toEqual(raws);
    expect(raws.sheets).toHaveLength(1200);
    expect(raws.drafts?.map(({ park, id, revision }) => ({ park, id, revision }))).toEqual([
      { park: 'p1', id: 'a', revision: 2 },
      { park: 'p2', id: 'a', revision: 1 },
    ]);
    expect(raws.properties).toEqual([{ park: 'platform', id: 'version', revision: 1, body: '{"value":3}' }]);
    const there = collectionOf(to.store, 'drafts', 'p1');
    expect(await there.get('a')).toEqual(await collectionOf(from.store, 'drafts', 'p1').get('a'));
    expect(await there.replace({ id: 'a' }, 2)).toMatchObject({ revision: 3 });
    const sheetsThere = collectionOf(to.store, 'sheets', 'p1');
    expect(await sheetsThere.count([{ field: 'total', is: 1 }])).toBe(1200);
    expect(await sheetsThere.find({ limit: 1, only: ['grade', 'stage'] })).toEqual([
      { id: 's000001', revision: 1, grade: null },
    ]);
    await from.cleanup();
    await to.cleanup();
  });

  test('a raw body stays as it is, whatever its spaces, escapes and numbers look like', async () => {
    const to = await open();
    const body = '{ "definition" : [ 1.0, 1e2, "\\u4f01\\/" , "企" ],\n "by":"p" }';
    await to.store.maintenance.insertRaw('drafts', [{ park: 'p', id: 'a', revision: 41, body }]);
    expect(await all(to.store.maintenance.raw('drafts'))).toEqual([{ park: 'p', id: 'a', revision: 41, body }]);
    expect(await collectionOf(to.store, 'drafts', 'p').get('a')).toEqual({
      id: 'a',
      revision: 41,
      definition: [1, 100, '企/', '企'],
      by: 'p',
    });
    await to.cleanup();
  });

  test('what is there already is not overwritten', async () => {
    const opened = await filled();
    const raw = { park: 'p2', id: 'a', revision: 9, body: '{}' };
    await expect(opened.store.maintenance.insertRaw('drafts', [raw])).rejects.toBeInstanceOf(DuplicateKey);
    expect(await collectionOf(opened.store, 'drafts', 'p2').get('a')).toMatchObject({ revision: 1 });
    await opened.cleanup();
  });

  test('a snapshot has all of every park, and more only where it is not one moment', async () => {
    const opened = await filled();
    const { store } = opened;
    await store.maintenance.snapshot(async (view) => {
      expect(await view.count('sheets')).toBe(1200);
      await collectionOf(store, 'sheets', 'p3').append(sheets(5));
      await collectionOf(store, 'drafts', 'p2').replace({ id: 'a', definition: 'later' }, 1);
      const raws = await all(view.raw('sheets'));
      expect(new Set(raws.map(({ park, id }) => `${park} ${id}`)).size).toBe(raws.length);
      expect(raws.filter(({ park }) => park === 'p1')).toHaveLength(1200);
      if (!view.isOneMoment) return;
      expect(raws).toHaveLength(1200);
      expect((await all(view.raw('drafts'))).map(({ revision }) => revision)).toEqual([2, 1]);
    });
    expect(await collectionOf(store, 'sheets', 'p3').count()).toBe(5);
    await opened.cleanup();
  });

  test('a raw document is replaced at its revision, and found by what it has now', async () => {
    const opened = await filled();
    const { maintenance } = opened.store;
    const raws = (await all(maintenance.raw('sheets'))).slice(0, 60);
    const changed = raws.map((raw) => ({ ...raw, body: raw.body.replace('"total":1', '"total":2') }));
    const [first, ...others] = changed;
    if (!first) throw new Error('There is nothing');
    expect(await maintenance.replaceRaw('sheets', [{ ...first, revision: 7 }, ...others])).toBe(59);
    expect(await maintenance.replaceRaw('sheets', others)).toBe(0);
    const there = collectionOf(opened.store, 'sheets', 'p1');
    expect(await there.count([{ field: 'total', is: 2 }])).toBe(59);
    expect(await there.get(first.id)).toMatchObject({ revision: 1, total: 1 });
    expect((await all(maintenance.raw('sheets'))).filter(({ revision }) => revision === 2)).toHaveLength(59);
    await opened.cleanup();
  });

  test('a store that is cleared is as new', async () => {
    const opened = await filled();
    await opened.store.maintenance.clear();
    expect(await opened.store.maintenance.isEmpty()).toBe(true);
    expect(await collectionOf(opened.store, 'drafts', 'p1').get('a')).toBeUndefined();
    await collectionOf(opened.store, 'drafts', 'p1').insert({ id: 'a' });
    await opened.cleanup();
  });

  test.each(['nothing', 'sqlite_schema', 'sheets"; --'])('a collection %j is not known', async (name) => {
    const opened = await open();
    await expect(all(opened.store.maintenance.raw(name))).rejects.toBeInstanceOf(RangeError);
    await expect(opened.store.maintenance.insertRaw(name, [])).rejects.toBeInstanceOf(RangeError);
    await opened.cleanup();
  });
}
