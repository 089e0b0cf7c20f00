import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createImport } from '../../../server/actions/imports/create-import.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { publishVersion } from '../../../server/actions/publishing/publish-version.ts';
import { createRuleSet } from '../../../server/actions/rule-sets/create-rule-set.ts';
import { saveDraft } from '../../../server/actions/rule-sets/drafts.ts';
import { startRun } from '../../../server/actions/runs/start-run.ts';
import type { Deps } from '../../../server/deps.ts';
import type { Job } from '../../../server/jobs/jobs.ts';
import { newId } from '../../../server/new-id.ts';
import { callerOf } from '../../api/runs/run-order.ts';
import { definition } from '../records/fixture.ts';

export const park = 'hitech';
const caller = callerOf(park);

/** A park with a rule set, published as version 1; gives the rule set's id. */
export async function newFilledPark(deps: Deps): Promise<string> {
  await createPark(deps, null, park, { 'zh-CN': '园区' }, 0);
  const { id } = await createRuleSet(deps, caller, park, { name: { 'zh-CN': '规则' }, definition: { ...definition } });
  await publishVersion(deps, caller, park, id, { reason: 'first', draftRevision: 1 });
  return id;
}

/** Imports a file in which every enterprise has this revenue. */
export async function importRevenue(deps: Deps, ruleSet: string, enterprises: number, revenue: number): Promise<Job> {
  const { dataFolder } = deps.settings;
  const id = newId();
  const upload = `${park}.${id}.csv`;
  const rows = Array.from({ length: enterprises }, (_, row) => `E${row},2025,${revenue}\n`);
  await mkdir(join(dataFolder, 'uploads'), { recursive: true });
  await writeFile(join(dataFolder, 'uploads', upload), `enterpriseId,period,revenue\n${rows.join('')}`);
  const asked = { id, fileName: 'records.csv', bytes: 1, upload, ruleSet, version: 1, preview: false } as const;
  return createImport(deps, caller, park, { ...asked, mode: 'all', mapping: null });
}

export async function saveNextDraft(deps: Deps, ruleSet: string): Promise<void> {
  const draft = await deps.store.park(park).drafts.get(ruleSet);
  if (!draft) throw new Error('There is no draft');
  const named = { ...definition, description: { 'zh-CN': `第 ${draft.revision} 稿` } };
  await saveDraft(deps, caller, park, ruleSet, { definition: named, seen: draft.revision });
}

export async function publishNext(deps: Deps, ruleSet: string): Promise<void> {
  await saveNextDraft(deps, ruleSet);
  const draft = await deps.store.park(park).drafts.get(ruleSet);
  const draftRevision = draft?.revision ?? 0;
  await publishVersion(deps, caller, park, ruleSet, { reason: 'next', draftRevision });
}

export async function runOnce(deps: Deps, ruleSet: string): Promise<Job> {
  return startRun(deps, caller, park, { ruleSet, version: 1, period: '2025' });
}
