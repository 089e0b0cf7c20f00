import { chmod, mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Sentence } from '../schemas/text.ts';
import { stopEvaluator } from './actions/evaluate/thread/ask-evaluator.ts';
import { stopRules } from './actions/rule-sets/thread/ask-rules.ts';
import { chainedLog } from './audit/chained-log.ts';
import { aliveServers, keepRecovering, recoverAnnounced } from './audit/recover-announced.ts';
import type { Deps } from './deps.ts';
import { createApp } from './http/app.ts';
import { serverOf } from './http/serve-app.ts';
import { startJobRunner } from './jobs/job-runner.ts';
import { migrate } from './migrations/migrate.ts';
import { newId } from './new-id.ts';
import { type Log, openLog } from './operation/log.ts';
import { startMetrics } from './operation/metrics.ts';
import { allOperations } from './routes/index.ts';
import type { Settings } from './settings.ts';
import { requireInstallationKey } from './signing/installation-key.ts';
import type { BeginServing, WhileServing } from './start-up/step.ts';
import { openStore } from './storage/open-store.ts';

export interface StartedServer {
  readonly url: string;
  readonly deps: Deps;
  /** Answers what has been asked, lets go of jobs, closes the store. */
  close(): Promise<void>;
}

export interface StartOptions {
  readonly log?: Log;
  /** What is being done to the store before anything else reads it. */
  readonly tell?: (sentence: Sentence) => void;
  /** With the store open and nobody let in yet. */
  readonly beforeListening?: (deps: Deps, begin: BeginServing) => Promise<void>;
}

const mostMillisecondsToFinish = 10_000;

/** Composes the server, and listens. */
export async function startServer(settings: Settings, options: StartOptions = {}): Promise<StartedServer> {
  const { log = openLog(settings.logLevel), beforeListening = async () => {} } = options;
  const { dataFolder, mongoUri } = settings;
  await makeOwnFolder(dataFolder);
  const store = await openStore({ dataFolder, server: true, ...(mongoUri === undefined ? {} : { mongoUri }) });
  await migrate(store, options.tell).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const now = () => new Date();
  const told = (message: string, error: unknown) => log.error({ err: error }, message);
  const { serverId } = settings;
  const audit = chainedLog({ store, server: serverId, now, newId });
  await requireInstallationKey({ store, audit, now });
  const jobs = await startJobRunner({ store, settings, now, newId, log: told });
  // No other server can have opened a file that this one has.
  const alive = mongoUri === undefined ? new Set([serverId]) : await aliveServers(store, serverId, now());
  await recoverAnnounced(audit, store, (one) => alive.has(one));
  const stopRecovering = mongoUri === undefined ? () => {} : keepRecovering(audit, store, serverId, now);
  const deps: Deps = { store, jobs, audit, settings, tell: told, now, newId };
  const metrics = startMetrics();
  const stopping = new AbortController();
  const around = { log, metrics, stopping: stopping.signal };
  const server = serverOf(createApp(deps, allOperations(deps), around), settings);
  const work: WhileServing[] = [];
  let working: Promise<unknown> = Promise.resolve();
  const close = async () => {
    stopping.abort();
    if (server.listening) await closed(server);
    await working;
    await Promise.all([jobs.stop(), stopRules(), stopEvaluator()]);
    stopRecovering();
    audit.stop();
    await store.close();
    metrics.stop();
  };
  try {
    await beforeListening(deps, (one) => work.push(one));
    await listening(server, settings);
    working = Promise.all(work.map((one) => one(stopping.signal)));
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return { url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`, deps, close };
}

/** What is in it is nobody else's on this machine. */
async function makeOwnFolder(folder: string): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  if (made !== undefined) await chmod(folder, 0o700);
}

function listening(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Takes no more connections, and lets those that ask something have their answer, for a while. */
async function closed(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), mostMillisecondsToFinish);
  await new Promise((resolve) => server.close(resolve));
  clearInterval(idle);
  clearTimeout(late);
}
