import * as shapes from '../../schemas/api/impact.ts';
import { exportImpact } from '../actions/impact/export-impact.ts';
import { listImpactEnterprises } from '../actions/impact/list-impact-enterprises.ts';
import { listImpacts, readImpact } from '../actions/impact/read-impact.ts';
import { removeImpact } from '../actions/impact/remove-impact.ts';
import { startImpact } from '../actions/impact/start-impact.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { type Operation, operation } from '../http/operation.ts';
import { impactAnswers, startedImpact } from './started-impact.ts';

const tag = 'impact';
const impacts = '/parks/{park}/rule-sets/{ruleSet}/impact';

/** What a change does to enterprises, before it is published; and a past period under another version. */
export function impactOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'startImpact',
      method: 'post',
      path: impacts,
      tag,
      summary: {
        'zh-CN': '分析改动对企业的影响，或以其他版本试算过去的期间',
        en: 'Work out what a change does to enterprises, or score a past period with another version as a trial',
      },
      params: shapes.ruleSetParams,
      body: shapes.impactWish,
      answers: {
        ...impactAnswers,
        409: { description: 'The run has not finished' },
        422: { description: 'A side is no definition, or the run is of another version or period' },
      },
      handle: async ({ params: { park, ruleSet }, body, caller }) => {
        const started = await startImpact(deps, caller, park, ruleSet, body);
        return startedImpact(park, ruleSet, started);
      },
    }),
    operation({
      id: 'listImpacts',
      method: 'get',
      path: impacts,
      tag,
      summary: { 'zh-CN': '列出影响报告或试算', en: 'List impact reports, or trials, the newest first' },
      params: shapes.ruleSetParams,
      query: shapes.impactsQuery,
      answers: { 200: { description: 'A page of them', schema: shapes.impactPage } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listImpacts(deps, params.park, params.ruleSet, query),
      }),
    }),
    operation({
      id: 'readImpact',
      method: 'get',
      path: `${impacts}/{impact}`,
      tag,
      summary: { 'zh-CN': '打开影响报告', en: 'Open an impact report; that it was opened is kept' },
      params: shapes.impactParams,
      answers: { 200: { description: 'The report', schema: shapes.impact } },
      handle: async ({ params, caller }) => ({
        status: 200,
        body: await readImpact(deps, caller, params.park, params.ruleSet, params.impact),
      }),
    }),
    operation({
      id: 'listImpactEnterprises',
      method: 'get',
      path: `${impacts}/{impact}/enterprises`,
      tag,
      summary: {
        'zh-CN': '逐家列出影响及原因',
        en: 'List the enterprises of a report, each with the causes of its change',
      },
      params: shapes.impactParams,
      query: shapes.impactEnterprisesQuery,
      answers: { 200: { description: 'A page of enterprises', schema: shapes.impactEnterprisePage } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listImpactEnterprises(deps, params.park, params.ruleSet, params.impact, query),
      }),
    }),
    operation({
      id: 'exportImpact',
      method: 'get',
      path: `${impacts}/{impact}/export`,
      tag,
      summary: { 'zh-CN': '导出影响明细', en: "Export a report's enterprises as XLSX" },
      params: shapes.impactParams,
      query: shapes.impactExportQuery,
      answers: {
        200: {
          description: 'All enterprises, the largest change first',
          contentTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        },
        422: { description: 'It does not fit into a workbook' },
      },
      handle: async ({ params, query, caller, language, response, signal }) => {
        const { park, ruleSet, impact } = params;
        const file = await exportImpact(deps, caller, { park, ruleSet, impact, language: query.language ?? language });
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
      id: 'removeImpact',
      method: 'delete',
      path: `${impacts}/{impact}`,
      tag,
      summary: { 'zh-CN': '删除试算', en: 'Remove a trial' },
      params: shapes.impactParams,
      answers: { 204: { description: 'It is gone' }, 409: { description: 'It is no trial' } },
      handle: async ({ params, caller }) => {
        await removeImpact(deps, caller, params.park, params.ruleSet, params.impact);
        return { status: 204 };
      },
    }),
  ];
}
