import { describe, expect, test } from 'vitest';
import { collectionOf, type Given } from './given.ts';

export function revisions({ store, reopen }: Given): void {
  test('a replacement at the revision that is there takes the place of all, and raises the revision', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: 1, by: 'x' });
    expect(await drafts.replace({ id: 'a', definition: 2 }, 1)).toEqual({ id: 'a', revision: 2, definition: 2 });
    expect(await drafts.get('a')).toEqual({ id: 'a', revision: 2, definition: 2 });
  });

  test.each([
    [0, 'before it'],
    [1, 'an older one'],
    [3, 'one to come'],
    [1.5, 'none'],
  ])('at the revision %d (%s) nothing is replaced or removed', async (revision) => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insert({ id: 'a', definition: 1 });
    await drafts.replace({ id: 'a', definition: 2 }, 1);
    expect(await drafts.replace({ id: 'a', definition: 3 }, revision)).toBeUndefined();
    expect(await drafts.remove('a', revision)).toBe(false);
    expect(await drafts.get('a')).toEqual({ id: 'a', revision: 2, definition: 2 });
  });

  test('what is not there is neither replaced nor removed', async () => {
    const drafts = collectionOf(store(), 'drafts');
    expect(await drafts.replace({ id: 'a' }, 1)).toBeUndefined();
    expect(await drafts.remove('a')).toBe(false);
    expect(await drafts.remove('a', 1)).toBe(false);
    expect(await drafts.count()).toBe(0);
  });

  test('a removal at the revision that is there, or at any', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insertMany([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    await drafts.replace({ id: 'b' }, 1);
    expect(await drafts.remove('a', 1)).toBe(true);
    expect(await drafts.remove('b')).toBe(true);
    expect((await drafts.find({ limit: 9 })).map(({ id }) => id)).toEqual(['c']);
  });

  test('a replacement is found by what it says now', async () => {
    const jobs = collectionOf(store(), 'jobs');
    await jobs.insert({ id: 'a', state: 'queued' });
    await jobs.replace({ id: 'a', state: 'running' }, 1);
    expect(await jobs.count([{ field: 'state', is: 'queued' }])).toBe(0);
    expect(await jobs.count([{ field: 'state', is: 'running' }])).toBe(1);
    await jobs.replace({ id: 'a' }, 2);
    expect(await jobs.count([{ field: 'state', is: null }])).toBe(1);
  });

  describe('races, through two connections', () => {
    test('of 100 who replace the same revision exactly one wins', async () => {
      const another = await reopen();
      const [here, there] = [collectionOf(store(), 'drafts', 'race'), collectionOf(another, 'drafts', 'race')];
      await here.insert({ id: 'a', by: 'nobody' });
      const ends = await Promise.all(
        Array.from({ length: 100 }, (_, at) => (at % 2 ? here : there).replace({ id: 'a', by: `w${at}` }, 1)),
      );
      const winners = ends.flatMap((end) => (end ? [end] : []));
      expect(winners).toHaveLength(1);
      expect(await here.get('a')).toEqual(winners[0]);
      await another.close();
    });

    test('40 loops of read, add one and replace add up to 40', async () => {
      const another = await reopen();
      const [here, there] = [collectionOf(store(), 'drafts', 'sum'), collectionOf(another, 'drafts', 'sum')];
      await here.insert({ id: 'a', sum: 0 });
      const addOne = async (drafts: typeof here) => {
        for (;;) {
          const read = await drafts.get('a');
          if (!read) throw new Error('It is gone');
          if (await drafts.replace({ id: 'a', sum: Number(read.sum) + 1 }, read.revision)) return;
        }
      };
      await Promise.all(Array.from({ length: 40 }, (_, at) => addOne(at % 2 ? here : there)));
      expect(await there.get('a')).toEqual({ id: 'a', sum: 40, revision: 41 });
      await another.close();
    });

    test('of a replacement and a removal at one revision, one takes effect', async () => {
      const drafts = collectionOf(store(), 'drafts');
      for (let round = 0; round < 20; round++) {
        await drafts.insert({ id: `r${round}` });
        const [replaced, removed] = await Promise.all([
          drafts.replace({ id: `r${round}`, by: 'x' }, 1),
          drafts.remove(`r${round}`, 1),
        ]);
        expect(removed).toBe(replaced === undefined);
        expect((await drafts.get(`r${round}`)) === undefined).toBe(removed);
      }
    });
  });
}
