import { template, templateList, templateParams } from '../../schemas/api/templates.ts';
import { listTemplates, readTemplate } from '../actions/templates/read-templates.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'templates';

export function templateOperations(_deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listTemplates',
      method: 'get',
      path: '/templates',
      tag,
      summary: { 'zh-CN': '列出模板', en: 'List the templates' },
      answers: { 200: { description: 'Every template, without its definition', schema: templateList } },
      handle: async () => ({ status: 200, body: listTemplates() }),
    }),
    operation({
      id: 'readTemplate',
      method: 'get',
      path: '/templates/{template}',
      tag,
      summary: { 'zh-CN': '读取模板', en: 'Read a template' },
      params: templateParams,
      answers: { 200: { description: 'The template with its definition', schema: template } },
      handle: async ({ params }) => ({ status: 200, body: readTemplate(params.template) }),
    }),
  ];
}
