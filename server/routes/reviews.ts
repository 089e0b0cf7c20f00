import * as shapes from '../../schemas/api/reviews.ts';
import { ruleSetParams, versionHeading } from '../../schemas/api/rule-sets.ts';
import { seenBy } from '../access/from-outside.ts';
import { giveVerdict } from '../actions/reviews/give-verdict.ts';
import { listReviews, listWaitingReviews } from '../actions/reviews/list-reviews.ts';
import { publishReview } from '../actions/reviews/publish-review.ts';
import { readReview } from '../actions/reviews/read-review.ts';
import { commentOnReview, replyInReview, resolveThread } from '../actions/reviews/say-in-review.ts';
import { submitReview } from '../actions/reviews/submit-review.ts';
import { submittedDefinition } from '../actions/reviews/submitted.ts';
import { withdrawReview } from '../actions/reviews/withdraw-review.ts';
import type { Deps } from '../deps.ts';
import { cachedFor } from '../http/cached-for.ts';
import { type Operation, operation } from '../http/operation.ts';

const tag = 'reviews';
const reviews = '/parks/{park}/rule-sets/{ruleSet}/reviews';
const one = `${reviews}/{review}`;

const answers = {
  200: { description: 'The review as it stands now', schema: shapes.review() },
  409: { description: 'It is closed, or about to be published' },
  500: { description: 'What was submitted does not fit its hash' },
  503: { description: 'Others say something at this moment, or definitions cannot be looked through just now' },
};

