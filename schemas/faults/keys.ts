import { sentence } from '../messages/messages.ts';
import { nearest } from '../nearest.ts';
import { pointer } from '../pointer.ts';
import { isObject, listed, problemAt, type Reporter, type Schema, shown, textsIn } from './fault.ts';

export const required: Reporter = ({ instancePath, params }) =>
  problemAt(instancePath, 'schema.required', { key: shown(params.missingProperty) });

/** Offers to rename the key, unless the key that is meant is there too. */
export const unknownKey: Reporter = ({ instancePath, params, parentSchema, data }) => {
  const key = String(params.additionalProperty);
  const known = Object.keys(isObject(parentSchema?.properties) ? parentSchema.properties : {});
  const close = nearest(key, known);
  const path = instancePath + pointer(key);
  const meant = close === undefined ? undefined : shown(close);
  const free = close !== undefined && isObject(data) && !Object.hasOwn(data, close);
  const fix = free && {
    label: sentence('fix.rename', { key: meant }),
    patch: [{ op: 'move', from: path, path: instancePath + pointer(close) }] as const,
  };
  return problemAt(
    path,
    'schema.unknownKey',
    { key: shown(key), nearest: meant, known: listed(known) },
    fix || undefined,
  );
};

/** A key that is known, but belongs to another choice than the one made beside it. */
export const notHere: Reporter = ({ instancePath }) => {
  const key = instancePath.slice(instancePath.lastIndexOf('/') + 1);
  return problemAt(instancePath, 'schema.notHere', { key: shown(key) });
};

/** Keys of which exactly one belongs here, such as `points` and `formula`. */
export const exactlyOne: Reporter = ({ instancePath, parentSchema, data }) => {
  const keys = (Array.isArray(parentSchema?.oneOf) ? parentSchema.oneOf : []).flatMap((form: Schema) =>
    textsIn(form.required),
  );
  const got = keys.filter((key) => isObject(data) && Object.hasOwn(data, key));
  return problemAt(instancePath, 'schema.exactlyOne', { keys: listed(keys), got: listed(got) });
};
