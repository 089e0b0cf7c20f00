import { expect, test } from 'vitest';
import { collectionOf, type Given } from './given.ts';

/** As it comes over HTTP: the keys are the object's own. */
const hostile = JSON.parse(`{
  "a.b": 1, "$gt": "", "$where": "1", "__proto__": { "polluted": true }, "constructor": { "prototype": 1 }, "": 0,
  "toString": "x", "hasOwnProperty": 1, "_id": "other", "__v": 3, "_bsontype": "ObjectId", "$numberDouble": "1", "park": "p",
  "body": "b", "length": 7, "0": "zero", "企业": "键"
}`) as Readonly<Record<string, unknown>>;

export function keys({ store }: Given): void {
  test.each(Object.keys(hostile))('a key may be called %j, at the top and below', async (key) => {
    const drafts = collectionOf(store(), 'drafts');
    const value = Object.getOwnPropertyDescriptor(hostile, key)?.value as unknown;
    const entry = Object.fromEntries([[key, value]]);
    await drafts.insert({ id: 'a', definition: { ...entry, list: [entry] }, ...entry });
    const { id: _id, revision: _revision, ...content } = (await drafts.get('a')) ?? {};
    expect(JSON.stringify(content)).toBe(JSON.stringify({ definition: { ...entry, list: [entry] }, ...entry }));
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('all of them together, inserted and replaced', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: hostile });
    await drafts.replace({ id: 'a', definition: [hostile] }, 1);
    expect(JSON.stringify((await drafts.get('a'))?.definition)).toBe(JSON.stringify([hostile]));
  });

  test('id and revision within a part of the document are its own', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: { id: 'inner', revision: 9 } });
    expect(await drafts.get('a')).toEqual({ id: 'a', revision: 1, definition: { id: 'inner', revision: 9 } });
  });
}
