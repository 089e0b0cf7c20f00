import { rm } from 'node:fs/promises';
import * as shapes from '../../schemas/api/imports.ts';
import { job } from '../../schemas/api/jobs.ts';
import { readJson } from '../../schemas/json/read-json.ts';
import { validatorOf } from '../../schemas/validate.ts';
import { createImport } from '../actions/imports/create-import.ts';
import { discardImport } from '../actions/imports/discard-import.ts';
import { faultsFile } from '../actions/imports/faults-file.ts';
import { importAnswer } from '../actions/imports/import-answer.ts';
import { listImports } from '../actions/imports/list-imports.ts';
import { sayOfImports } from '../actions/imports/messages.ts';
import { findImport } from '../actions/imports/read-import.ts';
import { startImport } from '../actions/imports/start-import.ts';
import { sweepUploads, uploadName, uploadsFolder } from '../actions/imports/uploaded-file.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { say } from '../http/messages/say.ts';
import { type Answer, type Operation, operation } from '../http/operation.ts';
import { HttpProblem } from '../http/problem.ts';
import { formOverhead, receiveUpload, type Upload } from '../http/receive-upload.ts';
import type { Job } from '../jobs/jobs.ts';
import { writeCsvRows } from '../output/csv-rows.ts';
import { inTurns } from '../output/in-turns.ts';

const tag = 'imports';
const imports = '/parks/{park}/records/imports';
const ended = { description: 'It is under way, done or discarded' };
const megabyte = 1 << 20;
const mostMegabytes = 200;

export function importOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'createImport',
      method: 'post',
      path: imports,
      tag,
      summary: {
        'zh-CN': '上传企业数据文件，预览或直接导入',
        en: 'Upload a file of records, to look at it first or to import it at once',
      },
      params: shapes.importsParams,
      body: shapes.importForm,
      bodyType: 'multipart/form-data',
      bodyLimit: mostMegabytes * megabyte + formOverhead,
      answers: {
        202: { description: 'The job that looks at the file or imports it', schema: job(), headers: ['Location'] },
        422: { description: 'The draft is not a definition that can be used' },
      },
      handle: async ({ params: { park }, caller, request, response }) => {
        const id = deps.newId();
        const { dataFolder } = deps.settings;
        await sweepUploads(deps.store, dataFolder, deps.now());
        const upload = await receiveUpload(request, response, {
          folder: uploadsFolder(dataFolder),
          nameOf: (extension) => uploadName(park, id, extension),
          extensions: ['.csv', '.tsv', '.txt', '.xlsx'],
          mostBytes: mostMegabytes * megabyte,
          mostFieldBytes: megabyte,
          otherKind: (name) => new HttpProblem(415, 'import.fileKind', sayOfImports('import.fileKind', name)),
        });
        try {
          return started(await createImport(deps, caller, park, { id, ...importAsked(upload) }), park, id);
        } catch (error) {
          if (upload.file) await rm(upload.file.path, { force: true });
          throw error;
        }
      },
    }),
    operation({
      id: 'listImports',
      method: 'get',
      path: imports,
      tag,
      summary: { 'zh-CN': '列出导入', en: 'List imports, the newest first' },
      params: shapes.importsParams,
      query: shapes.importsQuery,
      answers: { 200: { description: 'A page of imports', schema: shapes.importPage } },
      handle: async ({ params, query }) => ({ status: 200, body: await listImports(deps, params.park, query) }),
    }),
    operation({
      id: 'readImport',
      method: 'get',
      path: `${imports}/{import}`,
      tag,
      summary: { 'zh-CN': '读取导入及其预览', en: 'Read an import with its preview' },
      params: shapes.importParams,
      answers: { 200: { description: 'The import as it stands', schema: shapes.recordImport() } },
      handle: async ({ params: { park, import: id } }) => ({
        status: 200,
        body: await importAnswer(deps, park, await findImport(deps, park, id)),
      }),
    }),
    operation({
      id: 'startImport',
      method: 'post',
      path: `${imports}/{import}/start`,
      tag,
      summary: { 'zh-CN': '导入已上传的文件', en: 'Import a file that has been uploaded' },
      params: shapes.importParams,
      body: shapes.startImportBody,
      bodyLimit: 2 * megabyte,
      answers: { 202: { description: 'The job that imports it', schema: job(), headers: ['Location'] }, 409: ended },
      handle: async ({ params, body, caller }) =>
        started(await startImport(deps, caller, params, body), params.park, params.import),
    }),
    operation({
      id: 'discardImport',
      method: 'delete',
      path: `${imports}/{import}`,
      tag,
      summary: { 'zh-CN': '放弃已上传的文件', en: 'Discard a file that has been uploaded' },
      params: shapes.importParams,
      answers: { 204: { description: 'It is gone' }, 409: ended },
      handle: async ({ params: { park, import: id }, caller }) => {
        await discardImport(deps, caller, park, id);
        return { status: 204 };
      },
    }),
    operation({
      id: 'downloadImportFaults',
      method: 'get',
      path: `${imports}/{import}/faults`,
      tag,
      summary: { 'zh-CN': '下载导入文件的错误与提醒', en: "Download the faults and warnings of an import's file" },
      params: shapes.importParams,
      answers: {
        200: { description: 'One line for each', contentTypes: ['text/csv'] },
        409: { description: 'The file has not been read yet' },
      },
      handle: async ({ params, caller, language, response, signal }) => {
        const rows = await faultsFile(deps, caller, params, language);
        response.status(200).set({
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': attachment('导入错误.csv', 'import-faults.csv'),
        });
        await writeCsvRows(response, inTurns(rows), { bom: true, record_delimiter: 'windows' }).catch(
          (error: unknown) => {
            // Whoever has gone needs no answer.
            if (!signal.aborted) throw error;
          },
        );
        return 'sent';
      },
    }),
  ];
}

const validateFields = validatorOf(shapes.importFields);
const validateMapping = validatorOf(shapes.mapping());

/** What the form asks for. Throws 400. */
function importAsked({ fields, file }: Upload) {
  if (!file) throw new HttpProblem(400, 'import.noFile', sayOfImports('import.noFile'));
  const { ruleSet, version, mode, mapping, preview } = valid<shapes.ImportFields>(validateFields, fields, '');
  return {
    fileName: file.sentAs,
    bytes: file.bytes,
    upload: file.name,
    ruleSet,
    version: version === 'draft' ? null : Number(version),
    mode,
    mapping: mapping === undefined ? null : valid<shapes.Mapping>(validateMapping, jsonOf(mapping), '/mapping'),
    preview: preview === 'true',
  };
}

function jsonOf(text: string): unknown {
  const read = readJson(text);
  if (read.readable && read.problems.length === 0) return read.value;
  throw new HttpProblem(400, 'import.mapping', sayOfImports('import.mapping'));
}

function valid<Value>(validate: ReturnType<typeof validatorOf>, value: unknown, place: string): Value {
  const checked = validate(value);
  if (checked.ok) return checked.value as Value;
  const faults = checked.problems.map(({ code, path, message }) => ({ code, pointer: place + path, message }));
  throw new HttpProblem(400, 'request.invalid', say('request.invalid', faults.length), { faults });
}

function started(one: Job, park: string, id: string): Answer {
  const headers = { Location: `/api/v1/parks/${park}/records/imports/${id}` };
  return { status: 202, headers, body: { ...jobAnswer(one) } };
}
