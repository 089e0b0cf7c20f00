import { setImmediate as turn } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import type { AnyCollection } from '../../../server/storage/store.ts';
import { all, collectionOf, type Given, idsOf, sheet, sheets } from './given.ts';

/** Any store reads them in several portions. */
const many = 2500;

export function streams({ store, open }: Given): void {
  let some: AnyCollection;
  beforeAll(async () => {
    some = collectionOf(store(), 'sheets');
    await some.append(sheets(many, (position) => ({ total: position % 10 || null, nodes: 'x'.repeat(2000) })));
  });

  test('a stream gives every document once, in order', async () => {
    const ids = idsOf(await all(some.stream()));
    expect(ids).toEqual(sheets(many).map(({ id }) => id));
  });

  test('in the order of a field with ties and nulls, either way', async () => {
    for (const descending of [false, true]) {
      const sort = [{ field: 'total', descending }];
      const streamed = idsOf(await all(some.stream({ sort })));
      expect(new Set(streamed).size).toBe(many);
      expect(streamed).toEqual(idsOf(await some.find({ sort, limit: 10_000 })));
    }
  });

  test('as texts they are the same documents, as they were given', async () => {
    const odd = collectionOf(store(), 'jobs');
    const given = {
      id: '企业 a',
      type: 'run',
      request: { 名: '中\u2028"\\', half: '\ud800', n: [1e21, 0.1, -0], no: null },
    };
    await odd.insert(given);
    const [text] = await all(odd.texts());
    const { id, ...content } = given;
    expect(text).toMatchObject({ id, revision: 1, keys: { type: 'run' } });
    expect(Buffer.from(text?.body ?? []).toString()).toBe(JSON.stringify(content));

    const wanted = { where: [{ field: 'position', above: 5 }], sort: [{ field: 'total', descending: true }] };
    const texts = await all(some.texts(wanted));
    const documents = await all(some.stream(wanted));
    expect(texts.map(({ id, body }) => ({ id, ...JSON.parse(Buffer.from(body).toString()) }))).toEqual(
      documents.map(({ revision: _revision, ...document }) => document),
    );
    expect(texts.every(({ keys }) => typeof keys.position === 'number')).toBe(true);
  });

  test('a slow reader lets the store read only a little ahead: what is removed further on is not read any more', async () => {
    const jobs = collectionOf(store(), 'jobs');
    await jobs.insertMany(sheets(many).map(({ id }) => ({ id, request: 'x'.repeat(1000) })));
    const last = `s00${many}`;
    let taken = 0;
    for await (const { id } of jobs.stream()) {
      taken += 1;
      if (taken === 1) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await jobs.remove(last);
      }
      expect(id).not.toBe(last);
    }
    expect(taken).toBe(many - 1);
  });

  test('what is inserted behind the reader is not seen, what is inserted before it may be; the rest comes once', async () => {
    const own = collectionOf(store(), 'sheets');
    await own.append(sheets(3000).filter((_, at) => at % 2 === 0));
    const seen: string[] = [];
    for await (const { id, position } of own.stream()) {
      seen.push(id);
      if (position === 1501) {
        await own.append([sheet(2), sheet(2998)]);
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).not.toContain('s000002');
    expect(seen.filter((id) => Number(id.slice(1)) % 2 === 1)).toHaveLength(1500);
  });

  test('other work goes on while a stream is read', async () => {
    const own = collectionOf(store(), 'drafts');
    let written = 0;
    for await (const { position } of some.stream({ only: ['position'] })) {
      if (Number(position) % 500 !== 0) continue;
      await own.insert({ id: `d${position}` });
      written += 1;
    }
    expect(await own.count()).toBe(written);
  });

  test('the event loop turns while a stream is read as fast as it can be', async () => {
    let turns = 0;
    let reading = true;
    const counting = (async () => {
      while (reading) {
        await turn();
        turns += 1;
      }
    })();
    for await (const _ of some.stream());
    reading = false;
    await counting;
    expect(turns).toBeGreaterThan(10);
  });

  test('a reader that leaves early, or throws, leaves nothing open', async () => {
    const own = await open();
    const few = collectionOf(own.store, 'sheets');
    // Each would hold what a store has few of: a connection, a cursor, a moment of the file.
    await few.append(sheets(1200));
    for (let round = 0; round < 60; round++) {
      for await (const { position } of few.stream({ sort: [{ field: 'position' }] })) if (position === 3) break;
    }
    const failing = async () => {
      for await (const { position } of few.stream()) if (position === 700) throw new Error('enough');
    };
    await expect(failing()).rejects.toThrow('enough');
    const neverRead = few.stream()[Symbol.asyncIterator]();
    await neverRead.next();
    await neverRead.return?.();
    await few.discard('b');
    expect(await few.count()).toBe(0);
    await own.store.close();
    await own.cleanup();
  });

  test('many streams side by side', async () => {
    const counts = await Promise.all(
      Array.from({ length: 8 }, async (_, at) => {
        const where = [{ field: 'position', above: at * 250 }];
        return (await all(some.stream({ where, only: [] }))).length;
      }),
    );
    expect(counts).toEqual(Array.from({ length: 8 }, (_, at) => many - at * 250));
  });
}
