import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../server/root.ts';
import { openStore } from '../../../server/storage/open-store.ts';
import type { Store } from '../../../server/storage/store.ts';
import { client } from '../../api/client.ts';
import { faultsOfStore } from '../backup/faults-of-store.ts';

let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'canopy-demo-'));
});
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

interface Served {
  readonly url: Promise<string>;
  out(): string;
  /** What it has logged and warned of. */
  err(): string;
  /** Resolves with its exit code. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
}

function serve(
  dataFolder: string,
  env: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Served {
  const child = spawn(
    process.execPath,
    [join(root, 'server/cli/canopy.mjs'), 'serve', '--port', '0', '--data', dataFolder, ...options],
    {
      env: {
        ...process.env,
        HOST: '',
        MONGODB_URI: '',
        CANOPY_DESIGNER: '0',
        CANOPY_LANG: 'en',
        CANOPY_LOG_LEVEL: 'error',
        ...env,
      },
    },
  );
  running.add(child);
  let [out, err] = ['', ''];
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const url = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const [, address] = /Canopy is at (\S+)\n[\s\S]*Ctrl\+C/.exec(out) ?? [];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`It ended: ${out}`)));
  });
  url.catch(() => undefined);
  const ended = once(child, 'close');
  return {
    url,
    out: () => out,
    err: () => err,
    async kill(signal) {
      child.kill(signal);
      const [code] = await ended;
      running.delete(child);
      return code as number | null;
    },
  };
}

async function inStore<Result>(dataFolder: string, read: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openStore({ dataFolder });
  try {
    return await read(store);
  } finally {
    await store.close();
  }
}

async function filled(dataFolder: string): Promise<void> {
  const isFilled = ({ platform }: Store) => platform.properties.get('demo').then((one) => JSON.stringify(one?.value));
  while ((await inStore(dataFolder, isFilled)) !== '{"filled":true}') await delay(200);
}

async function requireWhole(dataFolder: string): Promise<void> {
  await inStore(dataFolder, async (store) => {
    expect(await faultsOfStore(store)).toEqual({ faults: [], runs: 3, changes: 1, versions: 1 });
    const parks = await store.platform.parks.find({ limit: 9 });
    expect(parks.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'demo', name: { 'zh-CN': '示范园区', en: 'Demo park' } },
    ]);
    const people = await store.platform.people.find({ sort: [{ field: 'username' }], limit: 9 });
    expect(people.map(({ username, roles: [first] }) => `${username} ${first?.role ?? 'nothing'}`)).toEqual([
      'admin administrator',
      'auditor auditor',
      'bank invited',
      'platform nothing',
      'reviewer reviewer',
      'viewer viewer',
    ]);
    const demo = store.park('demo');
    expect(await demo.ruleSets.count()).toBe(1);
    const [version] = await demo.versions.find({ limit: 2 });
    expect(version).toMatchObject({ number: 1, reason: '首个版本，取自模板', author: people[0]?.id });
    const [change] = await demo.changes.find({ limit: 2 });
    expect(Object.keys(change?.periods ?? {})).toEqual(['2023', '2024', '2025']);
    expect(change?.periods['2025']).toBe(2084);
    const runs = await demo.runs.find({ sort: [{ field: 'finishedAt' }], limit: 9 });
    expect(runs.map(({ period }) => period)).toEqual(['2023', '2024', '2025']);
    for (const { period, size } of runs) expect(size).toBe(change?.periods[period]);
    expect((await demo.jobs.find({ limit: 99 })).map(({ state }) => state)).not.toContain('interrupted');
    expect(await demo.imports.count([{ field: 'state', in: ['uploaded', 'importing'] }])).toBe(0);
  });
}

test('a demo park that is killed again and again while it is filled becomes one, and whole', async () => {
  const dataFolder = join(folder, 'killed');
  const lived: number[] = [];
  for (const milliseconds of [0, 300, 900, 1800, 3000]) {
    const server = serve(dataFolder);
    // Killed in the middle of its start, too: the first waits for nothing.
    if (lived.length > 0) await server.url;
    await delay(milliseconds + Math.floor(Math.random() * 300));
    await server.kill('SIGKILL');
    lived.push(milliseconds);
  }
  const server = serve(dataFolder);
  const url = await server.url;
  expect(server.out()).toMatch(
    /Log in as admin, reviewer, auditor, viewer, bank or platform; the password of each is canopy-demo/,
  );
  await filled(dataFolder);
  const admin = client(url);
  expect((await admin.post('/session', { username: 'admin', password: 'canopy-demo' })).status).toBeLessThan(300);
  const { body } = await admin.get('/parks/demo/runs');
  expect(body.items).toMatchObject([{ period: '2025' }, { period: '2024' }, { period: '2023' }]);
  await server.kill('SIGTERM');
  await requireWhole(dataFolder);

  // Filled, it is left as it is, whatever its users made of it.
  await inStore(dataFolder, async ({ platform }) => {
    const [viewer] = await platform.people.find({ where: [{ field: 'username', is: 'viewer' }], limit: 1 });
    if (viewer) await platform.people.replace({ ...viewer, roles: [] }, viewer.revision);
  });
  const again = serve(dataFolder);
  await again.url;
  expect(again.out()).not.toContain('being filled');
  await again.kill('SIGTERM');
  await inStore(dataFolder, async ({ platform }) => {
    const [viewer] = await platform.people.find({ where: [{ field: 'username', is: 'viewer' }], limit: 1 });
    expect(viewer?.roles).toEqual([]);
  });
});

test('a demo park that is stopped while it is filled is no fault, and is filled by the next start', async () => {
  const dataFolder = join(folder, 'stopped');
  for (const milliseconds of [300, 1500]) {
    const server = serve(dataFolder);
    await server.url;
    await delay(milliseconds);
    expect(await server.kill('SIGTERM')).toBe(0);
    expect(server.err()).toBe('Stopping: what has been asked is still answered. Ctrl+C again stops at once.\n');
  }
  const server = serve(dataFolder);
  await server.url;
  await filled(dataFolder);
  await server.kill('SIGTERM');
  await requireWhole(dataFolder);
});

test('there is none where it is not wanted, nor where others can reach the server', async () => {
  for (const [name, env, options] of [
    ['unwanted', { CANOPY_DEMO: '0' }, []],
    ['refused', {}, ['--no-demo']],
    ['reached', { HOST: '0.0.0.0', CANOPY_ADMIN_PASSWORD: 'a password of the test' }, []],
  ] as const) {
    const dataFolder = join(folder, name);
    const server = serve(dataFolder, env, options);
    await server.url;
    expect(server.out()).not.toContain('canopy-demo');
    await server.kill('SIGTERM');
    await inStore(dataFolder, async ({ platform }) => {
      expect(await platform.parks.count()).toBe(0);
      expect(await platform.people.count([{ field: 'username', is: 'admin' }])).toBe(0);
    });
  }
});
