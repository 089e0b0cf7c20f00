import { check } from '../../../rules/check/index.ts';
import { aligned } from '../../../rules/impact/aligned.ts';
import { impactSteps } from '../../../rules/impact/impact-of.ts';
import { typeClashes } from '../../../rules/impact/type-clashes.ts';
import { compile } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import { industryField } from '../../../rules/records/industry-field.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { type JobFault, JobRefusal } from '../../jobs/job-refusal.ts';
import type { JobContext, JobKind } from '../../jobs/jobs.ts';
import type { ComparedDefinition, ImpactSide } from '../../storage/documents/impacts.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { sayOfRuns } from '../runs/messages.ts';
import { readColumns } from '../runs/read-columns.ts';
import { runOf } from '../runs/run-request.ts';
import { agreesWithRun } from './agrees-with-run.ts';
import type { ImpactRequest } from './impact-request.ts';
import { sayOfImpact } from './messages.ts';
import { writeImpactRows } from './write-impact-rows.ts';

/** Works out what a change does to enterprises. Nothing of it can be read before all of it is stored. */
export const impactJob: JobKind = {
  type: 'impact',
  async run(context) {
    const { store, park, newId, keep } = context;
    const id = runOf(context.id);
    const { impacts, impactRows } = store.park(park);
    if (await impacts.get(id)) return { impact: id };
    const asked = context.request as ImpactRequest;
    if (asked.batch !== undefined) await impactRows.discard(asked.batch);
    const request = { ...asked, batch: newId() };
    await keep(request);
    await finish(context, id, request);
    return { impact: id };
  },
  async abandon({ id, park, request, store }) {
    const { batch } = request as ImpactRequest;
    const finished = await store.park(park).impacts.get(runOf(id));
    if (batch !== undefined && finished?.batch !== batch) await store.park(park).impactRows.discard(batch);
  },
};

async function finish(
  context: JobContext,
  id: string,
  { batch, ...request }: ImpactRequest & { readonly batch: string },
): Promise<void> {
  const { store, park, by, now, signal, progress } = context;
  const { ruleSet, from, to, period, asOf, isTrial, run, kinship, key } = request;
  const sides = [await definitionOf(context, from), await definitionOf(context, to)] as const;
  const { before, after, identities } = kinship
    ? aligned(...sides, kinship)
    : { before: sides[0], after: sides[1], identities: [] };
  requireSameTypes(before, after);
  const dataset = await columnsFor(context, request, before, after);
  const steps = impactSteps({ before, after, dataset, identities });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    progress('comparing', step.value.done, step.value.of);
    // A word to stop is heard between two turns of the event loop only.
    await new Promise(setImmediate);
    signal.throwIfAborted();
  }
  const impact = step.value;
  const agrees = run === null ? null : await agreesWithRun(context, run, impact);
  await writeImpactRows(context, batch, impact);
  const { report } = impact;
  const heading = { ruleSet, from, to, period, asOf, isTrial, run, key, batch };
  try {
    await store
      .park(park)
      .impacts.insert({ id, ...heading, report, agreesWithRun: agrees, by, at: now().toISOString() });
  } catch (error) {
    // Cut off between storing it and saying so, another attempt came first: its report is the same.
    if (!(error instanceof DuplicateKey)) throw error;
    await store.park(park).impactRows.discard(batch);
  }
}

const mostListed = 100;

/** As it was when it was asked about. Throws JobRefusal where nobody can be scored with it. */
async function definitionOf({ store, park }: JobContext, { hash, label }: ImpactSide): Promise<Definition> {
  const { definition } = (await store.park(park).comparedDefinitions.get(hash)) as ComparedDefinition;
  const errors = check(definition).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return definition;
  const sentence = {
    'zh-CN': sayOfImpact('impact.wrongDefinition', label['zh-CN'])['zh-CN'],
    en: sayOfImpact('impact.wrongDefinition', label.en).en,
  };
  const faults = errors.slice(0, mostListed).map(({ path, message }): JobFault => ({ place: path, message }));
  throw new JobRefusal('impact.wrongDefinition', sentence, faults);
}

function requireSameTypes(before: Definition, after: Definition): void {
  const faults = typeClashes(before, after).map(
    ({ id, type }): JobFault => ({
      place: `fields/${id}`,
      message: sayOfImpact('impact.fieldType', id, type.before, type.after),
    }),
  );
  if (faults.length > 0)
    throw new JobRefusal('impact.fieldTypes', sayOfImpact('impact.fieldTypes', faults.length), faults);
}

async function columnsFor(
  { store, park, signal, progress }: JobContext,
  { period: text, asOf }: ImpactRequest,
  before: Definition,
  after: Definition,
) {
  const industry = industryField(after) ?? industryField(before);
  const stored = await store.park(park).recordRevisions.count([{ field: 'period', is: text }]);
  const { dataset } = await readColumns({
    ...{ store, park, asOf, signal },
    program: compile(after),
    also: compile(before),
    period: parsePeriod(text) as Period,
    besides: industry === undefined ? [] : [industry],
    onRecord: (done) => progress('reading', done, Math.max(stored, done)),
  });
  if (dataset.size === 0) throw new JobRefusal('run.noRecords', sayOfRuns('run.noRecords', text));
  return dataset;
}
