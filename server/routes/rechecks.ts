import * as shapes from '../../schemas/api/rechecks.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';
import { listRechecks, readRecheck, recheckFile } from '../actions/rechecks/read-rechecks.ts';
import { recheckEnterprise } from '../actions/rechecks/recheck-enterprise.ts';
import { recheckRun } from '../actions/rechecks/recheck-run.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'runs';
const run = '/parks/{park}/runs/{run}';
const notFinished = { description: 'The run has not finished' };

/** A run, or an enterprise of it, worked out again years later. */
export function recheckOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'recheckRun',
      method: 'post',
      path: `${run}/rechecks`,
      tag,
      summary: {
        'zh-CN': '用今天的程序和 json-rules-engine 复核整个评分批次',
        en: "Work a whole run out again, by today's program and by json-rules-engine",
      },
      params: shapes.runParams,
      answers: {
        202: { description: 'The job that works it out', schema: shapes.startedJob(), headers: ['Location'] },
        409: notFinished,
      },
      handle: async ({ params, caller }) => {
        const job = await recheckRun(deps, caller, params.park, params.run);
        return { status: 202, headers: { Location: `/api/v1/jobs/${job.id}` }, body: jobAnswer(job) };
      },
    }),
    operation({
      id: 'recheckEnterprise',
      method: 'post',
      path: `${run}/sheets/{enterpriseId}/recheck`,
      tag,
      summary: {
        'zh-CN': '复核一家企业的积分单',
        en: "Work one enterprise's sheet out again, against the run's stored statistics",
      },
      params: shapes.enterpriseParams,
      answers: {
        201: { description: 'What was found', schema: shapes.recheck, headers: ['Location'] },
        409: notFinished,
      },
      handle: async ({ params, caller }) => {
        const made = await recheckEnterprise(deps, caller, params);
        const headers = { Location: `/api/v1/parks/${params.park}/runs/${params.run}/rechecks/${made.id}` };
        return { status: 201, headers, body: made };
      },
    }),
    operation({
      id: 'listRechecks',
      method: 'get',
      path: `${run}/rechecks`,
      tag,
      summary: { 'zh-CN': '列出评分批次的复核', en: "List a run's re-checks, the newest first" },
      params: shapes.runParams,
      query: shapes.rechecksQuery,
      answers: { 200: { description: 'A page of re-checks', schema: shapes.recheckPage }, 409: notFinished },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listRechecks(deps, params.park, params.run, query),
      }),
    }),
    operation({
      id: 'readRecheck',
      method: 'get',
      path: `${run}/rechecks/{recheck}`,
      tag,
      summary: { 'zh-CN': '读取复核结果', en: 'Read what a re-check found' },
      params: shapes.recheckParams,
      answers: { 200: { description: 'What was found', schema: shapes.recheck }, 409: notFinished },
      handle: async ({ params, caller }) => ({ status: 200, body: await readRecheck(deps, caller, params) }),
    }),
    operation({
      id: 'exportRecheck',
      method: 'get',
      path: `${run}/rechecks/{recheck}/report`,
      tag,
      summary: { 'zh-CN': '下载签名的复核报告', en: 'Download the signed report of a re-check' },
      params: shapes.recheckParams,
      answers: {
        200: {
          description: 'A line of canonical JSON, as canopy report verify reads it',
          contentTypes: ['application/json'],
        },
        409: notFinished,
      },
      handle: async ({ params, caller, response }) => {
        const text = await recheckFile(deps, caller, params);
        const name = `recheck-${params.recheck}.json`;
        response.status(200).set({
          'Content-Type': 'application/json; charset=utf-8',
          'Content-Disposition': attachment(name, name),
          'Cache-Control': 'no-store',
        });
        response.end(text);
        return 'sent';
      },
    }),
  ];
}
