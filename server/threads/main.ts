import { workerData } from 'node:worker_threads';
import { evaluatorThread } from '../actions/evaluate/thread/evaluator-thread.ts';
import { rulesThread } from '../actions/rule-sets/thread/rules-thread.ts';
import { workbookThread } from '../actions/runs/workbook-thread.ts';
import { jobThread } from '../jobs/job-thread.ts';
import { jobKinds } from '../jobs/kinds.ts';
import type { ThreadRole } from './thread-role.ts';

/** What a thread does, by its role; each is started with its own data. */
const roles: Partial<Readonly<Record<ThreadRole, (data: never) => Promise<void>>>> = {
  job: jobThread(jobKinds),
  workbook: workbookThread,
  rules: rulesThread,
  evaluator: evaluatorThread,
};

const { role, data } = workerData as { readonly role: ThreadRole; readonly data: never };
await roles[role]?.(data);
