import * as shapes from '../../schemas/api/templates.ts';
import { listTemplates, readTemplate } from '../actions/templates/read-templates.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'templates';

/** What everybody may begin with who is signed in. */
export function templateOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listTemplates',
      method: 'get',
      path: '/templates',
      tag,
      summary: { 'zh-CN': '列出模板', en: 'List the templates' },
      answers: { 200: { description: 'Every template, without its definition', schema: shapes.templateList } },
      handle: async () => ({ status: 200, body: await listTemplates(deps, null) }),
    }),
    operation({
      id: 'readTemplate',
      method: 'get',
      path: '/templates/{template}',
      tag,
      summary: { 'zh-CN': '读取模板', en: 'Read a template' },
      params: shapes.templateParams,
      query: shapes.releaseQuery,
      answers: { 200: { description: 'The template with its definition', schema: shapes.template } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await readTemplate(deps, params.template, null, query.release),
      }),
    }),
  ];
}
