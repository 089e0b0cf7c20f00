import * as shapes from '../../schemas/api/templates.ts';
import { mergeUpstream } from '../actions/templates/merge-upstream.ts';
import { proposeUpstreamMapping } from '../actions/templates/propose-mapping.ts';
import { changeUpstream, readUpstream, readUpstreamSides } from '../actions/templates/read-upstream.ts';
import type { Deps } from '../deps.ts';
import { etagOf } from '../http/etag.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'templates';
const upstream = '/parks/{park}/rule-sets/{ruleSet}/upstream';
const lost = {
  description: 'The release that the rule set was cloned from is not known any more, or units do not fit',
};

/** The template that a rule set was cloned from, and how it follows it. */
export function upstreamOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'readUpstream',
      method: 'get',
      path: upstream,
      tag,
      summary: { 'zh-CN': '读取规则集的来源模板', en: 'Read which template a rule set follows, and its releases' },
      params: shapes.ruleSetParams,
      answers: { 200: { description: 'The upstream', schema: shapes.upstream } },
      handle: async ({ params }) => ({ status: 200, body: await readUpstream(deps, params.park, params.ruleSet) }),
    }),
    operation({
      id: 'changeUpstream',
      method: 'patch',
      path: upstream,
      tag,
      summary: { 'zh-CN': '锁定节点，使其始终与来源一致', en: 'Lock nodes, so that they stay as upstream has them' },
      params: shapes.ruleSetParams,
      body: shapes.upstreamChange,
      answers: {
        200: { description: 'The upstream', schema: shapes.upstream },
        409: lost,
        422: { description: 'A node did not come from the template' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await changeUpstream(deps, caller, params.park, params.ruleSet, body),
      }),
    }),
    operation({
      id: 'readUpstreamSides',
      method: 'get',
      path: `${upstream}/merge`,
      tag,
      summary: {
        'zh-CN': '读取合并的三方：克隆时的发行、草稿、新发行',
        en: 'Read what a merge starts from: the release cloned, the draft, and a later release',
      },
      params: shapes.ruleSetParams,
      query: shapes.chosenReleaseQuery,
      answers: {
        200: { description: 'The sides, under the rule set’s own ids and units', schema: shapes.upstreamSides },
        409: lost,
        422: {
          description: 'The draft is no definition by its shape, or a field can’t stand for what it is chosen for',
        },
      },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await readUpstreamSides(deps, params.park, params.ruleSet, query),
      }),
    }),
    operation({
      id: 'proposeUpstreamMapping',
      method: 'get',
      path: `${upstream}/mapping`,
      tag,
      summary: {
        'zh-CN': '为新发行带来的数据项找出园区自己的数据项',
        en: 'Propose which of the park’s own fields stand for those that a release adds',
      },
      params: shapes.ruleSetParams,
      query: shapes.releaseQuery,
      answers: {
        200: { description: 'A proposal for each field not decided on before', schema: shapes.mappingProposal },
        409: lost,
        422: { description: 'The draft is no definition by its shape' },
      },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await proposeUpstreamMapping(deps, params.park, params.ruleSet, query.release),
      }),
    }),
    operation({
      id: 'mergeUpstream',
      method: 'post',
      path: `${upstream}/merge`,
      tag,
      summary: { 'zh-CN': '把来源的一次发行合并进草稿', en: 'Merge a release of the upstream into the draft' },
      params: shapes.ruleSetParams,
      body: shapes.mergeWish,
      bodyLimit: 256 * 1024,
      answers: {
        200: { description: 'The draft as it was saved', schema: shapes.mergedDraft, headers: ['ETag'] },
        409: { description: 'The rule set is archived, or what it was cloned from is not known any more' },
        412: { description: 'The draft has changed since: `current` is the draft as it is now' },
        422: { description: 'Something that both sides changed is undecided, or fields do not fit' },
      },
      handle: async ({ params, body, caller }) => {
        const merged = await mergeUpstream(deps, caller, params.park, params.ruleSet, body);
        return { status: 200, headers: { ETag: etagOf(merged.revision) }, body: merged };
      },
    }),
  ];
}
