import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Deps } from '../../server/deps.ts';
import { startServer } from '../../server/main.ts';
import { newId } from '../../server/new-id.ts';
import { allOperations } from '../../server/routes/index.ts';
import { type Settings, usualSettings } from '../../server/settings.ts';
import { type Client, client } from './client.ts';
import { Conformance } from './conformance.ts';

export interface TestServer {
  readonly url: string;
  readonly deps: Deps;
  readonly dataFolder: string;
  /** Every answer to its clients is held against the API's description. */
  readonly conformance: Conformance;
  /** A caller whom nobody knows. */
  client(headers?: Readonly<Record<string, string>>): Client;
  /** Stops it, and removes its folder. */
  close(): Promise<void>;
}

/** The whole server in this process, with a store of its own. */
export async function startTestServer(settings: Partial<Settings> = {}): Promise<TestServer> {
  const ownFolder = settings.dataFolder ?? (await mkdtemp(join(tmpdir(), 'canopy-test-')));
  const { url, deps, close } = await startServer({
    ...usualSettings,
    port: 0,
    dataFolder: ownFolder,
    serverId: newId(),
    loopback: true,
    logLevel: 'silent',
    ...settings,
  });
  const conformance = new Conformance(allOperations(deps));
  return {
    url,
    conformance,
    deps,
    dataFolder: ownFolder,
    client: (headers) => client(url, headers, (...answer) => conformance.check(...answer)),
    close: async () => {
      await close();
      if (settings.dataFolder === undefined) await rm(ownFolder, { recursive: true, force: true });
    },
  };
}

/** The password of people whom tests make. */
export const testPassword = 'Canopy-test-2026';

export async function signedIn(server: TestServer, username: string, password = testPassword): Promise<Client> {
  const caller = server.client();
  const { status, body } = await caller.post('/session', { username, password });
  expect(body, `${username} signs in`).not.toHaveProperty('code');
  expect(status).toBeLessThan(300);
  return caller;
}
