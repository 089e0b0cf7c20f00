import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidCursor } from '../../../server/storage/faults.ts';
import type { Order, Page, Selection } from '../../../server/storage/port.ts';
import type { AnyCollection, AnyDocument } from '../../../server/storage/store.ts';
import { collectionOf, type Given, idsOf, newPark, sheet, sheets } from './given.ts';

const orders: Readonly<Record<string, readonly Order<string>[]>> = {
  'by id': [],
  'by id, descending': [{ field: 'id', descending: true }],
  'by a field with ties and nulls': [{ field: 'total' }],
  'by a field with ties and nulls, descending': [{ field: 'total', descending: true }],
  'by two such fields, one of them descending': [{ field: 'stage' }, { field: 'total', descending: true }],
};

/** Ties in plenty, nulls and absent values. */
const tied = (position: number) => ({
  ...(position % 5 === 0 ? {} : { total: position % 5 === 1 ? null : position % 3 }),
  stage: position % 4 === 0 ? null : `s${position % 2}`,
});

export function paging({ store }: Given): void {
  const pages = async (some: AnyCollection, selection: Selection<string>, limit: number, between = async () => {}) => {
    const seen: string[][] = [];
    let from: { readonly after?: string } | undefined = {};
    while (from) {
      const { documents, next }: Page<AnyDocument> = await some.page({ ...selection, limit, ...from });
      seen.push(idsOf(documents));
      from = next === null ? undefined : { after: next };
      await between();
    }
    return seen;
  };

  describe.each(Object.entries(orders))('%s', (_, sort) => {
    test.each([1, 7, 23, 24, 25])('pages of %i give the whole list, in order', async (limit) => {
      const some = collectionOf(store(), 'sheets');
      await some.append(sheets(24, tied));
      const seen = await pages(some, { sort }, limit);
      expect(seen.flat()).toEqual(idsOf(await some.find({ sort, limit: 100 })));
      expect(seen.map(({ length }) => length)).toEqual(
        Array.from({ length: Math.ceil(24 / limit) }, (__, at) => Math.min(limit, 24 - at * limit)),
      );
    });

    test('nothing comes twice, and nothing is lost, while others insert and remove', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ insert: fc.nat(60), remove: fc.nat(60) }), { maxLength: 20 }),
          fc.integer({ min: 1, max: 9 }),
          async (changes, limit) => {
            const jobs = collectionOf(store(), 'jobs');
            // Of texts: the sheets' numbers, with the same ties and nulls.
            const job = (at: number) => ({
              id: `j${String(at).padStart(3, '0')}`,
              type: at % 4 === 0 ? null : `t${at % 3}`,
              state: `s${at % 2}`,
            });
            const byJob = sort.map(({ field, ...way }) => ({ ...way, field: fieldOfJob[field] ?? field }));
            for (let at = 1; at < 40; at += 2) await jobs.insert(job(at));
            const gone = new Set<string>();
            const steps = [...changes];
            const seen = await pages(jobs, { sort: byJob }, limit, async () => {
              const step = steps.pop();
              if (!step) return;
              const added = job(step.insert * 2);
              if (!(await jobs.get(added.id))) await jobs.insert(added);
              gone.add(job(step.remove).id);
              await jobs.remove(job(step.remove).id);
            });
            const ids = seen.flat();
            expect(new Set(ids).size).toBe(ids.length);
            const throughout = Array.from({ length: 20 }, (__, at) => job(at * 2 + 1).id).filter((id) => !gone.has(id));
            expect(throughout.filter((id) => !ids.includes(id))).toEqual([]);
          },
        ),
        { numRuns: 6 },
      );
    });
  });

  test('pages of a filtered list have only what is selected', async () => {
    const some = collectionOf(store(), 'sheets');
    await some.append(sheets(40, tied));
    const selection = { where: [{ field: 'stage', is: 's1' }], sort: [{ field: 'total' }] } as const;
    const seen = await pages(some, selection, 3);
    expect(seen.flat()).toEqual(idsOf(await some.find({ ...selection, limit: 100 })));
    expect(seen.flat()).toHaveLength(20);
  });

  test('an empty list is one empty page', async () => {
    expect(await collectionOf(store(), 'sheets').page({ limit: 5 })).toEqual({ documents: [], next: null });
  });

  test('a page goes on where its cursor stood even if that document is gone', async () => {
    const drafts = collectionOf(store(), 'drafts');
    await drafts.insertMany(['a', 'b', 'c', 'd'].map((id) => ({ id })));
    const { next } = await drafts.page({ limit: 2 });
    await drafts.remove('b');
    expect(idsOf((await drafts.page({ limit: 2, after: next ?? '' })).documents)).toEqual(['c', 'd']);
  });

  test('numbers in a cursor are exact', async () => {
    const some = collectionOf(store(), 'sheets');
    const totals = [0.1, 0.1 + Number.EPSILON / 8, 0.1 + Number.EPSILON / 4, 0.30000000000000004, 5e-324, 2 ** 53 - 1];
    await some.append(totals.map((total, at) => sheet(at + 1, { total })));
    const sort = [{ field: 'total' }];
    expect((await pages(some, { sort }, 1)).flat()).toEqual(idsOf(await some.find({ sort, limit: 9 })));
  });

  describe('a cursor that is not one of this very list is refused', () => {
    const cursorOf = async (some: AnyCollection, selection: Selection<string>) => {
      const { next } = await some.page({ ...selection, limit: 1 });
      if (next === null) throw new Error('There is no second page');
      return next;
    };
    const stage = (is: string) => ({ where: [{ field: 'stage', is }] });

    test.each<[string, Selection<string>]>([
      ['of another sort', { sort: [{ field: 'total' }] }],
      ['of the same sort the other way round', { sort: [{ field: 'id', descending: true }] }],
      ['of another filter', stage('s0')],
      ['of the same filter with another value', stage('s2')],
    ])('%s', async (title, selection) => {
      const some = collectionOf(store(), 'sheets');
      await some.append(sheets(8, tied));
      const mine = title.startsWith('of the same filter') ? stage('s1') : {};
      const cursor = await cursorOf(some, mine);
      await expect(some.page({ ...selection, limit: 1, after: cursor })).rejects.toBeInstanceOf(InvalidCursor);
    });

    test('of another park, or of another collection', async () => {
      const park = newPark();
      const drafts = collectionOf(store(), 'drafts', park);
      await drafts.insertMany([{ id: 'a' }, { id: 'b' }]);
      const after = await cursorOf(drafts, {});
      for (const other of [collectionOf(store(), 'drafts'), collectionOf(store(), 'mappings', park)])
        await expect(other.page({ limit: 1, after })).rejects.toBeInstanceOf(InvalidCursor);
    });

    test.each([
      '',
      'x',
      '%%%',
      'null',
      Buffer.from('null').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
      Buffer.from('[]').toString('base64url'),
      Buffer.from('["id","a"]').toString('base64url'),
    ])('made up: %j', async (after) => {
      await expect(collectionOf(store(), 'drafts').page({ limit: 1, after })).rejects.toBeInstanceOf(InvalidCursor);
    });

    test.each<[string, unknown[]]>([
      ['an object in place of a value', [{ $gt: '' }]],
      ['a value too many', ['a', 'b']],
      ['no value', []],
      ['a number as id', [1]],
      ['null as id', [null]],
    ])('tampered with: %s', async (_, values) => {
      const drafts = collectionOf(store(), 'drafts');
      await drafts.insertMany([{ id: 'a' }, { id: 'b' }]);
      const [key] = JSON.parse(Buffer.from(await cursorOf(drafts, {}), 'base64url').toString()) as unknown[];
      const after = Buffer.from(JSON.stringify([key, ...values])).toString('base64url');
      await expect(drafts.page({ limit: 1, after })).rejects.toBeInstanceOf(InvalidCursor);
    });
  });
}

const fieldOfJob: Readonly<Record<string, string>> = { total: 'type', stage: 'state' };
