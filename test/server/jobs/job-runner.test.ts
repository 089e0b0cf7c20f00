import { afterEach, beforeEach, expect, test } from 'vitest';
import { newFolder, removeFolder, startTestRunner, type TestRunner } from './runner.ts';

let folder: string;
let runner: TestRunner;
const isRunning = ({ state, progress }: { state: string; progress: unknown }) =>
  state === 'running' && progress !== null;
const never = () => false;

beforeEach(async () => {
  folder = await newFolder();
  runner = await startTestRunner(folder);
});
afterEach(async () => {
  await runner.close();
  await removeFolder(folder);
});

test('a job is stored as queued, done in a thread, and keeps its result', async () => {
  const id = await runner.start({ does: 'end' });
  expect(id).toMatch(/^east\.[0-9a-z]{26}$/);
  const job = await runner.when(id, never);
  expect(job).toMatchObject({ state: 'succeeded', result: { from: id }, problem: null, server: null });
  expect(job.endedAt).not.toBeNull();
});

test.each([
  { does: 'refuse', code: 'test.refused', why: 'its user can mend it' },
  { does: 'crash', code: 'job.crashed', why: 'of a fault of ours' },
  { does: 'bomb', code: 'job.outOfMemory', why: 'its thread ran out of memory, and only its thread' },
] as const)('a job fails as $code because $why', async ({ does, code }) => {
  const job = await runner.when(await runner.start({ does }), never);
  expect(job).toMatchObject({ state: 'failed', problem: { code } });
  const next = await runner.when(await runner.start({ does: 'end' }), never);
  expect(next.state).toBe('succeeded');
});

test('a thread that leaves without a word leaves its job interrupted', async () => {
  const job = await runner.when(await runner.start({ does: 'exit' }), never);
  expect(job.state).toBe('interrupted');
});

test('progress reaches who watches, in order, and the end is the last', async () => {
  const id = await runner.start({ does: 'count' });
  const seen: number[] = [];
  let last = '';
  for await (const { state, progress } of runner.jobs.watch(id, new AbortController().signal)) {
    if (progress) seen.push(progress.done);
    last = state;
  }
  expect(last).toBe('succeeded');
  expect(seen.length).toBeGreaterThan(1);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(200);
});

test.each(['wait', 'ignore'] as const)('a running job that is cancelled stops, though it may %s', async (does) => {
  const id = await runner.start({ does });
  await runner.when(id, isRunning);
  expect(await runner.jobs.cancel(id)).toMatchObject({ id, state: 'running', cancelAsked: true });
  expect((await runner.when(id, never)).state).toBe('cancelled');
  expect(await runner.jobs.cancel(id)).toBeUndefined();
  expect(await runner.jobs.resume(id)).toBeUndefined();
});

test('two jobs run at once; others wait, can be cancelled at once, and parks take turns', async () => {
  const first = await runner.start({ does: 'wait' });
  const second = await runner.start({ does: 'wait' });
  await runner.when(first, isRunning);
  await runner.when(second, isRunning);
  const third = await runner.start({ does: 'wait' });
  const fourth = await runner.start({ does: 'wait' });
  const west = await runner.start({ does: 'wait' }, 'west');
  expect((await runner.jobs.get(third))?.state).toBe('queued');
  expect(await runner.jobs.cancel(third)).toMatchObject({ state: 'cancelled' });
  await runner.jobs.cancel(first);
  // The third stood first in line; it is passed over, and the other park is next.
  await runner.when(west, isRunning);
  expect((await runner.jobs.get(fourth))?.state).toBe('queued');
  expect((await runner.jobs.get(third))?.state).toBe('cancelled');
});

test('stopping the server interrupts its jobs, which go on when they are resumed', async () => {
  const id = await runner.start({ does: 'remember' });
  const waiting = await runner.start({ does: 'end' }, 'west');
  await runner.when(id, isRunning);
  await runner.close();
  runner = await startTestRunner(folder);
  expect(await runner.jobs.get(id)).toMatchObject({ state: 'interrupted', request: { attempts: 1 } });
  expect((await runner.when(waiting, never)).state).toBe('succeeded');
  expect(await runner.jobs.resume(id)).toMatchObject({ state: 'queued' });
  expect(await runner.when(id, never)).toMatchObject({ state: 'succeeded', result: { attempts: 1 } });
  expect(await runner.jobs.resume(id)).toBeUndefined();
});

test('a job whose server died is interrupted when the store is opened again', async () => {
  const { jobs } = runner.store.park('east');
  const id = await runner.start({ does: 'end' });
  const ended = await runner.when(id, never);
  const dead = { state: 'running', server: 'dead', aliveUntil: '2100-01-01T00:00:00.000Z' } as const;
  await jobs.replace({ ...ended, ...dead }, ended.revision);
  await runner.close();
  runner = await startTestRunner(folder);
  expect(await runner.jobs.get(id)).toMatchObject({ state: 'interrupted', server: null });
});

test('watching ends when the watcher goes, and there is nothing to watch where there is no job', async () => {
  const id = await runner.start({ does: 'wait' });
  const gone = new AbortController();
  let told = 0;
  for await (const _ of runner.jobs.watch(id, gone.signal)) {
    told += 1;
    gone.abort();
  }
  expect(told).toBe(1);
  for await (const job of runner.jobs.watch('east.none', new AbortController().signal)) throw new Error(job.id);
  expect(await runner.jobs.get('east')).toBeUndefined();
});
