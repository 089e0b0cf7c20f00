import { expect, test } from 'vitest';
import { DuplicateKey, NotStorable } from '../../../server/storage/faults.ts';
import { collectionOf, type Given, idsOf, newPark, sheet } from './given.ts';

export function uniqueIndexes({ store }: Given): void {
  test('an id is there once in a collection', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', by: 'first' });
    await expect(drafts.insert({ id: 'a', by: 'second' })).rejects.toBeInstanceOf(DuplicateKey);
    expect(await drafts.get('a')).toMatchObject({ by: 'first' });
  });

  test('ids are compared letter by letter: no case, no Unicode folding', async () => {
    const drafts = collectionOf(store(), 'drafts');
    for (const id of ['a', 'A', 'é', 'e\u0301', 'ａ', 'a ']) await drafts.insert({ id });
    expect(await drafts.count()).toBe(6);
  });

  test('another collection and another park may have the same id', async () => {
    const [one, two] = [newPark(), newPark()];
    await collectionOf(store(), 'drafts', one).insert({ id: 'a' });
    await collectionOf(store(), 'mappings', one).insert({ id: 'a' });
    await collectionOf(store(), 'drafts', two).insert({ id: 'a' });
    expect(await collectionOf(store(), 'drafts', two).get('a')).toBeDefined();
  });

  test('a field of a unique index: the second is refused, also as a replacement', async () => {
    const { people } = store().platform;
    const person = (id: string, username: string) => ({
      id,
      username,
      name: '张三',
      passwordHash: '',
      passwordChangedAt: '',
      platformAdministrator: false,
      demo: false,
      disabled: false,
      roles: [],
      failedLogins: 0,
      lockedUntil: null,
      createdAt: '',
    });
    await people.insert(person('u1', 'zhang'));
    await people.insert(person('u2', 'Zhang'));
    await expect(people.insert(person('u3', 'zhang'))).rejects.toBeInstanceOf(DuplicateKey);
    await expect(people.replace(person('u2', 'zhang'), 1)).rejects.toBeInstanceOf(DuplicateKey);
    expect(await people.get('u2')).toEqual({ ...person('u2', 'Zhang'), revision: 1 });
    expect(await people.replace(person('u1', 'zhang'), 1)).toMatchObject({ revision: 2 });
  });

  test('a compound unique index refuses only the same values of all its fields', async () => {
    const versions = collectionOf(store(), 'versions');
    await versions.append({ id: 'x.1', ruleSet: 'x', number: 1 });
    await versions.append({ id: 'x.2', ruleSet: 'x', number: 2 });
    await versions.append({ id: 'y.1', ruleSet: 'y', number: 1 });
    await expect(versions.append({ id: 'other', ruleSet: 'x', number: 2 })).rejects.toBeInstanceOf(DuplicateKey);
    expect(await versions.count()).toBe(3);
  });

  test('a unique index holds within one park', async () => {
    const [one, two] = [collectionOf(store(), 'changes'), collectionOf(store(), 'changes')];
    await one.append({ id: 'a', number: 1 });
    await two.append({ id: 'b', number: 1 });
    await expect(two.append({ id: 'c', number: 1 })).rejects.toBeInstanceOf(DuplicateKey);
  });

  test('a value is free again once its document is gone', async () => {
    const all = collectionOf(store(), 'sheets');
    await all.append([sheet(1)]);
    await all.discard('b');
    await all.append([sheet(1, { id: 'again' })]);
    expect(idsOf(await all.find({ limit: 9 }))).toEqual(['again']);
  });

  test.each([
    ['null', null],
    ['absent', undefined],
  ])('a unique key is never %s', async (_, number) => {
    const changes = collectionOf(store(), 'changes');
    await expect(changes.append({ id: 'a', number })).rejects.toBeInstanceOf(NotStorable);
    expect(await changes.count()).toBe(0);
  });

  test('of 50 who want the same number one gets it', async () => {
    const changes = collectionOf(store(), 'changes');
    const ends = await Promise.allSettled(
      Array.from({ length: 50 }, (_, at) => changes.append({ id: `c${at}`, number: 1 })),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(reasons.every((reason) => reason instanceof DuplicateKey)).toBe(true);
    expect(await changes.count()).toBe(1);
  });

  test('one that is refused does not take those with it that were written at the same time', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'd7' });
    const ends = await Promise.allSettled(Array.from({ length: 20 }, (_, at) => drafts.insert({ id: `d${at}` })));
    expect(ends.flatMap(({ status }, at) => (status === 'rejected' ? [at] : []))).toEqual([7]);
    expect(await drafts.count()).toBe(20);
  });

  test('of many documents, those before the one that is refused may be there, and none after it', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'd0700' });
    const many = Array.from({ length: 1000 }, (_, at) => ({ id: `d${String(at).padStart(4, '0')}` }));
    await expect(drafts.insertMany(many)).rejects.toBeInstanceOf(DuplicateKey);
    const there = idsOf(await drafts.find({ limit: 2000 }));
    expect(there.filter((id) => id > 'd0700')).toEqual([]);
    expect(there.slice(0, -1)).toEqual(many.slice(0, there.length - 1).map(({ id }) => id));
  });
}
