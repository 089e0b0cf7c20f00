import { expect, test } from 'vitest';
import { all, collectionOf, type Given, newPark, sheets } from './given.ts';

export function parks({ store }: Given): void {
  test('no method of a park sees or touches what another park has', async () => {
    const [mine, yours] = [newPark(), newPark()];
    const [own, other] = [collectionOf(store(), 'jobs', mine), collectionOf(store(), 'jobs', yours)];
    await other.insertMany([
      { id: 'a', state: 'queued' },
      { id: 'b', state: 'queued' },
    ]);
    const where = [{ field: 'state', is: 'queued' }];
    expect(await own.get('a')).toBeUndefined();
    expect(await own.find({ where, limit: 9 })).toEqual([]);
    expect(await own.find({ where: [{ field: 'id', in: ['a', 'b'] }], limit: 9 })).toEqual([]);
    expect(await own.page({ where, limit: 9 })).toEqual({ documents: [], next: null });
    expect(await all(own.stream({ where }))).toEqual([]);
    expect(await own.count()).toBe(0);
    expect(await own.replace({ id: 'a', state: 'mine' }, 1)).toBeUndefined();
    expect(await own.remove('a')).toBe(false);
    expect(await own.remove('a', 1)).toBe(false);
    expect(await own.insert({ id: 'a', state: 'mine' })).toMatchObject({ revision: 1 });
    expect(await own.replace({ id: 'a', state: 'still mine' }, 1)).toMatchObject({ revision: 2 });
    expect(await own.remove('a', 2)).toBe(true);
    expect(await other.find({ limit: 9 })).toEqual([
      { id: 'a', revision: 1, state: 'queued' },
      { id: 'b', revision: 1, state: 'queued' },
    ]);
  });

  test('nor does discarding a batch of the same name', async () => {
    const [own, other] = [collectionOf(store(), 'sheets'), collectionOf(store(), 'sheets')];
    await own.append(sheets(3));
    await other.append(sheets(3));
    await own.discard('b');
    expect([await own.count(), await other.count()]).toEqual([0, 3]);
  });

  test('parks are told apart letter by letter', async () => {
    for (const park of ['x', 'X', 'x ', 'x%', 'x.y'])
      await collectionOf(store(), 'drafts', park).insert({ id: 'a', by: park });
    for (const park of ['x', 'X', 'x ', 'x%', 'x.y'])
      expect(await collectionOf(store(), 'drafts', park).find({ limit: 9 })).toMatchObject([{ by: park }]);
  });

  test.each(['', 'platform'])('%j is no park', (park) => {
    expect(() => store().park(park)).toThrow(RangeError);
  });

  test("the platform's audit and a park's are two", async () => {
    const park = store().park(newPark());
    const before = await store().platform.audit.count();
    const entry = {
      at: '2026-01-01T00:00:00.000Z',
      actor: { person: null, username: null },
      action: 'x.y',
      subject: '',
      beforeHash: null,
      afterHash: null,
      reason: null,
      details: {},
      outcome: 'done',
      previousHash: '',
      hash: '',
    } as const;
    await park.audit.append({ id: '1', number: 1, ...entry });
    expect(await store().platform.audit.count()).toBe(before);
    await store().platform.audit.append({ id: '1', number: 1, ...entry });
    expect(await park.audit.count()).toBe(1);
  });
}
