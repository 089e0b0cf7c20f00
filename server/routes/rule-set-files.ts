import { mkdir, rm } from 'node:fs/promises';
import * as shapes from '../../schemas/api/rule-set-files.ts';
import { ruleSet } from '../../schemas/api/rule-sets.ts';
import { validatorOf } from '../../schemas/validate.ts';
import { uploadName, uploadsFolder } from '../actions/imports/uploaded-file.ts';
import { exportRuleSet } from '../actions/rule-set-files/export-rule-set.ts';
import { type ImportWish, importRuleSet } from '../actions/rule-set-files/import-rule-set.ts';
import { lookAtFile } from '../actions/rule-set-files/look-at-file.ts';
import { sayOfFiles } from '../actions/rule-set-files/messages.ts';
import type { Deps } from '../deps.ts';
import { attachment } from '../http/content-disposition.ts';
import { say } from '../http/messages/say.ts';
import { type Operation, operation } from '../http/operation.ts';
import { HttpProblem } from '../http/problem.ts';
import { formOverhead, receiveUpload, type Upload } from '../http/receive-upload.ts';

const tag = 'rule sets';
const mostBytes = 64 * 1024 * 1024;

/** Rule sets that go to another installation, and come from one. */
export function ruleSetFileOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'exportRuleSet',
      method: 'get',
      path: '/parks/{park}/rule-sets/{ruleSet}/export',
      tag,
      summary: {
        'zh-CN': '导出规则集及其全部版本为签名文件',
        en: 'Export a rule set with all its versions as a signed file',
      },
      params: shapes.ruleSetParams,
      answers: {
        200: {
          description: 'A signed line of canonical JSON, and a line with the definition of each version',
          contentTypes: ['application/x-ndjson'],
        },
        409: { description: 'It has no version yet' },
        500: { description: 'The content of a version does not fit its hash' },
      },
      handle: async ({ params, caller, response, signal }) => {
        const file = await exportRuleSet(deps, caller, params.park, params.ruleSet);
        response.status(200).set({
          'Content-Type': 'application/x-ndjson',
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
      id: 'importRuleSet',
      method: 'post',
      path: '/parks/{park}/rule-sets/import',
      tag,
      summary: {
        'zh-CN': '导入另一系统导出的规则集，成为新的规则集',
        en: 'Import a rule set that another installation has exported, as a new one',
      },
      params: shapes.parkParams,
      body: shapes.importForm,
      bodyType: 'multipart/form-data',
      bodyLimit: mostBytes + formOverhead,
      answers: {
        200: { description: 'What is in the file, where only a look was asked for', schema: shapes.fileLook },
        201: { description: 'The new rule set', schema: ruleSet(), headers: ['Location'] },
        409: {
          description:
            'Its key has to be confirmed by fingerprint (`signed` tells what is in it), or it was imported before',
        },
        422: { description: 'It was changed after it was signed, breaks off, or holds a version that is none' },
      },
      handle: async ({ params: { park }, caller, request, response }) => {
        const folder = uploadsFolder(deps.settings.dataFolder);
        await mkdir(folder, { recursive: true });
        const upload = await receiveUpload(request, response, {
          folder,
          nameOf: (extension) => uploadName(park, deps.newId(), extension),
          extensions: ['.canopy'],
          mostBytes,
          mostFieldBytes: 1000,
          otherKind: (name) => new HttpProblem(415, 'file.kind', sayOfFiles('file.kind', name)),
        });
        try {
          const { look, ...asked } = importAsked(upload);
          if (look) return { status: 200, body: await lookAtFile(deps, park, asked.path) };
          const made = await importRuleSet(deps, caller, park, asked);
          const headers = { Location: `/api/v1/parks/${park}/rule-sets/${made.id}` };
          return { status: 201, headers, body: made };
        } finally {
          if (upload.file) await rm(upload.file.path, { force: true });
        }
      },
    }),
  ];
}

const validateFields = validatorOf(shapes.importFields);

function importAsked({ fields, file }: Upload): ImportWish & { readonly look: boolean } {
  if (!file) throw new HttpProblem(400, 'file.none', sayOfFiles('file.none'));
  const checked = validateFields(fields);
  if (!checked.ok) {
    const faults = checked.problems.map(({ code, path, message }) => ({ code, pointer: path, message }));
    throw new HttpProblem(400, 'request.invalid', say('request.invalid', faults.length), { faults });
  }
  const { again, look, ...asked } = checked.value as shapes.ImportFields;
  return { ...asked, path: file.path, again: again === 'true', look: look === 'true' };
}
