import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Stored } from '../../storage/port.ts';
import type { Store } from '../../storage/store.ts';
import { knownRuleSet } from '../rule-sets/known-rule-set.ts';
import { dimensionsOf, pointsByDimension } from './dimensions.ts';
import { namesIn } from './names-in.ts';
import { programOf } from './program-of-run.ts';

interface Named {
  readonly id: string;
  readonly name: Text;
}

/** One enterprise over the periods. Whoever is not the park's administrator is written down. */
export async function listEnterpriseSheets(
  deps: Deps,
  caller: Caller,
  park: string,
  enterpriseId: string,
  ruleSet: string,
) {
  const { store, audit } = deps;
  await knownRuleSet(deps, park, ruleSet);
  if (caller.roles.get(park) !== 'administrator')
    await audit.note(caller, { park, action: 'sheet.read', subject: `enterprises/${enterpriseId}/sheets` });
  const [stages, grades, dimensions] = [new Names(), new Names(), new Names()];
  const items = [];
  let name: string | null = null;
  for (const run of await latestOfPeriods(store, park, ruleSet)) {
    const [sheet] = await store.park(park).sheets.find({
      where: [
        { field: 'batch', is: run.batch },
        { field: 'enterpriseId', is: enterpriseId },
      ],
      limit: 1,
    });
    if (!sheet) continue;
    const program = await programOf(deps, park, run);
    const names = namesIn(program);
    const below = dimensionsOf(program);
    stages.take(names.stages);
    grades.take(names.grades);
    dimensions.take(below.map(({ index }) => names.nodes[index]));
    const { status, stage, total, grade, rank, percentile, rankWithin } = sheet;
    const { period, id, version, finishedAt, size } = run;
    items.push({
      ...{ period, run: id, version, finishedAt, size },
      ...{ status, stage, total, grade, rank, percentile, rankWithin },
      dimensions: pointsByDimension(below, sheet),
    });
    name = sheet.name;
  }
  return {
    ...{ enterpriseId, name, ruleSet, items },
    names: { stages: stages.all(), grades: grades.all(), dimensions: dimensions.all() },
  };
}

/** The run of each period that finished last, the earliest period first. */
async function latestOfPeriods(store: Store, park: string, ruleSet: string): Promise<readonly Stored<FinishedRun>[]> {
  const latest = new Map<string, Stored<FinishedRun>>();
  const runs = store.park(park).runs.stream({
    where: [{ field: 'ruleSet', is: ruleSet }],
    sort: [{ field: 'finishedAt', descending: true }],
    only: ['batch', 'ruleSet', 'version', 'definitionHash', 'period', 'size', 'finishedAt'],
  });
  for await (const run of runs) if (!latest.has(run.period)) latest.set(run.period, run);
  return [...latest.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** Of several versions: a later one's name counts, at the place that the id had first. */
class Names {
  private readonly names = new Map<string, Text>();

  take(named: readonly (Named | undefined)[]): void {
    for (const one of named) if (one) this.names.set(one.id, one.name);
  }

  all(): readonly Named[] {
    return [...this.names].map(([id, name]) => ({ id, name }));
  }
}
