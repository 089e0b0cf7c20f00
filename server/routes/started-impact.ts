import { impactHeading as headingShape } from '../../schemas/api/impact.ts';
import { job } from '../../schemas/api/jobs.ts';
import type { Started } from '../actions/impact/impact-between.ts';
import { impactHeading } from '../actions/impact/read-impact.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';

/** What whoever asks for a report is answered. */
export const impactAnswers = {
  200: { description: 'The report, which is there already', schema: headingShape(), headers: ['Location'] },
  202: { description: 'The job that makes it', schema: job(), headers: ['Location'] },
} as const;

export function startedImpact(park: string, ruleSet: string, started: Started) {
  if ('job' in started) {
    const { job: made } = started;
    return { status: 202, headers: { Location: `/api/v1/jobs/${made.id}` }, body: jobAnswer(made) } as const;
  }
  const { impact } = started;
  const at = `/api/v1/parks/${park}/rule-sets/${ruleSet}/impact/${impact.id}`;
  return { status: 200, headers: { Location: at }, body: impactHeading(park, impact) } as const;
}
