import { HttpProblem } from '../../http/problem.ts';
import { NotStorable } from '../../storage/faults.ts';
import { sayOfRuleSets } from './messages.ts';
import { askRules } from './thread/ask-rules.ts';
import { hashOf } from './thread/hash-of.ts';

/** Longer ones would hold up other requests. */
const hashedHere = 128 * 1024;

/** The hash of a draft, or of what is to become one. */
export async function draftHash(definition: unknown): Promise<string> {
  const hash = await definitionHashOf(definition);
  if (hash === null) throw new HttpProblem(422, 'definition.halfCharacter', sayOfRuleSets('definition.halfCharacter'));
  return hash;
}

/** Null: it has none. */
export async function definitionHashOf(definition: unknown): Promise<string | null> {
  const text = JSON.stringify(definition);
  if (text.length <= hashedHere) return hashOf(definition);
  return (await askRules('hash', { definition: text })).hash;
}

/** Tells what nothing can store as a fault of the request. */
export async function storing<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof NotStorable)) throw error;
    const message = sayOfRuleSets('definition.notStorable', error.pointer);
    const faults = [{ code: 'definition.notStorable', pointer: error.pointer, message }];
    throw new HttpProblem(422, 'definition.notStorable', message, { faults });
  }
}
