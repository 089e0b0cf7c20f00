import { Type } from 'typebox';
import { jobId, nullable, page, paging, parkId, sentence, timestamp } from './shared.ts';

const types = ['import', 'run', 'verify', 'recheck', 'preview', 'trial', 'impact'] as const;
const states = ['queued', 'running', 'succeeded', 'failed', 'cancelled', 'interrupted'] as const;
const oneOf = <const Values extends readonly string[]>(title: string, values: Values) =>
  Type.Unsafe<Values[number]>({ type: 'string', enum: values, title });

export const jobState = () => oneOf('Job state', states);

const progress = () =>
  Type.Object({
    phase: Type.String(),
    done: Type.Number(),
    of: nullable(Type.Number()),
  });

/** Long work, as it stands now. */
export const job = () =>
  Type.Object(
    {
      id: jobId(),
      type: oneOf('Job type', types),
      state: jobState(),
      by: Type.String(),
      createdAt: timestamp(),
      startedAt: nullable(timestamp()),
      endedAt: nullable(timestamp()),
      cancelAsked: Type.Boolean(),
      progress: nullable(progress()),
      request: Type.Unknown(),
      result: Type.Unknown(),
      problem: nullable(
        Type.Object({
          code: Type.String(),
          message: sentence(),
          faults: Type.Optional(Type.Array(Type.Object({ place: Type.String(), message: sentence() }))),
        }),
      ),
    },
    { title: 'Job' },
  );

export const jobParams = Type.Object({ job: jobId() }, { additionalProperties: false });

export const jobsParams = Type.Object({ park: parkId() }, { additionalProperties: false });

export const jobsQuery = Type.Object(
  {
    type: Type.Optional(oneOf('Job type', types)),
    state: Type.Optional(jobState()),
    ...paging(),
  },
  { additionalProperties: false },
);

export const jobPage = page(job());
