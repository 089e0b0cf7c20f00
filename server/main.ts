import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chainedLog } from './audit/chained-log.ts';
import type { Deps } from './deps.ts';
import { createApp } from './http/app.ts';
import { startJobRunner } from './jobs/job-runner.ts';
import { newId } from './new-id.ts';
import { allOperations } from './routes/index.ts';
import type { Settings } from './settings.ts';
import { openStore } from './storage/open-store.ts';

export interface StartedServer {
  readonly url: string;
  readonly deps: Deps;
  /** Answers what has been asked, lets go of jobs, closes the store. */
  close(): Promise<void>;
}

/** Composes the server, and listens. */
export async function startServer(settings: Settings): Promise<StartedServer> {
  const { dataFolder, mongoUri } = settings;
  const store = await openStore({ dataFolder, ...(mongoUri === undefined ? {} : { mongoUri }) });
  const now = () => new Date();
  const jobs = await startJobRunner({ store, settings, now, newId });
  const deps: Deps = { store, jobs, audit: chainedLog(store), settings, now, newId };
  const server = createServer(createApp(deps, allOperations(deps)));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${settings.host}:${port}`,
    deps,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await jobs.stop();
      await store.close();
    },
  };
}
