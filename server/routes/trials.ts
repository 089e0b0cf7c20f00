import { job } from '../../schemas/api/jobs.ts';
import { draftTrialWish, parkParams, trialWish } from '../../schemas/api/templates.ts';
import { jobAnswer } from '../actions/jobs/job-answer.ts';
import { startTrial } from '../actions/trials/start-trial.ts';
import { startTrialImpact } from '../actions/trials/start-trial-impact.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';
import { impactAnswers, startedImpact } from './started-impact.ts';

export function trialOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'startTrial',
      method: 'post',
      path: '/parks/{park}/trials',
      tag: 'templates',
      summary: {
        'zh-CN': '用本园区的企业数据试算一个模板，或试算合并、更新模块后的草稿',
        en: 'Try a template, or a draft as it would be with a release, on the park’s own records',
      },
      params: parkParams,
      body: trialWish,
      answers: {
        202: { description: 'The job whose result has the figures', schema: job(), headers: ['Location'] },
        409: { description: 'The release that the rule set was cloned from is not known any more' },
        422: { description: 'It is not said what to try, fields do not fit, or something is undecided' },
      },
      handle: async ({ params, body, caller }) => {
        const started = await startTrial(deps, caller, params.park, body);
        return { status: 202, headers: { Location: `/api/v1/jobs/${started.id}` }, body: jobAnswer(started) };
      },
    }),
    operation({
      id: 'startTrialImpact',
      method: 'post',
      path: '/parks/{park}/trials/impact',
      tag: 'templates',
      summary: {
        'zh-CN': '分析合并或更新模块对每家企业的影响',
        en: 'Work out what a merge, or another release of a module, would do to each enterprise',
      },
      params: parkParams,
      body: draftTrialWish,
      answers: {
        ...impactAnswers,
        409: { description: 'The release that the rule set was cloned from is not known any more' },
        422: { description: 'Fields do not fit, or something is undecided' },
      },
      handle: async ({ params: { park }, body, caller }) =>
        startedImpact(park, body.ruleSet, await startTrialImpact(deps, caller, park, body)),
    }),
  ];
}
