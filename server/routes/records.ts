import * as shapes from '../../schemas/api/records.ts';
import { deletePeriod } from '../actions/records/delete-period.ts';
import { editRecord } from '../actions/records/edit-record.ts';
import { exportRecords } from '../actions/records/export-records.ts';
import { listPeriods } from '../actions/records/list-periods.ts';
import { listRecords } from '../actions/records/list-records.ts';
import { readRecord, readRecordHistory } from '../actions/records/read-record.ts';
import { readRecordColumns } from '../actions/records/read-record-columns.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { etagOf } from '../http/etag.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'records';
const records = '/parks/{park}/records';
const oneRecord = `${records}/{period}/{enterpriseId}`;

export function recordOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listPeriods',
      method: 'get',
      path: '/parks/{park}/periods',
      tag,
      summary: { 'zh-CN': '列出有企业数据的期间', en: 'List the periods that have records' },
      params: shapes.recordsParams,
      answers: { 200: { description: 'All of them, the latest first', schema: shapes.periodList } },
      handle: async ({ params }) => ({ status: 200, body: await listPeriods(deps, params.park) }),
    }),
    operation({
      id: 'listRecords',
      method: 'get',
      path: records,
      tag,
      summary: { 'zh-CN': '列出一个期间的企业数据', en: 'List the records of a period' },
      params: shapes.recordsParams,
      query: shapes.recordsQuery,
      answers: { 200: { description: 'A page of records', schema: shapes.recordPage } },
      handle: async ({ params, query }) => ({ status: 200, body: await listRecords(deps, params.park, query) }),
    }),
    operation({
      id: 'exportRecords',
      method: 'get',
      path: `${records}/export`,
      tag,
      summary: { 'zh-CN': '导出企业数据', en: 'Export records as a file that can be imported again' },
      params: shapes.recordsParams,
      query: shapes.exportQuery,
      answers: {
        200: {
          description: 'The file: of one period, or of all',
          contentTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        },
        422: { description: 'It does not fit into a workbook: export as CSV' },
      },
      handle: async ({ params, query, caller, response, signal }) => {
        const { contentType, send } = await exportRecords(deps, caller, params.park, query);
        const name = query.period === undefined ? '' : `-${query.period}`;
        response.status(200).set({
          'Content-Type': contentType,
          'Content-Disposition': attachment(`企业数据${name}.${query.format}`, `records${name}.${query.format}`),
        });
        await send(response).catch((error: unknown) => {
          // Whoever has gone needs no answer.
          if (!signal.aborted) throw error;
        });
        return 'sent';
      },
    }),
    operation({
      id: 'readRecordColumns',
      method: 'get',
      path: `${records}/columns`,
      tag,
      summary: {
        'zh-CN': '逐行读取一个期间全部企业的数据，供浏览器计分',
        en: 'Read all records of a period line by line, to be scored elsewhere',
      },
      params: shapes.recordsParams,
      query: shapes.columnsQuery,
      answers: {
        200: {
          description:
            'Lines of JSON: {period, periods, fields, size, of, sampled}, then [enterpriseId, name, period, a value or null for each field] for each record, and {"end": true, records}. Without that last line it has broken off.',
          contentTypes: ['application/x-ndjson'],
        },
      },
      handle: async ({ params, query, caller, response, signal }) => {
        const { send } = await readRecordColumns(deps, caller, params.park, query);
        response.status(200).set({ 'Content-Type': 'application/x-ndjson' });
        await send(response).catch((error: unknown) => {
          // Whoever has gone needs no answer.
          if (!signal.aborted) throw error;
        });
        return 'sent';
      },
    }),
    operation({
      id: 'readRecord',
      method: 'get',
      path: oneRecord,
      tag,
      summary: { 'zh-CN': '读取一家企业的数据', en: "Read one enterprise's record" },
      params: shapes.recordParams,
      answers: {
        200: {
          description: 'The record, with who set each field and when',
          schema: shapes.recordWithOrigins,
          headers: ['ETag'],
        },
      },
      handle: async ({ params: { park, ...one } }) => {
        const body = await readRecord(deps, park, one);
        return { status: 200, headers: { ETag: etagOf(body.change) }, body };
      },
    }),
    operation({
      id: 'editRecord',
      method: 'patch',
      path: oneRecord,
      tag,
      summary: { 'zh-CN': '修改一个数据项并说明理由', en: 'Change one field, with a reason' },
      params: shapes.recordParams,
      body: shapes.fieldEdit,
      answers: {
        200: { description: 'The record as it is now', schema: shapes.recordAnswer(), headers: ['ETag'] },
        412: { description: 'It has been changed since: the answer holds the present one', headers: ['ETag'] },
        422: { description: 'The rules have no such field, or it has no such value' },
        428: { description: 'If-Match is missing' },
      },
      handle: async ({ params: { park, ...one }, body: { version, ...edit }, caller, ifMatch }) => {
        const named = { ...edit, version: version === 'draft' ? null : version };
        const body = await editRecord(deps, caller, park, one, named, ifMatch);
        return { status: 200, headers: { ETag: etagOf(body.change) }, body };
      },
    }),
    operation({
      id: 'readRecordHistory',
      method: 'get',
      path: `${oneRecord}/history`,
      tag,
      summary: { 'zh-CN': '读取一家企业数据的历史', en: "Read the history of one enterprise's record" },
      params: shapes.recordParams,
      answers: { 200: { description: 'Every change, the newest first', schema: shapes.recordHistory } },
      handle: async ({ params: { park, ...one } }) => ({ status: 200, body: await readRecordHistory(deps, park, one) }),
    }),
    operation({
      id: 'deletePeriod',
      method: 'delete',
      path: `${records}/{period}`,
      tag,
      summary: { 'zh-CN': '删除一个期间的企业数据并说明理由', en: 'Delete the records of a period, with a reason' },
      params: shapes.periodParams,
      body: shapes.periodDeletion,
      answers: { 200: { description: 'What was deleted; it stays in the history', schema: shapes.deletedPeriod } },
      handle: async ({ params: { park, period }, body, caller }) => ({
        status: 200,
        body: await deletePeriod(deps, caller, park, { period, reason: body.reason }),
      }),
    }),
  ];
}
