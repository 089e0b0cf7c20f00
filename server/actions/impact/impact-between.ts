import type { Definition } from '../../../schemas/definition.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { isUnderWay } from '../../jobs/job-states.ts';
import type { Job } from '../../jobs/jobs.ts';
import type { ImpactSide, StoredImpact } from '../../storage/documents/impacts.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { runOf } from '../runs/run-request.ts';
import { type ImpactRequest, keyOf } from './impact-request.ts';
import { jobBefore } from './job-before.ts';

export type Started = { readonly impact: Stored<StoredImpact> } | { readonly job: Job };

interface Side extends ImpactSide {
  readonly definition: Definition;
}

/** What is to be worked out; the sides may be stored nowhere. */
interface Asked extends Omit<ImpactRequest, 'key' | 'batch' | 'from' | 'to'> {
  readonly from: Side;
  readonly to: Side;
}

/** Gives the report that is there already for these very inputs, else the job that makes it. */
export async function impactBetween(
  deps: Deps,
  caller: Caller,
  park: string,
  { from, to, ...rest }: Asked,
): Promise<Started> {
  const asked = { ...rest, from: marked(from), to: marked(to) };
  const request: ImpactRequest = { ...asked, key: keyOf(asked) };
  const known = await knownReport(deps, park, request.key);
  if (known) return { impact: known };
  const before = await jobBefore(deps, park, request.key);
  if (before && isUnderWay(before)) return { job: before };
  for (const side of [from, to]) await keepDefinition(deps, park, side);
  const { ruleSet, period, isTrial } = request;
  const details = { from: from.side, to: to.side, period, trial: isTrial };
  const fact = { park, action: 'impact.start', subject: `rule-sets/${ruleSet}/impact`, details };
  return deps.audit.around(caller, fact, async () => {
    const resumed = before && (await deps.jobs.resume(before.id));
    const job = resumed ?? (await deps.jobs.start(park, 'impact', request, caller));
    return { result: { job }, subject: `rule-sets/${ruleSet}/impact/${runOf(job.id)}` };
  });
}

function marked({ side, label, hash }: Side): ImpactSide {
  return { side, label, hash };
}

async function knownReport({ store }: Deps, park: string, key: string): Promise<Stored<StoredImpact> | undefined> {
  const [known] = await store.park(park).impacts.find({ where: [{ field: 'key', is: key }], limit: 1 });
  return known;
}

/** A draft goes on changing: the job finds what it was asked about by its hash. */
async function keepDefinition({ store }: Deps, park: string, { hash, definition }: Side): Promise<void> {
  const { comparedDefinitions } = store.park(park);
  if (await comparedDefinitions.get(hash)) return;
  try {
    await comparedDefinitions.append({ id: hash, definition });
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
  }
}
