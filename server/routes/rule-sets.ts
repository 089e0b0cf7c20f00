import * as shapes from '../../schemas/api/rule-sets.ts';
import { changeRuleSet } from '../actions/rule-sets/change-rule-set.ts';
import { checkDefinition } from '../actions/rule-sets/check-definition.ts';
import { createRuleSet } from '../actions/rule-sets/create-rule-set.ts';
import { listRuleSets, readRuleSet } from '../actions/rule-sets/list-rule-sets.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'rule sets';
const ruleSets = '/parks/{park}/rule-sets';

export function ruleSetOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'createRuleSet',
      method: 'post',
      path: ruleSets,
      tag,
      summary: {
        'zh-CN': '新建规则集：空白、来自模板或来自规则定义',
        en: 'Make a rule set: empty, from a template, or from a definition',
      },
      params: shapes.parkParams,
      body: shapes.ruleSetWish,
      bodyLimit: shapes.largestDefinition,
      answers: {
        201: { description: 'The rule set', schema: shapes.ruleSet(), headers: ['Location'] },
        422: { description: 'It can be begun from neither, or from both' },
      },
      handle: async ({ params, body, caller }) => {
        const made = await createRuleSet(deps, caller, params.park, body);
        const headers = { Location: `/api/v1/parks/${params.park}/rule-sets/${made.id}` };
        return { status: 201, headers, body: made };
      },
    }),
    operation({
      id: 'listRuleSets',
      method: 'get',
      path: ruleSets,
      tag,
      summary: { 'zh-CN': '列出规则集', en: 'List rule sets, the newest first' },
      params: shapes.parkParams,
      query: shapes.ruleSetsQuery,
      answers: { 200: { description: 'A page of rule sets', schema: shapes.ruleSetPage } },
      handle: async ({ params, query }) => ({ status: 200, body: await listRuleSets(deps, params.park, query) }),
    }),
    operation({
      id: 'readRuleSet',
      method: 'get',
      path: `${ruleSets}/{ruleSet}`,
      tag,
      summary: { 'zh-CN': '读取规则集', en: 'Read a rule set' },
      params: shapes.ruleSetParams,
      answers: { 200: { description: 'The rule set', schema: shapes.ruleSet() } },
      handle: async ({ params }) => ({ status: 200, body: await readRuleSet(deps, params.park, params.ruleSet) }),
    }),
    operation({
      id: 'changeRuleSet',
      method: 'patch',
      path: `${ruleSets}/{ruleSet}`,
      tag,
      summary: {
        'zh-CN': '重命名规则集，或归档、取消归档',
        en: 'Rename a rule set, or put it into the archive or take it out',
      },
      params: shapes.ruleSetParams,
      body: shapes.ruleSetChange,
      answers: { 200: { description: 'The rule set', schema: shapes.ruleSet() } },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await changeRuleSet(deps, caller, params.park, params.ruleSet, body),
      }),
    }),
    operation({
      id: 'checkDefinition',
      method: 'post',
      path: '/parks/{park}/check',
      tag,
      summary: { 'zh-CN': '检查规则定义', en: 'Tell what is wrong or doubtful in a definition, with fixes' },
      params: shapes.parkParams,
      body: shapes.checkWish,
      bodyLimit: shapes.largestDefinition,
      answers: {
        200: { description: 'All problems', schema: shapes.checked },
        422: { description: 'It is not said what to check, or it is too intricate' },
        500: { description: 'The content of the version does not fit its hash' },
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handle: async ({ params, body }) => ({ status: 200, body: await checkDefinition(deps, params.park, body) }),
    }),
  ];
}
