import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Definition, isGroup, type TreeNode } from '../../schemas/definition.ts';
import { newId } from '../../server/new-id.ts';
import { openStore } from '../../server/storage/open-store.ts';
import type { Store } from '../../server/storage/store.ts';
import { type Client, client } from '../api/client.ts';
import { startTestServer } from '../api/harness.ts';
import { parkWithPeople } from '../api/people.ts';
import { commitRecords, inventedRecords, publish, suzhou, theRuleSet } from '../api/runs/park-of-records.ts';
import { park } from './park-at-work.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

const enterprises = 2000;
const asked = { from: '1', to: '2', period: '2025' };
const impacts = `/parks/${park}/rule-sets/${theRuleSet}/impact`;

/** Each tenth weight is another: enough causes to take apart for a while. */
let at = 0;
const weighed = (node: TreeNode): TreeNode => {
  at += 1;
  const one = at % 10 === 0 ? { ...node, weight: 40 } : node;
  return isGroup(one) ? { ...one, children: one.children.map(weighed) } : one;
};
const revised: Definition = { ...suzhou, tree: { ...suzhou.tree, children: suzhou.tree.children.map(weighed) } };

interface Report {
  readonly report: unknown;
  readonly rows: readonly unknown[];
}

/** What a killed server has left. */
interface Left {
  readonly dataFolder: string;
  readonly job: string;
}

interface Finished extends Left {
  readonly impact: string;
  readonly report: Report;
}

let folder: string;
let cookies: ReadonlyMap<string, string>;
let undisturbed: Finished;
const servers: ServerProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-impact-killed-'));
  const server = await startTestServer({ dataFolder: join(folder, 'prepared') });
  cookies = (await parkWithPeople(server, park)).administrator.cookies;
  const { store } = server.deps;
  const heading = { name: { 'zh-CN': '规则' }, archived: false, by: 'x', origin: null };
  await store.park(park).ruleSets.insert({ id: theRuleSet, createdAt: new Date().toISOString(), ...heading });
  await publish(store, park, suzhou, 1);
  await publish(store, park, revised, 2);
  await commitRecords(store, park, inventedRecords(enterprises, 1));
  await server.close();
  const dataFolder = await folderOf('undisturbed');
  const caller = await started(dataFolder);
  const { id: job } = (await caller.post(impacts, asked)).body;
  const { impact } = (await ended(caller, job)).result;
  undisturbed = { dataFolder, job, impact, report: await reportOf(caller, impact) };
  expect(undisturbed.report.rows).toHaveLength(enterprises);
  await kill();
  return async () => rm(folder, { recursive: true, force: true });
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.kill()));
});

/** An installation of its own, with all that was prepared. */
async function folderOf(name: string): Promise<string> {
  await cp(join(folder, 'prepared'), join(folder, name), { recursive: true });
  return join(folder, name);
}

async function started(dataFolder: string): Promise<Client> {
  const server = await startServerProcess({ dataFolder });
  servers.push(server);
  const caller = client(server.url);
  for (const [name, value] of cookies) caller.cookies.set(name, value);
  return caller;
}

async function kill(): Promise<void> {
  await servers.pop()?.kill();
}

async function inStore<Result>(dataFolder: string, read: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataFolder });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

async function ended(caller: Client, job: string) {
  for (;;) {
    const { body } = await caller.get(`/jobs/${job}`);
    if (body.state === 'succeeded') return body;
    expect(['queued', 'running'], JSON.stringify(body.problem)).toContain(body.state);
    await delay(20);
  }
}

async function reportOf(caller: Client, id: string): Promise<Report> {
  const { body } = await caller.get(`${impacts}/${id}`);
  const rows: unknown[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await caller.get(`${impacts}/${id}/enterprises?limit=200${after && `&after=${after}`}`);
    rows.push(...page.body.items);
    after = page.body.next;
  }
  return { report: body.report, rows };
}

async function listed(caller: Client): Promise<readonly string[]> {
  const found: string[] = [];
  for (const trials of [false, true])
    for (const { id } of (await caller.get(`${impacts}?trials=${trials}`)).body.items) found.push(id);
  return found;
}

