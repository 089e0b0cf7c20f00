import { job, jobPage, jobParams, jobsParams, jobsQuery } from '../../schemas/api/jobs.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';
import { endEvent, jobEvents } from '../actions/jobs/job-events.ts';
import { listJobs } from '../actions/jobs/list-jobs.ts';
import { readJob } from '../actions/jobs/read-job.ts';
import { cancelJob, resumeJob } from '../actions/jobs/steer-job.ts';
import type { Deps } from '../deps.ts';
import { sendEvents } from '../http/event-stream.ts';
import { type Operation, operation } from '../http/operation.ts';
import { isUnderWay } from '../jobs/job-states.ts';

export function jobOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listJobs',
      method: 'get',
      path: '/parks/{park}/jobs',
      tag: 'jobs',
      summary: { 'zh-CN': '列出园区的后台任务', en: "List the park's jobs, the newest first" },
      params: jobsParams,
      query: jobsQuery,
      answers: { 200: { description: 'A page of jobs', schema: jobPage } },
      handle: async ({ params, query }) => ({ status: 200, body: await listJobs(deps, params.park, query) }),
    }),
    operation({
      id: 'readJob',
      method: 'get',
      path: '/jobs/{job}',
      tag: 'jobs',
      summary: { 'zh-CN': '读取后台任务', en: 'Read a job' },
      params: jobParams,
      answers: { 200: { description: 'The job as it stands now', schema: job() } },
      handle: async ({ params }) => ({ status: 200, body: jobAnswer(await readJob(deps, params.job)) }),
    }),
    operation({
      id: 'streamJobEvents',
      method: 'get',
      path: '/jobs/{job}/events',
      tag: 'jobs',
      summary: { 'zh-CN': '以服务器推送事件跟踪任务进度', en: "Follow a job's progress as server-sent events" },
      params: jobParams,
      answers: {
        200: {
          description:
            'Events `progress` {state, phase, done, of, rate, secondsLeft}, and last `end` with the job. After `end` a reconnecting client is answered 204.',
          contentTypes: ['text/event-stream'],
        },
        204: { description: 'The client has had the last event' },
      },
      handle: async ({ params, request, response, signal }) => {
        const known = await readJob(deps, params.job);
        // To a browser's EventSource, which asks again whenever a stream ends, this is the word to stop.
        if (request.headers['last-event-id'] === endEvent && !isUnderWay(known)) return { status: 204 };
        await sendEvents(response, jobEvents(deps, params.job, signal), signal);
        return 'sent';
      },
    }),
    operation({
      id: 'cancelJob',
      method: 'post',
      path: '/jobs/{job}/cancel',
      tag: 'jobs',
      summary: { 'zh-CN': '取消后台任务', en: 'Cancel a job' },
      params: jobParams,
      answers: {
        202: { description: 'The job, which stops or has stopped', schema: job() },
        409: { description: 'The job has ended' },
      },
      handle: async ({ params, caller }) => ({
        status: 202,
        body: jobAnswer(await cancelJob(deps, caller, params.job)),
      }),
    }),
    operation({
      id: 'resumeJob',
      method: 'post',
      path: '/jobs/{job}/resume',
      tag: 'jobs',
      summary: { 'zh-CN': '继续执行被中断的任务', en: 'Resume a job that was cut off' },
      params: jobParams,
      answers: {
        202: { description: 'The job, which waits again', schema: job() },
        409: { description: 'Nothing cut the job off' },
      },
      handle: async ({ params, caller }) => ({
        status: 202,
        body: jobAnswer(await resumeJob(deps, caller, params.job)),
      }),
    }),
  ];
}
