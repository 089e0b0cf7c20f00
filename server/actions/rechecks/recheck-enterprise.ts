import { explainer } from '../../../rules/engine/explainer.ts';
import type { Statistics } from '../../../rules/engine/run.ts';
import { datasetOf, tableOf } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import { secondOpinion } from '../../../rules/second-opinion/second-opinion.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { RecordRevision } from '../../storage/documents/records.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import { knownStatistics } from '../evaluate/known-statistics.ts';
import { recordAsOf } from '../records/read-records-as-of.ts';
import { fieldsByPeriod } from '../runs/fields-of-program.ts';
import { finishedRun } from '../runs/finished-run.ts';
import { programOf } from '../runs/program-of-run.ts';
import { wholeSheet } from '../runs/stored-sheet.ts';
import { compareOpinion } from './compare-with-rules.ts';
import { FoundDifferences } from './found-differences.ts';
import { comparePlaces } from './places-that-differ.ts';
import { type RecheckAnswer, recheckAnswer } from './recheck-answer.ts';
import { type Finding, storedRecheck } from './recheck-report.ts';
import { isOneVersion, versionEvidence, versionOfRun } from './version-evidence.ts';
import { withoutQuotas } from './without-quotas.ts';

/** Works one enterprise out again, against the statistics that the run stored. */
export async function recheckEnterprise(
  deps: Deps,
  caller: Caller,
  { park, run: id, enterpriseId }: { readonly park: string; readonly run: string; readonly enterpriseId: string },
): Promise<RecheckAnswer> {
  const { store, newId, now } = deps;
  const run = await finishedRun(deps, park, id);
  const stored = await storedSheetOf(deps, park, run, enterpriseId);
  const fact = { park, action: 'sheet.recheck', subject: `runs/${id}/sheets/${enterpriseId}` };
  return deps.audit.around(caller, fact, async () => {
    const finding = await found(deps, park, run, stored);
    const version = await versionOfRun(store, park, run);
    const of = { id: newId(), park, run, version, enterpriseId, by: caller.person, at: now().toISOString() };
    const recheck = await storedRecheck(store, of, finding);
    await store.park(park).rechecks.append(recheck);
    return { result: recheckAnswer(recheck), details: { recheck: recheck.id, agrees: recheck.agrees } };
  });
}

async function storedSheetOf(deps: Deps, park: string, run: Stored<FinishedRun>, enterpriseId: string) {
  const [stored] = await deps.store.park(park).sheets.find({
    where: [
      { field: 'batch', is: run.batch },
      { field: 'enterpriseId', is: enterpriseId },
    ],
    limit: 1,
  });
  if (!stored) throw new HttpProblem(404, 'sheet.unknown', say('found.nothing', 'sheet'));
  return wholeSheet(stored, await programOf(deps, park, run));
}

async function found(deps: Deps, park: string, run: Stored<FinishedRun>, sheet: ScoreSheet): Promise<Finding> {
  const version = await versionEvidence(deps.store, park, run, await versionOfRun(deps.store, park, run));
  const program = await programOf(deps, park, run);
  const { statistics } = await knownStatistics(deps, park, run.id);
  const records = await recordsOf(deps, park, run, program, sheet.enterpriseId);
  const differences = new FoundDifferences();
  const fresh = freshSheet(program, statistics, records);
  const quotas = new Set(
    program.applications.filter(({ application }) => application.quota).map((one) => one.application.id),
  );
  const [own, again] = [sheet, fresh].map((one) => one && asStored(withoutQuotas(one, quotas)));
  const { enterpriseId } = sheet;
  comparePlaces(own, again, (place) => differences.add({ by: 'program', enterpriseId, ...place }));
  const same = differences.count === 0;
  const opinion = records.length === 0 ? undefined : await opinionOn(program, statistics, records, run.period);
  const rules = opinion ? compareOpinion(sheet, opinion, differences, true) : { values: 0, count: 0 };
  return {
    agrees: differences.count === 0 && isOneVersion(version),
    evidence: {
      version,
      records: { stored: run.snapshotHash, found: null },
      result: { stored: run.resultHash, found: null, recomputed: null },
    },
    counts: {
      sheets: { compared: 1, same: same ? 1 : 0, missing: 0, surplus: 0 },
      figures: { compared: 0, different: 0 },
      rules: {
        ...{ enterprises: opinion ? 1 : 0, values: rules.values, different: rules.count > 0 ? 1 : 0 },
        quotasByRules: false,
      },
    },
    ...{ differenceCount: differences.count, differences: differences.first(), sheet },
  };
}

/** The enterprise's records of every period that the version reads, as they counted when the run saw them; its own first. */
async function recordsOf(
  { store }: Deps,
  park: string,
  { period, asOf }: FinishedRun,
  program: Program,
  enterpriseId: string,
): Promise<readonly RecordInput[]> {
  const periods = [...fieldsByPeriod(program, parsePeriod(period) as Period).keys()];
  const records = await Promise.all(periods.map((one) => recordAsOf(store, park, { asOf, period: one, enterpriseId })));
  return records.flatMap((record) => (record ? [inputOf(record, program)] : []));
}

function inputOf({ enterpriseId, period, name, values }: RecordRevision, { fields }: Program): RecordInput {
  const known = Object.entries(values).filter(([field]) => fields.has(field));
  return { ...Object.fromEntries(known), enterpriseId, period, name };
}

/** Undefined: the record that it was scored from is gone. */
function freshSheet(
  program: Program,
  statistics: Statistics,
  [record, ...history]: readonly RecordInput[],
): ScoreSheet | undefined {
  return record && explainer(program, statistics)(record, history);
}

async function opinionOn(
  { definition }: Program,
  statistics: Statistics,
  records: readonly RecordInput[],
  period: string,
): Promise<ScoreSheet | undefined> {
  const dataset = datasetOf(tableOf(definition.fields, records), period);
  return (await secondOpinion(definition, statistics, dataset, { rows: [0] }))[0];
}

function asStored(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
