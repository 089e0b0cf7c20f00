import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { client, type Reply } from '../api/client.ts';
import { formOf } from '../api/imports/park-of-imports.ts';
import { definition } from '../server/records/fixture.ts';
import { Acknowledged } from './acknowledged.ts';
import { endOfJob, park } from './park-at-work.ts';
import { type PreparedPark, preparePark } from './prepared-park.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** In namespaces of its own anyone may mount: the small disk goes with the process. */
const ownMounts = ['unshare', '-rm', 'sh', '-c'] as const;
const canMount = spawnSync(ownMounts[0], [...ownMounts.slice(1), 'mount -t tmpfs none /mnt']).status === 0;

let folder: string;
let prepared: PreparedPark;
let server: ServerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-full-'));
  prepared = await preparePark({ dataFolder: join(folder, 'before') });
  await mkdir(join(folder, 'small'));
});
afterAll(async () => {
  await server?.kill();
  await rm(folder, { recursive: true, force: true });
});

/** A file that takes all the space that is left. */
function fill(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const size of [1 << 20, 1 << 12]) writeUntilFull(file, Buffer.alloc(size, 1));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, chunk: Buffer): void {
  try {
    while (writeSync(file, chunk) === chunk.length);
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' });
  }
}

test.skipIf(!canMount)(
  'a server whose disk is full refuses what it can not keep with 507, goes on answering, and keeps again once there is space',
  async () => {
    const [before, small] = [join(folder, 'before'), join(folder, 'small')];
    const mounted = `mount -t tmpfs -o size=32m none ${small} && cp -a ${before}/. ${small} && exec "$0" "$@"`;
    server = await startServerProcess({ dataFolder: small }, [...ownMounts, mounted]);
    const caller = prepared.administratorAt(server.url);
    const seen = join(`/proc/${server.pid}/root`, small);
    const draft = `/parks/${park}/rule-sets/${prepared.ruleSet}/draft`;
    let saves = 0;
    const save = async (): Promise<Reply> => {
      const { headers } = await caller.get(draft);
      const text = `${saves++} ${'x'.repeat(1000)}`;
      const changed = { definition: { ...definition, description: { 'zh-CN': text } } };
      return caller.put(draft, changed, { 'If-Match': headers.get('etag') ?? '' });
    };
    const importOf = (rows: number) =>
      formOf(`enterpriseId,period,revenue\n${Array.from({ length: rows }, (_, row) => `E${row},2024,1\n`).join('')}`, {
        ruleSet: prepared.ruleSet,
      });
    const isFull = { status: 507, body: { code: 'storage.full' } };
    expect((await save()).status).toBe(200);

    fill(join(seen, 'ballast'));
    // What the log of the store still has room for is kept.
    let last = await save();
    while (last.status === 200) last = await save();
    expect(last).toMatchObject(isFull);
    const kept = saves - 2;
    expect(await caller.post(`/parks/${park}/records/imports`, importOf(50_000))).toMatchObject(isFull);
    expect(await readdir(join(seen, 'uploads'))).toEqual([]);
    expect(await caller.post(`/parks/${park}/rule-sets`, { name: { 'zh-CN': '规则' }, definition })).toMatchObject(
      isFull,
    );
    expect((await caller.get(draft)).body.definition.description['zh-CN']).toMatch(new RegExp(`^${kept} `));
    expect((await client(server.url).send('GET', '/health/live')).status).toBe(200);

    await rm(join(seen, 'ballast'));
    expect((await save()).status).toBe(200);
    const acknowledged = new Acknowledged();
    const { body } = await caller.post(`/parks/${park}/records/imports`, importOf(100));
    await endOfJob(caller, acknowledged, body.id);
    expect(acknowledged.jobs.get(body.id)).toBeDefined();
    expect((await caller.get(`/parks/${park}/audit/verification`)).body).toMatchObject({ broken: null });
    expect(server.isRunning()).toBe(true);
  },
);
