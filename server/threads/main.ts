import { workerData } from 'node:worker_threads';

/** What a thread may be, each started with its own data. */
const roles = {
  echo: async (_data: unknown): Promise<void> => {},
};

export type ThreadRole = keyof typeof roles;

const { role, data } = workerData as { readonly role: ThreadRole; readonly data: unknown };
await roles[role](data);
