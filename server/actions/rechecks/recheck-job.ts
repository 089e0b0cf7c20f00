import { score } from '../../../rules/engine/score.ts';
import { compile } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { Program } from '../../../rules/program/program.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import type { JobContext, JobKind } from '../../jobs/jobs.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { readColumns } from '../runs/read-columns.ts';
import { runOf } from '../runs/run-request.ts';
import { readStatistics } from '../runs/statistics-parts.ts';
import { compareFigures } from './compare-figures.ts';
import { compareWithProgram } from './compare-with-program.ts';
import { compareWithRules } from './compare-with-rules.ts';
import { FoundDifferences } from './found-differences.ts';
import { type Finding, storedRecheck } from './recheck-report.ts';
import { isOneVersion, type VersionEvidence, versionEvidence, versionOfRun } from './version-evidence.ts';

/** Works a run out again from the records that it saw: by today's program, and by json-rules-engine. */
export const recheckJob: JobKind = {
  type: 'recheck',
  async run(context) {
    const { store, park, by, now } = context;
    const id = runOf(context.id);
    const { run: runId } = context.request as { readonly run: string };
    const run = (await store.park(park).runs.get(runId)) as Stored<FinishedRun>;
    const version = await versionOfRun(store, park, run);
    const evidence = await versionEvidence(store, park, run, version);
    const program = programIn(version.definition, evidence);
    const finding = program ? await found(context, run, program, evidence) : nothingFound(run, evidence);
    const of = { id, park, run, version, enterpriseId: null, by, at: now().toISOString() };
    try {
      await store.park(park).rechecks.append(await storedRecheck(store, of, finding));
    } catch (error) {
      // Cut off between storing it and saying so, it was done again, with the same outcome.
      if (!(error instanceof DuplicateKey)) throw error;
    }
    return { run: runId, recheck: id, agrees: finding.agrees };
  },
};

/** Undefined: the version was altered so that nothing can be scored by it. */
function programIn(definition: Program['definition'], evidence: VersionEvidence): Program | undefined {
  try {
    return compile(definition);
  } catch (error) {
    if (isOneVersion(evidence)) throw error;
    return undefined;
  }
}

async function found(
  context: JobContext,
  run: Stored<FinishedRun>,
  program: Program,
  version: VersionEvidence,
): Promise<Finding> {
  const { store, park, signal, progress } = context;
  const industry = industryField(program.definition);
  const { dataset, snapshotHash } = await readColumns({
    ...{ store, park, program, period: parsePeriod(run.period) as Period, asOf: run.asOf, signal },
    besides: industry === undefined ? [] : [industry],
    onRecord: (done) => progress('reading', done, null),
  });
  const { size } = dataset;
  progress('scoring', 0, size);
  const fresh = score(program, dataset);
  const differences = new FoundDifferences();
  const sheets = () =>
    store.park(park).sheets.stream({ where: [{ field: 'batch', is: run.batch }], sort: [{ field: 'enterpriseId' }] });
  const compared = await compareWithProgram({
    ...{ run: fresh, stored: sheets(), differences, signal },
    onSheet: (done) => progress('comparing', done, size),
  });
  const statistics = await readStatistics(store, park, run);
  const figures = await compareFigures(fresh, run, statistics, differences);
  const rules = await compareWithRules({
    ...{ run: fresh, statistics, stored: sheets(), differences, signal },
    onEnterprise: (done) => progress('verifying', done, size),
  });
  const evidence = {
    version,
    records: { stored: run.snapshotHash, found: snapshotHash },
    result: { stored: run.resultHash, found: compared.stored, recomputed: compared.recomputed },
  };
  return {
    agrees: differences.count === 0 && rules.different === 0 && isUnbroken(evidence),
    ...{ evidence, counts: { sheets: compared.sheets, figures, rules } },
    ...{ differenceCount: differences.count, differences: differences.first(), sheet: null },
  };
}

/** From the records over the version to the result, each hash is what it was. */
function isUnbroken({ version, records, result }: Finding['evidence']): boolean {
  return (
    isOneVersion(version) &&
    records.found === records.stored &&
    result.found === result.stored &&
    result.recomputed === result.stored
  );
}

function nothingFound(run: FinishedRun, version: VersionEvidence): Finding {
  return {
    agrees: false,
    evidence: {
      version,
      records: { stored: run.snapshotHash, found: null },
      result: { stored: run.resultHash, found: null, recomputed: null },
    },
    counts: {
      sheets: { compared: 0, same: 0, missing: 0, surplus: 0 },
      figures: { compared: 0, different: 0 },
      rules: { enterprises: 0, values: 0, different: 0, quotasByRules: false },
    },
    ...{ differenceCount: 0, differences: [], sheet: null },
  };
}
