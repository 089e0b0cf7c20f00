import { type MessagePort, parentPort } from 'node:worker_threads';
import { compile } from '../../../../rules/index.ts';
import { evaluateWish } from '../../../../schemas/api/evaluate.ts';
import { validatorOf } from '../../../../schemas/validate.ts';
import { jsonOf } from '../../../http/body/read-json-body.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { type Evaluable, evaluable } from '../evaluable.ts';
import { evaluateBy, type Wish } from '../evaluate-by.ts';
import { RecentlyUsed } from '../recently-used.ts';
import { type FromEvaluator, keyOfVersion, type ToEvaluator } from './asked.ts';

const utf8 = new TextEncoder();
const validate = validatorOf(evaluateWish, { measured: true });

/**
 * Evaluates one record after another by the versions that it was told of, while the thread that asks takes requests.
 * What it can't answer, for whatever reason, it leaves to that thread.
 */
export async function evaluatorThread(): Promise<void> {
  const port = parentPort as MessagePort;
  /** Characters of their definitions. */
  const known = new RecentlyUsed<Evaluable>(4_000_000);
  port.on('message', (message: ToEvaluator) => {
    if (message.kind === 'version') {
      const { key, definition, hash } = message.version;
      known.put(key, evaluable(compile(definition), hash), JSON.stringify(definition).length);
      return;
    }
    const { answer, unknown } = answered(known, message.park, message.body);
    if (answer) port.postMessage({ id: message.id, answer } satisfies FromEvaluator, [answer.buffer as ArrayBuffer]);
    else port.postMessage({ id: message.id, ...(unknown !== undefined && { unknown }) } satisfies FromEvaluator);
  });
}

function answered(known: RecentlyUsed<Evaluable>, park: string, body: Uint8Array): Omit<FromEvaluator, 'id'> {
  try {
    const checked = validate(jsonOf(body));
    if (!checked.ok) return {};
    const wish = checked.value as Wish;
    const { ruleSet, version, definition, run } = wish;
    if (ruleSet === undefined || typeof version !== 'number' || definition !== undefined || run !== undefined)
      return {};
    const key = keyOfVersion(park, ruleSet, version);
    const by = known.get(key);
    return by ? { answer: utf8.encode(evaluateBy(by, wish, undefined)) } : { unknown: key };
  } catch (error) {
    if (error instanceof HttpProblem) return {};
    throw error;
  }
}
