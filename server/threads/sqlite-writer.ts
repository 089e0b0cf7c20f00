import { workerData } from 'node:worker_threads';
import { sqliteWriter, type WriterThreadData } from '../storage/sqlite/writer-thread.ts';

const { data } = workerData as { readonly data: WriterThreadData };
await sqliteWriter(data);