/** What is to be published is looked at by others first. */
export function reviewOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'listWaitingReviews',
      method: 'get',
      path: '/parks/{park}/reviews',
      tag,
      summary: { 'zh-CN': '列出园区内未结束的送审', en: 'List the reviews of a park that are not closed' },
      params: shapes.parkParams,
      answers: { 200: { description: 'The newest first', schema: shapes.waitingReviews } },
      handle: async ({ params, caller }) => ({
        status: 200,
        body: await listWaitingReviews(deps, caller, params.park),
      }),
    }),
    operation({
      id: 'listReviews',
      method: 'get',
      path: reviews,
      tag,
      summary: { 'zh-CN': '列出规则集的送审', en: 'List the reviews of a rule set, the newest first' },
      params: ruleSetParams,
      query: shapes.reviewsQuery,
      answers: { 200: { description: 'A page of reviews', schema: shapes.reviewPage } },
      handle: async ({ params, query }) => ({
        status: 200,
        body: await listReviews(deps, params.park, params.ruleSet, query),
      }),
    }),
    operation({
      id: 'submitReview',
      method: 'post',
      path: reviews,
      tag,
      summary: {
        'zh-CN': '送审：草稿，或某个既有版本的内容；取代此前的送审',
        en: 'Submit the draft, or what an earlier version has, for review, instead of what was submitted before',
      },
      params: ruleSetParams,
      body: shapes.submission,
      answers: {
        201: { description: 'The review', schema: shapes.review(), headers: ['Location'] },
        409: { description: 'The draft has changed since, nothing has changed, or the rule set is archived' },
        422: { description: 'The definition has errors, or it is not said what is submitted' },
        500: answers[500],
        503: answers[503],
      },
      handle: async ({ params, body, caller }) => {
        const { park, ruleSet } = params;
        const made = await submitReview(deps, caller, park, ruleSet, body);
        const headers = { Location: `/api/v1/parks/${park}/rule-sets/${ruleSet}/reviews/${made.id}` };
        return { status: 201, headers, body: made };
      },
    }),
    operation({
      id: 'readReview',
      method: 'get',
      path: one,
      tag,
      summary: {
        'zh-CN': '读取送审：意见、批准与检查清单',
        en: 'Read a review: what was said of it, and what its publication still needs',
      },
      params: shapes.reviewParams,
      answers: { 200: answers[200], 500: answers[500], 503: answers[503] },
      handle: async ({ params }) => ({ status: 200, body: await readReview(deps, params) }),
    }),
    operation({
      id: 'readSubmitted',
      method: 'get',
      path: `${one}/definition`,
      tag,
      summary: { 'zh-CN': '读取送审的规则定义', en: 'Read the definition that was submitted' },
      params: shapes.reviewParams,
      answers: {
        200: {
          description: 'It never changes. Reviewers from outside are given it without its tests',
          schema: shapes.submitted,
          headers: ['Cache-Control'],
        },
        500: answers[500],
      },
      handle: async ({ params: { park, ruleSet, review }, caller }) => ({
        status: 200,
        headers: { 'Cache-Control': cachedFor(caller, park) },
        body: seenBy(caller, park, await submittedDefinition(deps, park, ruleSet, review)),
      }),
    }),
    operation({
      id: 'commentOnReview',
      method: 'post',
      path: `${one}/comments`,
      tag,
      summary: { 'zh-CN': '发表意见：对整体，或对某个节点等', en: 'Comment on the whole, or on a node or the like' },
      params: shapes.reviewParams,
      body: shapes.comment,
      answers: { ...answers, 422: { description: 'There is nothing of that id' } },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await commentOnReview(deps, caller, params, body),
      }),
    }),
    operation({
      id: 'replyInReview',
      method: 'post',
      path: `${one}/comments/{number}/replies`,
      tag,
      summary: { 'zh-CN': '回复意见', en: 'Reply to a comment' },
      params: shapes.threadParams,
      body: shapes.reply,
      answers,
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await replyInReview(deps, caller, params, { thread: params.number, text: body.text }),
      }),
    }),
    operation({
      id: 'resolveThread',
      method: 'put',
      path: `${one}/comments/{number}/resolution`,
      tag,
      summary: { 'zh-CN': '标记意见已解决或重新打开', en: 'Mark a comment as resolved, or open it again' },
      params: shapes.threadParams,
      body: shapes.resolution,
      answers,
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await resolveThread(deps, caller, params, { thread: params.number, resolved: body.resolved }),
      }),
    }),
    operation({
      id: 'giveVerdict',
      method: 'post',
      path: `${one}/verdicts`,
      tag,
      summary: { 'zh-CN': '批准，或要求修改', en: 'Approve, or ask for changes' },
      params: shapes.reviewParams,
      body: shapes.verdictWish,
      answers: {
        ...answers,
        403: { description: 'The caller had a hand in it' },
        422: { description: 'It is not said what has to be changed' },
      },
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await giveVerdict(deps, caller, params, body),
      }),
    }),
    operation({
      id: 'withdrawReview',
      method: 'post',
      path: `${one}/withdrawal`,
      tag,
      summary: { 'zh-CN': '撤回送审', en: 'Take back what was submitted' },
      params: shapes.reviewParams,
      body: shapes.withdrawal,
      answers,
      handle: async ({ params, body, caller }) => ({
        status: 200,
        body: await withdrawReview(deps, caller, params, body.text ?? null),
      }),
    }),
    operation({
      id: 'publishReview',
      method: 'post',
      path: `${one}/publication`,
      tag,
      summary: { 'zh-CN': '发布已通过评审的内容', en: 'Publish what was approved, as a version that never changes' },
      params: shapes.reviewParams,
      answers: {
        201: {
          description: 'The version, without its definition',
          schema: versionHeading(),
          headers: ['Location'],
        },
        409: { description: 'Something that publishing needs is missing: the sentence says what' },
        422: { description: 'The definition has errors, fails its tests, or two ways of scoring disagree' },
        500: answers[500],
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handle: async ({ params, caller }) => {
        const { park, ruleSet } = params;
        const published = await publishReview(deps, caller, params);
        const headers = { Location: `/api/v1/parks/${park}/rule-sets/${ruleSet}/versions/${published.number}` };
        return { status: 201, headers, body: published };
      },
    }),
  ];
}
