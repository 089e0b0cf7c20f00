import * as shapes from '../../schemas/api/runs.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';
import { exportRun } from '../actions/runs/export-run.ts';
import { listEnterpriseSheets } from '../actions/runs/list-enterprise-sheets.ts';
import { listRuns } from '../actions/runs/list-runs.ts';
import { listSheets } from '../actions/runs/list-sheets.ts';
import { readBreakdown } from '../actions/runs/read-breakdown.ts';
import { readRun } from '../actions/runs/read-run.ts';
import { readSheet } from '../actions/runs/read-sheet.ts';
import { startRun } from '../actions/runs/start-run.ts';
import { listVerifications, verifyRun } from '../actions/runs/verify-run.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { type Operation, operation } from '../http/operation.ts';
import type { Job } from '../jobs/jobs.ts';

const tag = 'runs';
const runs = '/parks/{park}/runs';
const notFinished = { description: 'The run has not finished' };

export function runOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'startRun',
      method: 'post',
      path: runs,
      tag,
      summary: { 'zh-CN': '用一个规则版本对一个期间评分', en: 'Score a version on a period' },
      params: shapes.parkParams,
      body: shapes.runOrder,
      answers: {
        202: { description: 'The job that scores', schema: shapes.startedJob(), headers: ['Location'] },
        409: { description: 'The version is retired, or none is in force' },
        422: { description: 'There is no such version' },
      },
      handle: async ({ params, body, caller }) => started(await startRun(deps, caller, params.park, body)),
    }),
    operation({
      id: 'listRuns',
      method: 'get',
      path: runs,
      tag,
      summary: { 'zh-CN': '列出评分批次', en: 'List runs, the newest first' },
      params: shapes.parkParams,
      query: shapes.runsQuery,
      answers: { 200: { description: 'A page of runs', schema: shapes.runPage } },
      handle: async ({ params, query }) => ({ status: 200, body: await listRuns(deps, params.park, query) }),
    }),
    operation({
      id: 'readRun',
      method: 'get',
      path: `${runs}/{run}`,
      tag,
      summary: { 'zh-CN': '读取评分批次', en: 'Read a run' },
      params: shapes.runParams,
      answers: { 200: { description: 'The run', schema: shapes.run() } },
      handle: async ({ params }) => ({ status: 200, body: await readRun(deps, params.park, params.run) }),
    }),
    operation({
      id: 'listSheets',
      method: 'get',
      path: `${runs}/{run}/sheets`,
      tag,
      summary: { 'zh-CN': '按排名列出积分单', en: "List a run's sheets, best first" },
      params: shapes.runParams,
      query: shapes.sheetsQuery,
      answers: { 200: { description: 'A page of the ranking', schema: shapes.sheetPage }, 409: notFinished },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listSheets(deps, params.park, params.run, query),
      }),
    }),
    operation({
      id: 'readSheet',
      method: 'get',
      path: `${runs}/{run}/sheets/{enterpriseId}`,
      tag,
      summary: { 'zh-CN': '读取一家企业的积分单及说明', en: "Read one enterprise's sheet with its explanation" },
      params: shapes.sheetParams,
      answers: { 200: { description: 'The sheet', schema: shapes.sheet }, 409: notFinished },
      handle: async ({ params, caller }) => ({
        status: 200,
        body: await readSheet(deps, caller, params.park, params.run, params.enterpriseId),
      }),
    }),
    operation({
      id: 'readBreakdown',
      method: 'get',
      path: `${runs}/{run}/breakdown`,
      tag,
      summary: { 'zh-CN': '读取评分批次按阶段和行业的分布', en: 'Read a run by stage and by industry' },
      params: shapes.runParams,
      answers: { 200: { description: 'The figures of each part', schema: shapes.breakdown }, 409: notFinished },
      handle: async ({ params }) => ({ status: 200, body: await readBreakdown(deps, params.park, params.run) }),
    }),
    operation({
      id: 'listEnterpriseSheets',
      method: 'get',
      path: '/parks/{park}/enterprises/{enterpriseId}/sheets',
      tag,
      summary: { 'zh-CN': '列出一家企业各期间的积分', en: "List an enterprise's results over the periods" },
      params: shapes.enterpriseParams,
      query: shapes.enterpriseQuery,
      answers: {
        200: {
          description: 'Of the latest run of each period, the earliest period first; those without it are left out',
          schema: shapes.enterpriseSheets,
        },
      },
      handle: async ({ params, query, caller }) => ({
        status: 200,
        body: await listEnterpriseSheets(deps, caller, params.park, params.enterpriseId, query.ruleSet),
      }),
    }),
    operation({
      id: 'exportRun',
      method: 'get',
      path: `${runs}/{run}/export`,
      tag,
      summary: { 'zh-CN': '导出评分批次', en: 'Export a run as CSV, XLSX or JSON' },
      params: shapes.runParams,
      query: shapes.exportQuery,
      answers: {
        200: {
          description: 'The file: all sheets, best first',
          contentTypes: [
            'text/csv',
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            'application/json',
          ],
        },
        409: notFinished,
        422: { description: 'It does not fit into a workbook: export as CSV' },
      },
      handle: async ({ params, query, caller, language, response, signal }) => {
        const wanted = { format: query.format, language: query.language ?? language };
        const file = await exportRun(deps, caller, params.park, params.run, wanted);
        response.status(200).set({
          'Content-Type': file.contentType,
          'Content-Disposition': attachment(file.fileName, file.plainName),
          'Cache-Control': 'no-store',
        });
        await file.send(response, signal).catch((error: unknown) => {
          // Whoever has gone needs no answer.
          if (!signal.aborted) throw error;
        });
        return 'sent';
      },
    }),
    operation({
      id: 'verifyRun',
      method: 'post',
      path: `${runs}/{run}/verify`,
      tag,
      summary: { 'zh-CN': '用第二执行器核验评分批次', en: 'Verify a run with the second opinion' },
      params: shapes.runParams,
      answers: {
        202: { description: 'The job that verifies', schema: shapes.startedJob(), headers: ['Location'] },
        409: notFinished,
      },
      handle: async ({ params, caller }) => started(await verifyRun(deps, caller, params.park, params.run)),
    }),
    operation({
      id: 'listVerifications',
      method: 'get',
      path: `${runs}/{run}/verifications`,
      tag,
      summary: { 'zh-CN': '列出评分批次的核验', en: "List a run's verifications, the newest first" },
      params: shapes.runParams,
      query: shapes.verificationsQuery,
      answers: { 200: { description: 'A page of verifications', schema: shapes.verificationPage }, 409: notFinished },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listVerifications(deps, params.park, params.run, query),
      }),
    }),
  ];
}

function started(job: Job) {
  return { status: 202, headers: { Location: `/api/v1/jobs/${job.id}` }, body: jobAnswer(job) };
}
