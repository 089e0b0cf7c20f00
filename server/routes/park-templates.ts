import * as shapes from '../../schemas/api/templates.ts';
import { changeTemplate } from '../actions/templates/change-template.ts';
import { proposeMapping } from '../actions/templates/propose-mapping.ts';
import { publishTemplate, releaseTemplate } from '../actions/templates/publish-template.ts';
import { listTemplates, readTemplate } from '../actions/templates/read-templates.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'templates';
const templates = '/parks/{park}/templates';

/** What a park may begin with, and what it publishes for others. */
export function parkTemplateOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listParkTemplates',
      method: 'get',
      path: templates,
      tag,
      summary: { 'zh-CN': '列出园区可用的模板', en: 'List the templates that a park may begin with, and its own' },
      params: shapes.parkParams,
      answers: { 200: { description: 'Templates, without their definitions', schema: shapes.templateList } },
      handle: async ({ params }) => ({ status: 200, body: await listTemplates(deps, params.park) }),
    }),
    operation({
      id: 'publishTemplate',
      method: 'post',
      path: templates,
      tag,
      summary: { 'zh-CN': '把一个版本发布为模板', en: 'Let other parks clone a version' },
      params: shapes.parkParams,
      body: shapes.templateWish,
      answers: {
        201: { description: 'The template with its first release', schema: shapes.template, headers: ['Location'] },
        422: { description: 'A park that it is to be shared with does not exist' },
        500: { description: 'The content of the version does not fit its hash' },
      },
      handle: async ({ params, body, caller }) => {
        const made = await publishTemplate(deps, caller, params.park, body);
        const headers = { Location: `/api/v1/parks/${params.park}/templates/${made.id}` };
        return { status: 201, headers, body: made };
      },
    }),
    operation({
      id: 'readParkTemplate',
      method: 'get',
      path: `${templates}/{template}`,
      tag,
      summary: { 'zh-CN': '读取园区可用的模板', en: 'Read a template that a park may begin with' },
      params: shapes.parkTemplateParams,
      query: shapes.releaseQuery,
      answers: { 200: { description: 'The template with a release’s definition', schema: shapes.template } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await readTemplate(deps, params.template, params.park, query.release),
      }),
    }),
    operation({
      id: 'changeTemplate',
      method: 'patch',
      path: `${templates}/{template}`,
      tag,
      summary: { 'zh-CN': '更改模板的共享范围，或撤下', en: 'Say who may clone a template, or withdraw it' },
      params: shapes.parkTemplateParams,
      body: shapes.templateChange,
      answers: {
        200: { description: 'The template', schema: shapes.template },
        422: { description: 'A park that it is to be shared with does not exist' },
        503: { description: 'Others are changing it' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await changeTemplate(deps, caller, params.park, params.template, body),
      }),
    }),
    operation({
      id: 'releaseTemplate',
      method: 'post',
      path: `${templates}/{template}/releases`,
      tag,
      summary: { 'zh-CN': '发行模板的新内容', en: 'Add a release, which those who follow may merge' },
      params: shapes.parkTemplateParams,
      body: shapes.releaseWish,
      answers: {
        201: { description: 'The template', schema: shapes.template },
        409: { description: 'Nothing has changed since the latest release' },
        500: { description: 'The content of the version does not fit its hash' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 201,
        body: await releaseTemplate(deps, caller, params.park, params.template, body),
      }),
    }),
    operation({
      id: 'proposeMapping',
      method: 'get',
      path: `${templates}/{template}/mapping`,
      tag,
      summary: {
        'zh-CN': '为模板的数据项找出园区自己的数据项',
        en: 'Propose which of the park’s own fields stand for those of a template',
      },
      params: shapes.parkTemplateParams,
      query: shapes.mappingQuery,
      answers: { 200: { description: 'A proposal for each field', schema: shapes.mappingProposal } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await proposeMapping(deps, params.park, params.template, query),
      }),
    }),
  ];
}
