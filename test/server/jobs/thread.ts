import { workerData } from 'node:worker_threads';
import { jobThread } from '../../../server/jobs/job-thread.ts';
import { testKinds } from './kinds.ts';

await jobThread(testKinds)(workerData);
