import { impactJob } from '../actions/impact/impact-job.ts';
import { importJob } from '../actions/imports/import-job.ts';
import { previewJob } from '../actions/imports/preview-job.ts';
import { recheckJob } from '../actions/rechecks/recheck-job.ts';
import { runJob } from '../actions/runs/run-job.ts';
import { verifyJob } from '../actions/runs/verify-job.ts';
import { trialJob } from '../actions/trials/trial-job.ts';
import type { JobKind } from './jobs.ts';

/** Every kind of long work there is. A new one is a file beside its actions and a line here. */
export const jobKinds: readonly JobKind[] = [runJob, verifyJob, recheckJob, previewJob, importJob, trialJob, impactJob];
