import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { schemaVersion } from '../../../server/migrations/index.ts';
import { migrate } from '../../../server/migrations/migrate.ts';
import type { Migration } from '../../../server/migrations/migration.ts';
import { schemaOf } from '../../../server/migrations/schema-of.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { RawDocument } from '../../../server/storage/port.ts';
import type { Store } from '../../../server/storage/store.ts';
import { startTestServer } from '../../api/harness.ts';

let folder: string;
let dataFolder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-migrate-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A store's file as the first form had it. */
beforeEach(async () => {
  dataFolder = await mkdtemp(join(folder, 'data-'));
  const text = await readFile(join(import.meta.dirname, 'store-of-form-1.ndjson'), 'utf8');
  await inStore(async ({ maintenance }) => {
    for (const line of text.trimEnd().split('\n')) {
      const { c, ...raw } = JSON.parse(line) as RawDocument & { readonly c: string };
      await maintenance.insertRaw(c, [raw]);
    }
  });
});

async function inStore<Result>(work: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataFolder });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

type Changed = Readonly<Record<string, unknown>>;

/** Rewrites the documents that are still as before. */
function rewriting(collection: string, change: (document: Changed) => Changed | undefined): Migration['run'] {
  return async ({ maintenance }) => {
    for await (const raw of maintenance.raw(collection)) {
      const changed = change(JSON.parse(raw.body) as Changed);
      if (changed) await maintenance.replaceRaw(collection, [{ ...raw, body: JSON.stringify(changed) }]);
    }
  };
}

const toForm2: Migration = {
  sentence: { 'zh-CN': '园区名称可有多种语言', en: 'names of parks may be in several languages' },
  run: rewriting('parks', ({ name, ...park }) =>
    typeof name === 'string' ? { name: { 'zh-CN': name }, ...park } : undefined,
  ),
};
const toForm3: Migration = {
  sentence: { 'zh-CN': '变更记录新增企业数', en: 'changes tell how many records were new' },
  run: rewriting('changes', (change) => ('added' in change ? undefined : { ...change, added: {} })),
};

test('a new store has the form of the program, and is told nothing', async () => {
  dataFolder = join(folder, 'new');
  const told: string[] = [];
  await inStore(async (store) => {
    await migrate(store, ({ en }) => told.push(en), [toForm2, toForm3]);
    expect(await schemaOf(store)).toBe(3);
  });
  expect(told).toEqual([]);
});

test('an older store is brought to the form of the program step by step, each with a sentence', async () => {
  const told: string[] = [];
  await inStore((store) => migrate(store, ({ en }) => told.push(en), [toForm2, toForm3]));
  expect(told).toEqual([
    'The store is brought to form 2: names of parks may be in several languages',
    'The store is brought to form 3: changes tell how many records were new',
  ]);
  await inStore(async (store) => {
    expect(await schemaOf(store)).toBe(3);
    expect(await store.platform.parks.get('west')).toMatchObject({ name: { 'zh-CN': '西区' }, revision: 5 });
    const changes = await store.park('east').changes.find({ sort: [{ field: 'number' }], limit: 9 });
    expect(changes.map(({ number, added, reason }) => ({ number, added, reason }))).toEqual([
      { number: 1, added: {}, reason: null },
      { number: 2, added: {}, reason: 'typo' },
    ]);
    expect(await store.park('east').recordRevisions.get('00000000000000000000000001.2')).toMatchObject({
      values: { revenue: 0.30000000000000004 },
    });
  });
});

test('what has been done is not done again, nor told', async () => {
  await inStore((store) => migrate(store, () => {}, [toForm2]));
  const told: string[] = [];
  await inStore((store) => migrate(store, ({ en }) => told.push(en), [toForm2, toForm3]));
  expect(told).toEqual(['The store is brought to form 3: changes tell how many records were new']);
  await inStore((store) => migrate(store, ({ en }) => told.push(en), [toForm2, toForm3]));
  expect(told).toHaveLength(1);
  await inStore(async (store) => expect(await store.platform.parks.get('west')).toMatchObject({ revision: 5 }));
});

test('a step that was cut off is done to its end by the next start', async () => {
  const cutOff: Migration = {
    ...toForm2,
    async run(store) {
      const [first] = await store.platform.parks.find({ limit: 1 });
      if (first)
        await store.platform.parks.replace({ ...first, name: { 'zh-CN': String(first.name) } }, first.revision);
      throw new Error('cut off');
    },
  };
  await expect(inStore((store) => migrate(store, () => {}, [cutOff]))).rejects.toThrow('cut off');
  await inStore(async (store) => {
    expect(await schemaOf(store)).toBe(1);
    await migrate(store, () => {}, [toForm2]);
    const parks = await store.platform.parks.find({ limit: 9 });
    expect(parks.map(({ name }) => name)).toEqual([{ 'zh-CN': '东区' }, { 'zh-CN': '西区' }]);
    expect(await schemaOf(store)).toBe(2);
  });
});

test('a store of a newer program is left as it is', async () => {
  await inStore(({ platform }) => platform.properties.insert({ id: 'schema', value: schemaVersion + 1 }));
  await expect(startTestServer({ dataFolder })).rejects.toThrow(
    `The store is of form ${schemaVersion + 1}, newer than the form ${schemaVersion} that this program knows. Start a newer program.`,
  );
  await inStore(async (store) => {
    expect(await store.platform.servers.count()).toBe(0);
    expect(await schemaOf(store)).toBe(schemaVersion + 1);
  });
});

test('a form that is no number is told', async () => {
  await inStore(({ platform }) => platform.properties.insert({ id: 'schema', value: 'first' }));
  await expect(startTestServer({ dataFolder })).rejects.toThrow("The store's form can't be read");
});

test('every server gives its store the form of its program', async () => {
  dataFolder = join(folder, 'served');
  const server = await startTestServer({ dataFolder });
  await server.close();
  await inStore(async (store) => expect(await schemaOf(store)).toBe(schemaVersion));
});
