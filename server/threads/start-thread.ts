import { pathToFileURL } from 'node:url';
import { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads';
import { root } from '../root.ts';
import { entryOfRole, type ThreadRole } from './thread-role.ts';

interface SourceRunner {
  bundleSource(path: string): Promise<string>;
}

const bundles = new Map<string, Promise<string>>();

/** Starts a thread of this program in one of its roles; `data` reaches it by structured clone. */
export async function startThread(
  role: ThreadRole,
  data: unknown,
  { transfer = [], ...options }: WorkerOptions & { readonly transfer?: readonly Transferable[] } = {},
): Promise<Worker> {
  const entry = entryOfRole[role];
  const bundle = bundles.get(entry) ?? bundleOf(entry);
  bundles.set(entry, bundle);
  return new Worker(await bundle, { ...options, workerData: { role, data }, transferList: [...transfer] });
}

async function bundleOf(entry: string): Promise<string> {
  const runner = pathToFileURL(`${root}server/run-source.mjs`).href;
  const { bundleSource } = (await import(/* @vite-ignore */ runner)) as SourceRunner;
  return bundleSource(entry);
}