const mostTries = 5;

/** Asks for the report, and kills the server once the job has got so far; again in an installation of its own where that came too late. */
async function killedWhile(phase: string): Promise<Left> {
  for (let attempt = 1; attempt <= mostTries; attempt++) {
    const dataFolder = await folderOf(`${phase} ${newId()}`);
    const caller = await started(dataFolder);
    const { id: job } = (await caller.post(impacts, asked)).body;
    const isDone = () => inStore(dataFolder, async (store) => (await store.park(park).impacts.count()) > 0);
    for (;;) {
      const { state, progress } = (await caller.get(`/jobs/${job}`)).body;
      if (progress?.phase === phase || state === 'succeeded') break;
      await delay(1);
    }
    await kill();
    if (!(await isDone())) return { dataFolder, job };
  }
  throw new Error(`A report was done before the server was killed while ${phase}, ${mostTries} times`);
}

const rowsIn = (dataFolder: string) => inStore(dataFolder, (store) => store.park(park).impactRows.count());

async function expectNothingVisible(caller: Client, job: string): Promise<void> {
  expect((await caller.get(`/jobs/${job}`)).body).toMatchObject({ state: 'interrupted', result: null, problem: null });
  expect(await listed(caller)).toEqual([]);
  const [, report] = job.split('.');
  for (const path of [`${impacts}/${report}`, `${impacts}/${report}/enterprises`])
    expect((await caller.get(path)).status).toBe(404);
}

/** As if nothing had been: one report, no job that stands about, no rows of the first attempt. */
async function expectUndisturbed(dataFolder: string, caller: Client, job: string): Promise<void> {
  const { impact } = (await ended(caller, job)).result;
  expect(await reportOf(caller, impact)).toEqual(undisturbed.report);
  expect(await listed(caller)).toEqual([impact]);
  expect((await caller.post(impacts, asked)).body.id).toBe(impact);
  expect((await caller.get(`/parks/${park}/jobs?state=interrupted`)).body.items).toEqual([]);
  await kill();
  expect(await rowsIn(dataFolder)).toBe(enterprises);
}

test('killed while comparing, a report is not there; resumed, it is as undisturbed', async () => {
  const { dataFolder, job } = await killedWhile('comparing');
  expect(await rowsIn(dataFolder)).toBe(0);
  const caller = await started(dataFolder);
  await expectNothingVisible(caller, job);
  expect((await caller.post(`/jobs/${job}/resume`)).status).toBe(202);
  await expectUndisturbed(dataFolder, caller, job);
});

test('killed while writing, a report is not there; resumed or asked for anew, it is as undisturbed', async () => {
  const { dataFolder, job } = await killedWhile('writing');
  expect(await rowsIn(dataFolder)).toBeGreaterThan(0);
  const other = `${dataFolder} asked anew`;
  await cp(dataFolder, other, { recursive: true });
  const caller = await started(dataFolder);
  await expectNothingVisible(caller, job);
  expect((await caller.post(`/jobs/${job}/resume`)).status).toBe(202);
  await expectUndisturbed(dataFolder, caller, job);
  const anew = await started(other);
  // No second job beside the one that was cut off, whose rows would be left behind.
  expect(await anew.post(impacts, asked)).toMatchObject({ status: 202, body: { id: job } });
  await expectUndisturbed(other, anew, job);
});

test('killed between storing a report and saying so, a job gives that report when it is resumed', async () => {
  const { dataFolder, job, impact } = undisturbed;
  // Too short a moment to be hit from outside: the job is put back to where it stood then.
  await inStore(dataFolder, async (store) => {
    const { jobs } = store.park(park);
    const stored = await jobs.get(job);
    if (stored) await jobs.replace({ ...stored, state: 'running', result: null, server: 'gone' }, stored.revision);
  });
  const caller = await started(dataFolder);
  expect((await caller.get(`/jobs/${job}`)).body.state).toBe('interrupted');
  expect((await caller.post(impacts, asked)).body.id).toBe(impact);
  expect((await caller.post(`/jobs/${job}/resume`)).status).toBe(202);
  await expectUndisturbed(dataFolder, caller, job);
});
