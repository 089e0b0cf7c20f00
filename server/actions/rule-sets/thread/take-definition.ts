import { check } from '../../../../rules/check/index.ts';
import { compile } from '../../../../rules/index.ts';
import type { Definition } from '../../../../schemas/definition.ts';
import { readDefinition } from '../../../../schemas/validate.ts';
import type { Asked, Taken } from './asked.ts';
import { errorsOf } from './check-draft.ts';
import { hashOf } from './hash-of.ts';

/**
 * Looks at a definition from outside that was published there. An earlier program may have let pass what is an error by
 * now: only what can't be scored by is refused.
 */
export function takeDefinition({ definition: text }: Asked['take']): Taken {
  const read = readDefinition(text);
  if (!read.ok) return { hash: null, problems: read.problems };
  const { definition } = read;
  return { hash: hashOf(definition), problems: canBeCompiled(definition) ? [] : errorsOf(check(definition)) };
}

function canBeCompiled(definition: Definition): boolean {
  try {
    compile(definition);
    return true;
  } catch {
    return false;
  }
}
