import { evaluated, evaluateWish, parkParams } from '../../schemas/api/evaluate.ts';
import { evaluateRecord } from '../actions/evaluate/evaluate-record.ts';
import { askEvaluator } from '../actions/evaluate/thread/ask-evaluator.ts';
import type { Deps } from '../deps.ts';
import { type Operation, operation } from '../http/operation.ts';

export function evaluateOperations(deps: Deps): readonly Operation[] {
  return [
    operation({
      id: 'evaluate',
      method: 'post',
      path: '/parks/{park}/evaluate',
      tag: 'rule sets',
      summary: {
        'zh-CN': '按规则集版本、草稿或规则定义评估一家企业，并说明理由',
        en: 'Score one record by a version, a draft or a definition, and tell why',
      },
      params: parkParams,
      body: evaluateWish,
      bodyLimit: 2 << 20,
      answers: {
        200: { description: 'The score sheet; nothing of it is stored', schema: evaluated },
        409: { description: 'The run has not finished' },
        422: { description: 'Values do not fit the fields, the definition has errors, or a run is needed' },
        500: { description: 'The content of the version does not fit its hash' },
        503: { description: 'Definitions cannot be looked through just now' },
      },
      handleBytes: async ({ park }, bytes) => {
        const body = await askEvaluator(park, bytes);
        return body && { status: 200, body };
      },
      handle: async ({ params, body }) => ({ status: 200, body: await evaluateRecord(deps, params.park, body) }),
    }),
  ];
}
