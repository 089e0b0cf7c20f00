import { pointer } from '../../schemas/pointer.ts';

type Schema = Readonly<Record<string, unknown>>;

export interface Subschema {
  readonly path: string;
  readonly schema: Schema;
  /** With what it refers to, its own keywords first. */
  readonly resolved: Schema;
  readonly isProperty: boolean;
}

export function isRecord(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every schema inside a schema but conditions, which describe nothing: what stands under `if`, and `then` beside `allOf`. */
export function subschemas(root: Schema): readonly Subschema[] {
  const found: Subschema[] = [];
  const visit = (schema: unknown, path: string, isProperty: boolean) => {
    if (!isRecord(schema)) return;
    const target = typeof schema.$ref === 'string' ? at(root, schema.$ref.slice(1)) : {};
    found.push({ path, schema, resolved: { ...target, ...schema }, isProperty });
    for (const key of ['properties', '$defs']) {
      const named = schema[key];
      for (const [name, inner] of Object.entries(isRecord(named) ? named : {}))
        visit(inner, path + pointer(key, name), key === 'properties');
    }
    for (const key of ['items', 'additionalProperties', 'propertyNames', 'then', 'else'])
      visit(schema[key], path + pointer(key), false);
    const pair = Array.isArray(schema.prefixItems) ? schema.prefixItems : [];
    for (const [index, inner] of pair.entries()) visit(inner, path + pointer('prefixItems', index), false);
  };
  visit(root, '', false);
  return found;
}

function at(root: Schema, path: string): Schema {
  let place: unknown = root;
  for (const step of path.split('/').slice(1)) place = isRecord(place) ? place[step] : undefined;
  return isRecord(place) ? place : {};
}
