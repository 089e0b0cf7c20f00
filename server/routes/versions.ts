import * as shapes from '../../schemas/api/rule-sets.ts';
import { isFromOutside, seenBy } from '../access/from-outside.ts';
import { draftChecklist } from '../actions/publishing/draft-checklist.ts';
import { publishVersion } from '../actions/publishing/publish-version.ts';
import { readDraft, saveDraft } from '../actions/rule-sets/drafts.ts';
import { knownVersion } from '../actions/rule-sets/read-version.ts';
import { retireVersion } from '../actions/rule-sets/retire-version.ts';
import { versionInForce } from '../actions/rule-sets/version-in-force.ts';
import { listVersions } from '../actions/rule-sets/version-lines.ts';
import type { Deps } from '../deps.ts';
import { cachedFor } from '../http/cached-for.ts';
import { etagOf } from '../http/etag.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'rule sets';
const ruleSet = '/parks/{park}/rule-sets/{ruleSet}';

/** The draft of a rule set, and its versions. */
export function versionOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'readDraft',
      method: 'get',
      path: `${ruleSet}/draft`,
      tag,
      summary: { 'zh-CN': '读取草稿', en: 'Read the draft' },
      params: shapes.ruleSetParams,
      answers: { 200: { description: 'The draft', schema: shapes.draft, headers: ['ETag'] } },
      handle: async ({ params }) => {
        const draft = await readDraft(deps, params.park, params.ruleSet);
        return { status: 200, headers: { ETag: etagOf(draft.revision) }, body: draft };
      },
    }),
    operation({
      id: 'saveDraft',
      method: 'put',
      path: `${ruleSet}/draft`,
      tag,
      summary: { 'zh-CN': '保存草稿', en: 'Save the draft, over the revision that If-Match names' },
      params: shapes.ruleSetParams,
      body: shapes.draftWish,
      bodyLimit: shapes.largestDefinition,
      answers: {
        200: { description: 'What was saved, without the definition', schema: shapes.savedDraft, headers: ['ETag'] },
        409: { description: 'The rule set is archived' },
        412: { description: 'Someone else has saved since: `current` is the draft as it is now', headers: ['ETag'] },
        422: { description: 'It holds what nothing can store' },
        428: { description: 'If-Match is missing' },
      },
      handle: async ({ params, body, caller, ifMatch }) => {
        const wish = { definition: body.definition, seen: ifMatch };
        const saved = await saveDraft(deps, caller, params.park, params.ruleSet, wish);
        return { status: 200, headers: { ETag: etagOf(saved.revision) }, body: saved };
      },
    }),
    operation({
      id: 'publishVersion',
      method: 'post',
      path: `${ruleSet}/versions`,
      tag,
      summary: {
        'zh-CN': '不经评审直接发布：草稿，或某个既有版本的内容',
        en: 'Publish the draft, or what an earlier version has, without a review. A version never changes',
      },
      params: shapes.ruleSetParams,
      body: shapes.publishWish,
      answers: {
        201: {
          description: 'The version, without its definition',
          schema: shapes.versionHeading(),
          headers: ['Location'],
        },
        409: {
          description:
            'The park asks for approvals, the draft has changed since, nothing has changed since the latest version, or the rule set is archived',
        },
        422: { description: 'The definition has errors, fails its tests, or two ways of scoring disagree' },
        500: { description: 'The content of the version does not fit its hash' },
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handle: async ({ params, body, caller }) => {
        const { park, ruleSet: id } = params;
        const published = await publishVersion(deps, caller, park, id, body);
        const headers = { Location: `/api/v1/parks/${park}/rule-sets/${id}/versions/${published.number}` };
        return { status: 201, headers, body: published };
      },
    }),
    operation({
      id: 'readChecklist',
      method: 'get',
      path: `${ruleSet}/checklist`,
      tag,
      summary: {
        'zh-CN': '直接发布前的检查清单',
        en: 'What publishing the draft, or what an earlier version has, without a review still needs',
      },
      params: shapes.ruleSetParams,
      query: shapes.checklistQuery,
      answers: {
        200: { description: 'The gate, item by item', schema: shapes.checklist() },
        500: { description: 'The content of the version does not fit its hash' },
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await draftChecklist(deps, params.park, params.ruleSet, query.from),
      }),
    }),
    operation({
      id: 'readVersionInForce',
      method: 'get',
      path: `${ruleSet}/version-in-force`,
      tag,
      summary: {
        'zh-CN': '某期间生效的版本：评分时默认采用',
        en: 'The version in force for a period, which a run takes unless told otherwise',
      },
      params: shapes.ruleSetParams,
      query: shapes.inForceQuery,
      answers: {
        200: { description: 'The version, without its definition', schema: shapes.versionHeading() },
        409: { description: 'None is in force on the last day of the period' },
      },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await versionInForce(deps, params.park, params.ruleSet, query.period),
      }),
    }),
    operation({
      id: 'retireVersion',
      method: 'post',
      path: `${ruleSet}/versions/{version}/retirement`,
      tag,
      summary: {
        'zh-CN': '停用版本：仍可查看，不再用于新的评分',
        en: 'Retire a version: it can still be read, and is not taken for new runs',
      },
      params: shapes.versionParams,
      body: shapes.retirementWish,
      answers: {
        201: { description: 'The version, without its definition', schema: shapes.retiredVersion },
        409: { description: 'It is retired already' },
        500: { description: 'Its content does not fit its hash' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 201,
        body: await retireVersion(deps, caller, params.park, { ...params, ...body }),
      }),
    }),
    operation({
      id: 'listVersions',
      method: 'get',
      path: `${ruleSet}/versions`,
      tag,
      summary: { 'zh-CN': '列出版本', en: 'List versions without their definitions, the newest first' },
      params: shapes.ruleSetParams,
      query: shapes.versionsQuery,
      answers: { 200: { description: 'A page of versions', schema: shapes.versionPage } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listVersions(deps, params.park, params.ruleSet, query),
      }),
    }),
    operation({
      id: 'readVersion',
      method: 'get',
      path: `${ruleSet}/versions/{version}`,
      tag,
      summary: { 'zh-CN': '读取版本', en: 'Read a version' },
      params: shapes.versionParams,
      answers: {
        200: {
          description: 'The version with its definition; reviewers from outside are given it without its tests',
          schema: shapes.version,
          headers: ['ETag', 'Cache-Control'],
        },
        304: { description: 'The caller has it' },
        500: { description: 'Its content does not fit its hash' },
      },
      handle: async ({ params, request, caller }) => {
        const { park, ruleSet, version: number } = params;
        const version = seenBy(caller, park, await knownVersion(deps, park, ruleSet, number));
        const tag = isFromOutside(caller, park) ? `${version.hash}-outside` : version.hash;
        const headers = { ETag: `"${tag}"`, 'Cache-Control': cachedFor(caller, park) };
        const has = request.headers['if-none-match']?.includes(headers.ETag) ?? false;
        return has ? { status: 304, headers } : { status: 200, headers, body: version };
      },
    }),
  ];
}
