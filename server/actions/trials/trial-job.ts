import { check } from '../../../rules/check/index.ts';
import { compile, definitionHash, score } from '../../../rules/index.ts';
import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { validateDefinition } from '../../../schemas/validate.ts';
import { JobRefusal } from '../../jobs/job-refusal.ts';
import type { JobContext, JobKind } from '../../jobs/jobs.ts';
import { headOfChanges } from '../records/read-records-as-of.ts';
import { readColumns } from '../runs/read-columns.ts';
import { summaryOf } from '../runs/run-summary.ts';
import { sayOfTemplates } from '../templates/messages.ts';
import { coverageOf } from './coverage.ts';
import { type TrialRequest, triedDefinition } from './trial-request.ts';

/** Scores with rules that the park does not have yet; of what it finds only the figures are kept, with the job. */
export const trialJob: JobKind = {
  type: 'trial',
  async run(context) {
    const { store, park, request } = context;
    const asked = request as TrialRequest;
    const { definition, before } = await triedDefinition({ store }, park, asked);
    const asOf = await headOfChanges(store, park);
    const after = await figuresOf(context, definition, { asOf, period: asked.period });
    const isSound = before !== null && errorsIn(before) === 0;
    return {
      period: asked.period,
      ...after,
      before: isSound ? await figuresOf(context, before, { asOf, period: asked.period }) : null,
    };
  },
};

async function figuresOf(
  { store, park, signal, progress }: JobContext,
  definition: Definition,
  { asOf, period }: { readonly asOf: number; readonly period: string },
) {
  const errors = errorsIn(definition);
  if (errors > 0) throw new JobRefusal('trial.errors', sayOfTemplates('trial.errors', errors));
  const program = compile(definition);
  const { dataset, wrongValues } = await readColumns({
    ...{ store, park, program, asOf, signal, besides: [], tolerant: true },
    period: parsePeriod(period) as Period,
    onRecord: (done) => progress('reading', done, null),
  });
  const { size } = dataset;
  if (size === 0) throw new JobRefusal('trial.noRecords', sayOfTemplates('trial.noRecords', period));
  progress('scoring', 0, size);
  const run = score(program, dataset);
  return {
    ...{ size, wrongValues, definitionHash: definitionHash(definition) },
    grades: program.grades.map(({ id, name, from = null }) => ({ id, name, from })),
    ...coverageOf(run),
    summary: summaryOf(run),
  };
}

function errorsIn(definition: Definition): number {
  if (!validateDefinition(definition).ok) return 1;
  return check(definition).filter(({ severity }) => severity === 'error').length;
}
