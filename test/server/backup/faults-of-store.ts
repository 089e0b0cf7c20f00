import { ResultHash } from '../../../server/actions/runs/stored-sheet.ts';
import { allScopes } from '../../../server/audit/scopes.ts';
import { verifyChain } from '../../../server/audit/verify-chain.ts';
import type { FinishedRun } from '../../../server/storage/documents/runs.ts';
import type { Stored } from '../../../server/storage/port.ts';
import type { Store } from '../../../server/storage/store.ts';

export interface Found {
  readonly faults: readonly string[];
  readonly runs: number;
  readonly changes: number;
  readonly versions: number;
}

/**
 * What is half there, of everything that can be seen in a store. The sheets of runs that are in `readBefore` aren't
 * read; those that are read come into it.
 */
export async function faultsOfStore(store: Store, readBefore = new Set<string>()): Promise<Found> {
  const faults: string[] = [];
  const seen = { runs: 0, changes: 0, versions: 0 };
  for (const scope of await allScopes(store)) {
    const { broken } = await verifyChain(store, scope);
    if (broken) faults.push(`audit of ${scope}: ${broken.message.en}`);
  }
  for await (const { id: park } of store.platform.parks.stream()) {
    const { changes, runs, verifications, versions } = store.park(park);
    for await (const change of changes.stream({ sort: [{ field: 'number' }] })) {
      seen.changes += 1;
      if (change.number !== seen.changes) faults.push(`change ${seen.changes} is missing`);
      if (change.kind === 'deletion') continue;
      const told = Object.values(change.periods).reduce((sum, count) => sum + count, 0);
      const stored = await store.park(park).recordRevisions.count([{ field: 'batch', is: change.id }]);
      if (stored !== told) faults.push(`change ${change.number} has ${stored} of ${told} revisions`);
      if (change.import !== null && !(await store.park(park).imports.get(change.import)))
        faults.push(`change ${change.number} is of an import that is not there`);
    }
    for await (const run of runs.stream()) {
      seen.runs += 1;
      if (!readBefore.has(run.id)) faults.push(...(await faultsOfRun(store, park, run)));
      readBefore.add(run.id);
      if (run.asOf > seen.changes) faults.push(`run ${run.id} read change ${run.asOf} of ${seen.changes}`);
    }
    for await (const { run } of verifications.stream())
      if (!(await runs.get(run))) faults.push(`a verification is of run ${run}, which is not there`);
    const numbers = new Map<string, number>();
    for await (const { ruleSet, number } of versions.stream({ sort: [{ field: 'number' }] })) {
      seen.versions += 1;
      if (number !== (numbers.get(ruleSet) ?? 0) + 1) faults.push(`version ${number} of ${ruleSet} has none before it`);
      numbers.set(ruleSet, number);
    }
  }
  return { faults, ...seen };
}

async function faultsOfRun(store: Store, park: string, run: Stored<FinishedRun>): Promise<readonly string[]> {
  const { sheets, statistics, versions } = store.park(park);
  const where = [{ field: 'batch' as const, is: run.batch }];
  const hash = new ResultHash();
  let size = 0;
  for await (const sheet of sheets.stream({ where, sort: [{ field: 'enterpriseId' }] })) {
    hash.add(sheet);
    size += 1;
  }
  const faults: string[] = [];
  if (size !== run.size) faults.push(`run ${run.id} has ${size} of ${run.size} sheets`);
  if (hash.hash() !== run.resultHash) faults.push(`run ${run.id} has other sheets`);
  if ((await statistics.count(where)) === 0) faults.push(`run ${run.id} has no statistics`);
  if (!(await versions.get(`${run.ruleSet}.${run.version}`))) faults.push(`run ${run.id} has no version`);
  return faults;
}
