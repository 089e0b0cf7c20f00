// A server in a process of its own, which is killed: it says its job's id, and then that sheets are being written.
import { startRun } from '../../../server/actions/runs/start-run.ts';
import { startServer } from '../../../server/main.ts';
import { newId } from '../../../server/new-id.ts';
import { usualSettings } from '../../../server/settings.ts';
import { callerOf, order } from './run-order.ts';

const dataFolder = process.argv[2] as string;
const settings = {
  ...usualSettings,
  port: 0,
  dataFolder,
  serverId: newId(),
  loopback: true,
  logLevel: 'silent',
} as const;
const { deps } = await startServer(settings);
const { sheets } = deps.store.park('east');
const before = await sheets.count();
const job = await startRun(deps, callerOf('east'), 'east', order);
process.send?.(job.id);
while ((await sheets.count()) === before) await new Promise(setImmediate);
process.send?.('writing');
