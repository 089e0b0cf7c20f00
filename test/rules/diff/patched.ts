import type { Definition } from '../../../schemas/definition.ts';

type Steps = readonly string[];

/** A copy with one value replaced, or removed where it is undefined; an index at the end of a list, or `+n`, inserts. */
export function patched(definition: Definition, path: string, value: unknown): Definition {
  return put(definition, path.split('/').slice(1), value) as Definition;
}

function put(whole: unknown, [step, ...rest]: Steps, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) {
    const index = Number(step.replace('+', ''));
    if (rest.length > 0) return whole.with(index, put(whole[index], rest, value));
    if (value === undefined) return whole.toSpliced(index, 1);
    return whole.toSpliced(index, step.startsWith('+') ? 0 : 1, value);
  }
  const { [step]: old, ...others } = whole as Record<string, unknown>;
  const inner = put(old, rest, value);
  return inner === undefined ? others : { ...others, [step]: inner };
}
