// A server in a process of its own, which is killed while it imports: it says its job's id once the job has begun.

import { createImport } from '../../../server/actions/imports/create-import.ts';
import { startServer } from '../../../server/main.ts';
import { newId } from '../../../server/new-id.ts';
import { usualSettings } from '../../../server/settings.ts';
import { callerOf } from '../runs/run-order.ts';

const [dataFolder = '', id = '', upload = '', ruleSet = ''] = process.argv.slice(2);
const { deps } = await startServer({
  ...usualSettings,
  port: 0,
  dataFolder,
  serverId: newId(),
  loopback: true,
  logLevel: 'silent',
});
const asked = { id, fileName: 'records.csv', bytes: 1, upload, ruleSet, version: 1, preview: false } as const;
const job = await createImport(deps, callerOf('hitech'), 'hitech', { ...asked, mode: 'all', mapping: null });
for await (const { state } of deps.jobs.watch(job.id, new AbortController().signal))
  if (state === 'running') process.send?.(job.id);
process.send?.('ended');
