import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Job } from '../../jobs/jobs.ts';
import type { ImpactSide, StoredImpact } from '../../storage/documents.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import type { ComparedSide } from '../compare/compared-side.ts';
import { readSide } from '../compare/side.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { finishedRun } from '../runs/finished-run.ts';
import { runOf } from '../runs/run-request.ts';
import { type ImpactRequest, keyOf } from './impact-request.ts';
import { kinshipOf } from './kinship-of.ts';
import { sayOfImpact } from './messages.ts';

export interface ImpactWish {
  readonly from: string;
  readonly to: string;
  readonly period: string;
  /** Takes the records that this run saw; it must be of the period, and of `from`. */
  readonly run?: string;
  readonly isTrial?: boolean;
}

export type Started = { readonly impact: Stored<StoredImpact> } | { readonly job: Job };

/** Gives the report that is there already for these very inputs, else the job that makes it. */
export async function startImpact(
  deps: Deps,
  caller: Caller,
  park: string,
  ruleSet: string,
  wish: ImpactWish,
): Promise<Started> {
  const [from, to] = [
    await readSide(deps, caller, park, ruleSet, wish.from),
    await readSide(deps, caller, park, ruleSet, wish.to),
  ];
  const { period, run = null, isTrial = run !== null } = wish;
  const asOf = run === null ? await headOfChanges(deps.store, park) : await asOfRun(deps, park, run, period, from.hash);
  const { origin } = await knownRuleSet(deps, park, ruleSet);
  const kinship = kinshipOf(from, to, origin);
  const sides = { from: marked(from), to: marked(to), ...(kinship && { kinship }) };
  const asked = { ruleSet, ...sides, period, asOf, isTrial, run };
  const request: ImpactRequest = { ...asked, key: keyOf(asked) };
  const known = await knownReport(deps, park, request.key);
  if (known) return { impact: known };
  const under = await jobUnderWay(deps, park, request.key);
  if (under) return { job: under };
  for (const side of [from, to]) await keepDefinition(deps, park, side);
  const details = { from: request.from.side, to: request.to.side, period, trial: isTrial };
  const fact = { park, action: 'impact.start', subject: `rule-sets/${ruleSet}/impact`, details };
  return deps.audit.around(caller, fact, async () => {
    const job = await deps.jobs.start(park, 'impact', request, caller);
    return { result: { job }, subject: `rule-sets/${ruleSet}/impact/${runOf(job.id)}` };
  });
}

function marked({ side, label, hash }: ComparedSide): ImpactSide {
  return { side, label, hash };
}

async function asOfRun(deps: Deps, park: string, id: string, period: string, hash: string): Promise<number> {
  const run = await finishedRun(deps, park, id);
  if (run.period !== period || run.definitionHash !== hash)
    throw new HttpProblem(422, 'impact.otherRun', sayOfImpact('impact.otherRun'));
  return run.asOf;
}

async function knownReport({ store }: Deps, park: string, key: string): Promise<Stored<StoredImpact> | undefined> {
  const [known] = await store.park(park).impacts.find({ where: [{ field: 'key', is: key }], limit: 1 });
  return known;
}

const mostUnderWay = 100;

/** Who asks twice follows one job. */
async function jobUnderWay({ store }: Deps, park: string, key: string): Promise<Job | undefined> {
  const jobs = await store.park(park).jobs.find({
    where: [
      { field: 'type', is: 'impact' },
      { field: 'state', in: ['queued', 'running'] },
    ],
    limit: mostUnderWay,
  });
  return jobs.find(({ request }) => (request as ImpactRequest).key === key);
}

/** A draft goes on changing: the job finds what it was asked about by its hash. */
async function keepDefinition({ store }: Deps, park: string, { hash, definition }: ComparedSide): Promise<void> {
  const { comparedDefinitions } = store.park(park);
  if (await comparedDefinitions.get(hash)) return;
  try {
    await comparedDefinitions.append({ id: hash, definition });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
  }
}
