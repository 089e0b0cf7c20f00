import { sentence } from '../messages/messages.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import type { Problem } from '../problem.ts';
import { isObject, listed, placeOf, problemAt, type Reporter, type Schema, shown, textsIn } from './fault.ts';
import { typeProblem } from './types.ts';

export const choice: Reporter = (fault) =>
  choiceProblem(placeOf(fault), fault.data, textsIn(fault.params.allowedValues));

export const constant: Reporter = (fault) =>
  choiceProblem(placeOf(fault), fault.data, textsIn([fault.params.allowedValue]));

/** The key that chooses among the forms of an object is missing, is not a text, or names none of them. */
export const discriminator: Reporter = ({ instancePath, params, parentSchema }, root) => {
  const tag = String(params.tag);
  const path = instancePath + pointer(tag);
  if (params.error === 'mapping') return choiceProblem(path, params.tagValue, tagsOf(tag, parentSchema, root));
  if (params.tagValue === undefined) return problemAt(instancePath, 'schema.required', { key: shown(tag) });
  return typeProblem(path, params.tagValue, ['string']);
};

export function choiceProblem(path: string, got: unknown, allowed: readonly string[]): Problem {
  const close = typeof got === 'string' ? nearest(got, allowed) : undefined;
  const meant = close === undefined ? undefined : shown(close);
  const fix = close !== undefined && {
    label: sentence('fix.replace', { value: meant }),
    patch: [{ op: 'replace', path, value: close }] as const,
  };
  const parts = { got: shown(got), nearest: meant, allowed: listed(allowed) };
  return problemAt(path, 'schema.choice', parts, fix || undefined);
}

function tagsOf(tag: string, schema: Schema | undefined, root: Schema): readonly string[] {
  const defs = isObject(root.$defs) ? root.$defs : {};
  return (Array.isArray(schema?.oneOf) ? schema.oneOf : []).map(({ $ref }: Schema) => {
    const form = defs[String($ref).replace('#/$defs/', '')];
    const key = isObject(form) && isObject(form.properties) ? form.properties[tag] : undefined;
    return isObject(key) ? String(key.const) : '';
  });
}
