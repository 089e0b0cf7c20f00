import { afterEach, beforeEach, expect, test } from 'vitest';
import { newJob } from '../../../server/jobs/job-states.ts';
import { newId } from '../../../server/new-id.ts';
import type { StoredJob } from '../../../server/storage/documents/jobs.ts';
import type { Asked } from './kinds.ts';
import { newFolder, removeFolder, startTestRunner, type TestRunner } from './runner.ts';

let folder: string;
let first: TestRunner;
/** Says that others may have the same store: what they work on is not taken for left behind. */
const shared = { mongoUri: 'mongodb://shared' };

beforeEach(async () => {
  folder = await newFolder();
  first = await startTestRunner(folder, shared);
});
afterEach(async () => {
  await first.close();
  await removeFolder(folder);
});

async function stored(change: Partial<StoredJob>, does: Asked['does'] = 'once'): Promise<string> {
  const id = `east.${newId()}`;
  const job = newJob('run', { does }, 'someone', new Date().toISOString());
  await first.store.park('east').jobs.insert({ id, ...job, ...change });
  return id;
}

test('two servers that find the same jobs run each of them once', async () => {
  const ids = await Promise.all(Array.from({ length: 12 }, () => stored({})));
  const [second, third] = await Promise.all([startTestRunner(folder, shared), startTestRunner(folder, shared)]);
  try {
    for (const id of ids)
      expect(await second.when(id, () => false)).toMatchObject({ state: 'succeeded', request: { attempts: 1 } });
  } finally {
    await second.close();
    await third.close();
  }
});

test('a job of a server that is alive is left alone; that of a dead one is interrupted and can be resumed', async () => {
  const alive = { server: 'other', aliveUntil: new Date(Date.now() + 60_000).toISOString() };
  const dead = { server: 'other', aliveUntil: new Date(Date.now() - 1000).toISOString() };
  const [working, left] = [await stored({ state: 'running', ...alive }), await stored({ state: 'running', ...dead })];
  const second = await startTestRunner(folder, shared);
  try {
    expect(await second.jobs.get(working)).toMatchObject({ state: 'running', server: 'other' });
    expect(await second.jobs.get(left)).toMatchObject({ state: 'interrupted', server: null });
    await second.jobs.resume(left);
    expect(await second.when(left, () => false)).toMatchObject({ state: 'succeeded', request: { attempts: 1 } });
  } finally {
    await second.close();
  }
});

test('a job of another server is watched and cancelled from this one', async () => {
  const second = await startTestRunner(folder, shared);
  try {
    const id = await first.start({ does: 'wait' });
    await second.when(id, ({ state }) => state === 'running');
    expect(await second.jobs.cancel(id)).toMatchObject({ cancelAsked: true });
    expect((await second.when(id, () => false)).state).toBe('cancelled');
  } finally {
    await second.close();
  }
});
