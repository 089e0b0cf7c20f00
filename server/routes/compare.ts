import * as shapes from '../../schemas/api/compare.ts';
import { ruleSetParams } from '../../schemas/api/rule-sets.ts';
import { compareSides, tagOf } from '../actions/compare/compare-sides.ts';
import { exportComparison } from '../actions/compare/export-comparison.ts';
import { readBlame } from '../actions/compare/read-blame.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'comparison';
const ruleSet = '/parks/{park}/rule-sets/{ruleSet}';
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const misshapen = { description: 'The draft is no definition by its shape' };

export function compareOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'compare',
      method: 'get',
      path: `${ruleSet}/compare`,
      tag,
      summary: {
        'zh-CN': '对比两个规则定义：版本、草稿、其他规则集的版本、模板',
        en: 'Compare two definitions: versions, the draft, those of another rule set, templates',
      },
      params: ruleSetParams,
      query: shapes.compareQuery,
      answers: {
        200: {
          description: 'Both sides, every change in words, and the patch',
          schema: shapes.comparison,
          headers: ['ETag', 'Cache-Control'],
        },
        304: { description: 'The caller has it' },
        422: misshapen,
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handle: async ({ params, query, caller, request }) => {
        const comparison = await compareSides(deps, caller, params.park, params.ruleSet, query);
        const headers = { ETag: tagOf(comparison), 'Cache-Control': 'private, no-cache' };
        const has = request.headers['if-none-match']?.includes(headers.ETag) ?? false;
        return has ? { status: 304, headers } : { status: 200, headers, body: comparison };
      },
    }),
    operation({
      id: 'exportComparison',
      method: 'get',
      path: `${ruleSet}/compare/export`,
      tag,
      summary: { 'zh-CN': '导出对比为工作簿', en: 'Export a comparison as a workbook, for the audit file' },
      params: ruleSetParams,
      query: shapes.compareExportQuery,
      answers: {
        200: { description: 'The workbook: summary, changes, pairs, patch', contentTypes: [workbook] },
        422: misshapen,
      },
      handle: async ({ params, query, caller, language, response, signal }) => {
        const wanted = { from: query.from, to: query.to, language: query.language ?? language };
        const file = await exportComparison(deps, caller, params.park, params.ruleSet, wanted);
        response.status(200).set({
          'Content-Type': workbook,
          'Content-Disposition': attachment(file.fileName, 'comparison.xlsx'),
          'Cache-Control': 'no-store',
        });
        await file.send(response).catch((error: unknown) => {
          // Whoever has gone needs no answer.
          if (!signal.aborted) throw error;
        });
        return 'sent';
      },
    }),
    operation({
      id: 'readBlame',
      method: 'get',
      path: `${ruleSet}/blame`,
      tag,
      summary: {
        'zh-CN': '读取各属性最近一次变更所在的版本、人员与理由',
        en: 'Read in which version, by whom and why each property was last changed',
      },
      params: ruleSetParams,
      query: shapes.blameQuery,
      answers: {
        200: {
          description: 'Every thing with its history up to a version, the latest unless said',
          schema: shapes.blame,
        },
        500: { description: 'The content of a version does not fit its hash' },
      },
      handle: async ({ params, query, caller }) => ({
        status: 200,
        body: await readBlame(deps, caller, params.park, params.ruleSet, query.at),
      }),
    }),
  ];
}
