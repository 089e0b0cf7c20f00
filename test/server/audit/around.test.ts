import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChainedLog, chainedLog } from '../../../server/audit/chained-log.ts';
import { recoverAnnounced } from '../../../server/audit/recover-announced.ts';
import { verifyChain } from '../../../server/audit/verify-chain.ts';
import { newId } from '../../../server/new-id.ts';
import { StorageUnavailable } from '../../../server/storage/faults.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';

const fact = { park: 'east', action: 'thing.change', subject: 'things/1' };

let folder: string;
let store: Store;
let log: ChainedLog;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-audit-'));
  store = await openStore({ dataFolder: folder });
  log = logOf('one');
  const createdAt = new Date().toISOString();
  await store.platform.parks.insert({ id: 'east', name: { 'zh-CN': '东区' }, createdAt, by: 'someone' });
});
afterEach(async () => {
  log.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const logOf = (server: string) => chainedLog({ store, server, now: () => new Date(), newId });
const entries = () => store.park('east').audit.find({ sort: [{ field: 'number' }], limit: 1000 });
const announced = () => store.park('east').announced.count();

test('a change is announced while it is made, and told with what it learnt', async () => {
  const result = await log.around(null, { ...fact, beforeHash: 'a' }, async () => {
    expect(await announced()).toBe(1);
    expect(await entries()).toEqual([]);
    return { result: 7, subject: 'things/2', afterHash: 'b', details: { count: 1 } };
  });
  expect(result).toBe(7);
  expect(await announced()).toBe(0);
  expect(await entries()).toMatchObject([
    { number: 1, subject: 'things/2', beforeHash: 'a', afterHash: 'b', details: { count: 1 }, outcome: 'done' },
  ]);
});

test('a change that was refused leaves no trace', async () => {
  const refused = log.around(null, fact, async () => {
    throw new RangeError('no');
  });
  await expect(refused).rejects.toThrow(RangeError);
  expect(await announced()).toBe(0);
  expect(await entries()).toEqual([]);
});

test('a change of which the store gave no word is told as unknown', async () => {
  const lost = log.around(null, fact, async () => {
    throw new StorageUnavailable('gone');
  });
  await expect(lost).rejects.toThrow(StorageUnavailable);
  await expect.poll(announced).toBe(0);
  expect(await entries()).toMatchObject([{ outcome: 'unknown' }]);
});

/** A server that dies in the midst of a change: what it had announced stays. */
async function diesMidChange(server: string): Promise<void> {
  await new Promise<void>((begun) => {
    void logOf(server).around(null, fact, async () => {
      begun();
      return new Promise(() => {});
    });
  });
}

test('what a dead server announced is told as unknown, once', async () => {
  await diesMidChange('dead');
  await diesMidChange('alive');
  for (let round = 0; round < 2; round++) await recoverAnnounced(log, store, (server) => server === 'alive');
  expect(await entries()).toMatchObject([{ outcome: 'unknown', action: fact.action, subject: fact.subject }]);
  expect(await announced()).toBe(1);
});

test('an entry that was appended before the server died is not appended again', async () => {
  await diesMidChange('dead');
  const [left] = await store.park('east').announced.find({ limit: 1 });
  await recoverAnnounced(log, store, () => false);
  // As if the server had died before it took the announcement back.
  await store.park('east').announced.insert({ id: left?.id ?? '', server: 'dead', entry: left?.entry });
  await recoverAnnounced(logOf('next'), store, () => false);
  expect(await entries()).toHaveLength(1);
  expect(await announced()).toBe(0);
});

test('two servers append to one chain, many at a time, without a gap', async () => {
  const servers = [logOf('one'), logOf('two')];
  const noted = Array.from({ length: 60 }, (_, index) =>
    servers[index % 2]?.note(null, { ...fact, subject: `things/${index}` }),
  );
  await Promise.all(noted);
  expect((await entries()).map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(await verifyChain(store, 'east')).toMatchObject({ count: 60, broken: null });
  const head = await store.platform.properties.get('auditHead.east');
  expect(head).toMatchObject({ value: { number: 60 } });
});

test('entries of one process stand in the order in which they were told', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, index) => log.note(null, { ...fact, subject: `${index}` })));
  expect((await entries()).map(({ subject }) => subject)).toEqual(Array.from({ length: 20 }, (_, index) => `${index}`));
});

test('half a character in what someone typed does not keep an entry from being written', async () => {
  await log.note(null, {
    ...fact,
    subject: 'a\ud800\0b',
    reason: '\udfff',
    details: { 'k\ud800': 'v\ud800', n: Number.NaN },
  });
  expect(await entries()).toMatchObject([{ subject: 'a\ufffd\ufffdb', reason: '\ufffd', details: { n: null } }]);
  expect(await verifyChain(store, 'east')).toMatchObject({ count: 1, broken: null });
});
