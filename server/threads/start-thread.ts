import { pathToFileURL } from 'node:url';
import { type TransferListItem, Worker, type WorkerOptions } from 'node:worker_threads';
import { root } from '../root.ts';
import type { ThreadRole } from './thread-role.ts';

interface SourceRunner {
  bundleSource(path: string): Promise<string>;
}

let bundle: Promise<string> | undefined;

/** Starts a thread of this program in one of its roles; `data` reaches it by structured clone. */
export async function startThread(
  role: ThreadRole,
  data: unknown,
  { transfer = [], ...options }: WorkerOptions & { readonly transfer?: readonly TransferListItem[] } = {},
): Promise<Worker> {
  bundle ??= bundleThreads();
  return new Worker(await bundle, { ...options, workerData: { role, data }, transferList: [...transfer] });
}

async function bundleThreads(): Promise<string> {
  const runner = pathToFileURL(`${root}server/run-source.mjs`).href;
  const { bundleSource } = (await import(/* @vite-ignore */ runner)) as SourceRunner;
  return bundleSource('server/threads/main.ts');
}
