import type { ImpactReport } from '../../../rules/impact/impact.ts';
import type { Caller } from '../../access/caller.ts';
import { isFromOutside } from '../../access/from-outside.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import type { StoredImpact } from '../../storage/documents/impacts.ts';
import type { Stored } from '../../storage/port.ts';
import { jobOf } from '../runs/run-request.ts';

export async function knownImpact(
  { store }: Pick<Deps, 'store'>,
  park: string,
  ruleSet: string,
  id: string,
): Promise<Stored<StoredImpact>> {
  const impact = await store.park(park).impacts.get(id);
  return found(impact?.ruleSet === ruleSet ? impact : undefined, 'impact');
}

/** Opens a report: that somebody did is kept, and asked for before publishing. Who is from outside sees no enterprise. */
export async function readImpact(deps: Deps, caller: Caller, park: string, ruleSet: string, id: string) {
  const impact = await knownImpact(deps, park, ruleSet, id);
  const { from, to, period, report } = impact;
  const person = caller.person;
  await deps.audit.note(caller, { park, action: 'impact.open', subject: `rule-sets/${ruleSet}/impact/${id}` });
  await deps.store.park(park).impactOpenings.append({
    ...{ id: deps.newId(), fromHash: from.hash, toHash: to.hash, period, person },
    at: deps.now().toISOString(),
  });
  const withEnterprises = !isFromOutside(caller, park);
  const told = withEnterprises ? report : withoutEnterprises(report);
  return { ...impactHeading(park, impact), report: told, withEnterprises };
}

export function impactHeading(park: string, impact: Stored<StoredImpact>) {
  const { batch: _batch, key: _key, report, revision: _revision, ...heading } = impact;
  const { enterprises, counts } = report;
  return { ...heading, job: jobOf(park, impact.id), enterprises, higher: counts.higher, lower: counts.lower };
}

/** Counts and shares, and nobody by name. */
function withoutEnterprises(report: ImpactReport): ImpactReport {
  return {
    ...report,
    movers: [],
    slope: [],
    causes: report.causes.map((cause) => ({ ...cause, most: [] })),
    applications: report.applications.map((application) => ({ ...application, gainers: [], losers: [] })),
    orderTurns: report.orderTurns && { ...report.orderTurns, listed: [] },
  };
}

/** The reports of a rule set, the newest first; or its trials. */
export async function listImpacts(
  { store }: Deps,
  park: string,
  ruleSet: string,
  { trials = false, limit = 20, after }: { trials?: boolean; limit?: number; after?: string },
) {
  const { documents, next } = await store.park(park).impacts.page({
    where: [
      { field: 'ruleSet', is: ruleSet },
      { field: 'isTrial', is: trials },
    ],
    sort: [{ field: 'at', descending: true }],
    limit,
    ...(after === undefined ? {} : { after }),
  });
  return { items: documents.map((impact) => impactHeading(park, impact)), next };
}
