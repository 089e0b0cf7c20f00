import { createWriteStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import type { Caller } from '../access/caller.ts';
import { callerOf } from '../access/caller-of.ts';
import { createImport } from '../actions/imports/create-import.ts';
import { discardImport } from '../actions/imports/discard-import.ts';
import { uploadName, uploadPath, uploadsFolder } from '../actions/imports/uploaded-file.ts';
import { publishVersion } from '../actions/publishing/publish-version.ts';
import { createRuleSet } from '../actions/rule-sets/create-rule-set.ts';
import { startRun } from '../actions/runs/start-run.ts';
import type { Deps } from '../deps.ts';
import type { Job } from '../jobs/jobs.ts';
import { writeCsvRows } from '../output/csv-rows.ts';
import { inTurns } from '../output/in-turns.ts';
import { inventedColumns, inventPark } from '../park/invented-park.ts';
import type { StoredJob } from '../storage/documents/jobs.ts';
import { say } from './messages.ts';

const template = 'suzhou';
const enterprises = 2084;
/** The latest is scored last, so that it is the newest run. */
const periods = ['2023', '2024', '2025'];
const fileName = '示范园区企业数据.csv';

/** Each step is what a user would do, and is left out where it has been done. Throws where the server stops before the end. */
export async function fillDemoPark(deps: Deps, park: string, username: string, stopping: AbortSignal): Promise<void> {
  const admin = await administrator(deps, username);
  const ruleSet = await ruleSetOf(deps, park, admin);
  const isImport = ({ type }: StoredJob) => type === 'import';
  await requireJob(deps, park, stopping, isImport, () => importRecords(deps, park, admin, ruleSet));
  for (const period of periods) {
    const isRun = ({ type, request }: StoredJob) => type === 'run' && periodOf(request) === period;
    await requireJob(deps, park, stopping, isRun, () => startRun(deps, admin, park, { ruleSet, version: 1, period }));
  }
}

async function administrator({ store }: Deps, username: string): Promise<Caller> {
  const [person] = await store.platform.people.find({ where: [{ field: 'username', is: username }], limit: 1 });
  if (!person) throw new Error(`The demo account ${username} is gone`);
  return callerOf(person, { session: 'demo' });
}

/** Published as version 1. */
async function ruleSetOf(deps: Deps, park: string, admin: Caller): Promise<string> {
  const { ruleSets, drafts, versions } = deps.store.park(park);
  const [known] = await ruleSets.find({ sort: [{ field: 'createdAt' }], limit: 1 });
  const { id } = known ?? (await createRuleSet(deps, admin, park, { template }));
  if (!(await versions.get(`${id}.1`))) {
    const draft = await drafts.get(id);
    if (!draft) throw new Error(`The rule set ${id} has no draft`);
    const reason = say('demo.reason')['zh-CN'];
    await publishVersion(deps, admin, park, id, { reason, draftRevision: draft.revision });
  }
  return id;
}

async function importRecords(deps: Deps, park: string, admin: Caller, ruleSet: string): Promise<Job> {
  await discardUploads(deps, park, admin);
  const { dataFolder } = deps.settings;
  const id = deps.newId();
  const upload = uploadName(park, id, '.csv');
  const path = uploadPath(dataFolder, upload);
  await mkdir(uploadsFolder(dataFolder), { recursive: true });
  await writeCsvRows(createWriteStream(path), inTurns(rows()));
  const { size: bytes } = await stat(path);
  const file = { id, fileName, bytes, upload };
  return createImport(deps, admin, park, { ...file, ruleSet, version: 1, mode: 'all', mapping: null, preview: false });
}

/** Of a start that was cut off before the import's job was stored. */
async function discardUploads(deps: Deps, park: string, admin: Caller): Promise<void> {
  const { imports } = deps.store.park(park);
  const left = await imports.find({ where: [{ field: 'state', is: 'uploaded' }], limit: 100 });
  for (const { id } of left) await discardImport(deps, admin, park, id);
}

function* rows() {
  yield inventedColumns;
  yield* inventPark({ enterprises, periods: periods.length, seed: 1 });
}

function periodOf(request: unknown): unknown {
  return typeof request === 'object' && request !== null && 'period' in request ? request.period : undefined;
}

type Wanted = (job: StoredJob) => boolean;

/** Waits until such a job has succeeded: one that a crash cut off, or a new one. */
async function requireJob(
  deps: Deps,
  park: string,
  stopping: AbortSignal,
  isWanted: Wanted,
  start: () => Promise<Job>,
): Promise<void> {
  stopping.throwIfAborted();
  const known = (await deps.store.park(park).jobs.find({ limit: 1000 })).filter(isWanted);
  if (known.some(({ state }) => state === 'succeeded')) return;
  const cutOff = known.find(({ state }) => state === 'interrupted');
  const going = known.find(({ state }) => state === 'queued' || state === 'running');
  const resumed = cutOff && (await deps.jobs.resume(cutOff.id));
  const job = going ?? resumed ?? (await start());
  for await (const { state } of deps.jobs.watch(job.id, stopping)) if (state === 'succeeded') return;
  throw new Error(`The job ${job.id} of the demo park has not succeeded`);
}
