import * as shapes from '../../schemas/api/modules.ts';
import { chosenReleaseQuery, mappingProposal, releaseQuery } from '../../schemas/api/templates.ts';
import { addModule } from '../actions/modules/add-module.ts';
import { detachModule } from '../actions/modules/detach-module.ts';
import { listModules } from '../actions/modules/list-modules.ts';
import { previewModuleUpdate } from '../actions/modules/preview-module-update.ts';
import { proposeModuleMapping, proposeModuleUpdateMapping } from '../actions/modules/propose-module-mapping.ts';
import { updateModule } from '../actions/modules/update-module.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'templates';
const modules = '/parks/{park}/rule-sets/{ruleSet}/modules';
const list = { description: 'The modules as they are now', schema: shapes.moduleList };
const lost = { description: 'The rule set is archived, or a release is not known any more' };
const misfit = { description: 'The release has the subtree no more, or the rule set can’t take it in' };
const proposals = { description: 'A proposal for each field not decided on before', schema: mappingProposal };
const stale = { description: 'The draft has changed since: `current` is the draft as it is now' };

/** Subtrees of templates that a rule set has by reference. */
export function moduleOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listModules',
      method: 'get',
      path: modules,
      tag,
      summary: { 'zh-CN': '列出规则集引用的模块', en: 'List the modules of a rule set' },
      params: shapes.modulesParams,
      answers: { 200: list, 409: lost },
      handle: async ({ params }) => ({ status: 200, body: await listModules(deps, params.park, params.ruleSet) }),
    }),
    operation({
      id: 'proposeModuleMapping',
      method: 'get',
      path: `${modules}/mapping`,
      tag,
      summary: {
        'zh-CN': '为模块用到的数据项找出园区自己的数据项',
        en: 'Propose which of the park’s own fields stand for those that a module would read',
      },
      params: shapes.modulesParams,
      query: shapes.moduleMappingQuery,
      answers: { 200: proposals, 422: { description: 'The release has no such node' } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await proposeModuleMapping(deps, params.park, params.ruleSet, query),
      }),
    }),
    operation({
      id: 'proposeModuleUpdateMapping',
      method: 'get',
      path: `${modules}/{node}/mapping`,
      tag,
      summary: {
        'zh-CN': '为模块的另一次发行新用到的数据项找出园区自己的数据项',
        en: 'Propose which of the park’s own fields stand for those that another release of a module reads',
      },
      params: shapes.moduleParams,
      query: releaseQuery,
      answers: { 200: proposals, 409: lost, 422: misfit },
      handle: async ({ params: { park, ruleSet, node }, query }) => ({
        status: 200,
        body: await proposeModuleUpdateMapping(deps, park, ruleSet, node, query.release),
      }),
    }),
    operation({
      id: 'addModule',
      method: 'post',
      path: modules,
      tag,
      summary: { 'zh-CN': '引用模板的一棵子树作为模块', en: 'Take a template’s subtree in by reference' },
      params: shapes.modulesParams,
      body: shapes.moduleWish,
      answers: {
        200: list,
        409: lost,
        412: stale,
        422: { description: 'The release has no such node, or the rule set can’t take it in' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await addModule(deps, caller, params.park, params.ruleSet, body),
      }),
    }),
    operation({
      id: 'previewModuleUpdate',
      method: 'get',
      path: `${modules}/{node}/release`,
      tag,
      summary: {
        'zh-CN': '预览模块更新会带来的变化',
        en: 'Read what another release would change in a module, and add for it to read',
      },
      params: shapes.moduleParams,
      query: chosenReleaseQuery,
      answers: {
        200: { description: 'The changes in sentences', schema: shapes.moduleUpdatePreview },
        409: lost,
        422: misfit,
      },
      handle: async ({ params: { park, ruleSet, node }, query }) => ({
        status: 200,
        body: await previewModuleUpdate(deps, park, ruleSet, node, query),
      }),
    }),
    operation({
      id: 'updateModule',
      method: 'post',
      path: `${modules}/{node}/release`,
      tag,
      summary: { 'zh-CN': '把模块更新到另一次发行', en: 'Bring a module to another release' },
      params: shapes.moduleParams,
      body: shapes.moduleUpdate,
      answers: { 200: list, 409: lost, 412: stale, 422: misfit },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await updateModule(deps, caller, params.park, params.ruleSet, params.node, body),
      }),
    }),
    operation({
      id: 'detachModule',
      method: 'post',
      path: `${modules}/{node}/detachment`,
      tag,
      summary: { 'zh-CN': '把模块转为普通节点，或移除', en: 'Make a module’s nodes ordinary ones, or remove them' },
      params: shapes.moduleParams,
      body: shapes.moduleDetachment,
      answers: { 200: list, 409: lost, 412: stale },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await detachModule(deps, caller, params.park, params.ruleSet, params.node, body),
      }),
    }),
  ];
}
