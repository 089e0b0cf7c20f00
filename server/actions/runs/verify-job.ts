import { compile, score } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import { type Difference, differencesBetween } from '../../../rules/second-opinion/differences.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { JobContext, JobKind } from '../../jobs/jobs.ts';
import type { Version } from '../../storage/documents/rule-sets.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { areQuotasByRules, opinionsOf } from './opinions-of.ts';
import { readColumns } from './read-columns.ts';
import { runOf } from './run-request.ts';
import type { RunVerification } from './run-verification.ts';
import { readStatistics } from './statistics-parts.ts';
import { ResultHash, wholeSheet } from './stored-sheet.ts';

/** Re-checks a run's stored sheets: the hashes, and every value by the second opinion. */
export const verifyJob: JobKind = {
  type: 'verify',
  async run(context) {
    const { store, park, by, now } = context;
    const id = runOf(context.id);
    const { run: runId } = context.request as { readonly run: string };
    const run = (await store.park(park).runs.get(runId)) as Stored<FinishedRun>;
    const report = await verification(context, run);
    try {
      await store.park(park).verifications.append({ id, run: runId, at: now().toISOString(), by, report });
    } catch (error) {
      // Cut off between storing it and saying so, it was done again, with the same outcome.
      if (!(error instanceof DuplicateKey)) throw error;
    }
    return { run: runId, verification: id, agrees: report.agrees };
  },
};

const mostListed = 1000;

async function verification(context: JobContext, run: Stored<FinishedRun>): Promise<RunVerification> {
  const { store, park, signal, progress } = context;
  const { definition } = (await store.park(park).versions.get(`${run.ruleSet}.${run.version}`)) as Version;
  const program = compile(definition);
  const period = parsePeriod(run.period) as Period;
  const industry = industryField(definition);
  const besides = industry === undefined ? [] : [industry];
  const { dataset, snapshotHash } = await readColumns({
    ...{ store, park, program, period, asOf: run.asOf, besides, signal },
    onRecord: (done) => progress('reading', done, null),
  });
  const statistics = await readStatistics(store, park, run);
  const { size } = dataset;
  const column = areQuotasByRules(size) ? undefined : score(program, dataset);
  const tally = new Tally();
  const hash = new ResultHash();
  const stored = store
    .park(park)
    .sheets.stream({ where: [{ field: 'batch', is: run.batch }], sort: [{ field: 'enterpriseId' }] })
    [Symbol.asyncIterator]();
  const onEnterprise = (done: number) => progress('verifying', done, size);
  for await (const opinion of opinionsOf({ definition, statistics, dataset, column, signal, onEnterprise })) {
    const next = await stored.next();
    if (next.done) break;
    hash.add(next.value);
    tally.compare(wholeSheet(next.value, program), opinion);
  }
  const left = await stored.next();
  const resultHash = hash.hash();
  return {
    ...tally.found(),
    agrees:
      tally.found().differenceCount === 0 &&
      left.done === true &&
      size === run.size &&
      snapshotHash === run.snapshotHash &&
      resultHash === run.resultHash,
    snapshot: { stored: run.snapshotHash, found: snapshotHash },
    result: { stored: run.resultHash, found: resultHash },
    enterprises: size,
    quotasByRules: areQuotasByRules(size),
  };
}

class Tally {
  private valuesCompared = 0;
  private differenceCount = 0;
  private enterprisesThatDiffer = 0;
  private readonly differences: Difference[] = [];

  compare(stored: ScoreSheet, opinion: ScoreSheet): void {
    const { differences, compared } = differencesBetween(stored, opinion);
    const own =
      stored.enterpriseId === opinion.enterpriseId
        ? differences
        : [
            {
              enterpriseId: stored.enterpriseId,
              path: '/enterpriseId',
              columns: stored.enterpriseId,
              rules: opinion.enterpriseId,
            },
          ];
    this.valuesCompared += compared;
    this.differenceCount += own.length;
    if (own.length > 0) this.enterprisesThatDiffer += 1;
    this.differences.push(...own.slice(0, Math.max(0, mostListed - this.differences.length)));
  }

  found() {
    const { valuesCompared, differenceCount, enterprisesThatDiffer, differences } = this;
    return { valuesCompared, differenceCount, enterprisesThatDiffer, differences };
  }
}
