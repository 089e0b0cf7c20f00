import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import definitionSchema from '../../schemas/definition.schema.json' with { type: 'json' };
import { reporters } from '../../schemas/faults/index.ts';
import recordSchema from '../../schemas/record.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import { isRecord, subschemas } from './subschemas.ts';

const schemas = [
  { name: 'definition', schema: definitionSchema },
  { name: 'record', schema: recordSchema },
  { name: 'result', schema: resultSchema },
];

/** Keywords that describe, name, or lead to other schemas: they find no fault of their own. */
const silent = new Set([
  ...['$schema', '$defs', '$ref', 'title', 'description', 'examples', 'default'],
  ...['properties', 'propertyNames', 'items', 'prefixItems', 'allOf', 'if', 'then', 'else'],
]);

describe.each(schemas)('The schema of a $name', ({ schema }) => {
  const all = subschemas(schema);

  test('says of every property what it is, with an example', () => {
    const wanting = all
      .filter(({ isProperty }) => isProperty)
      .filter(({ resolved }) => !(resolved.title && resolved.description && Array.isArray(resolved.examples)));
    expect(wanting.map(({ path }) => path)).toEqual([]);
    expect(all.filter(({ isProperty }) => isProperty).length).toBeGreaterThan(2);
  });

  test('gives examples that are valid', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, discriminator: true });
    ajv.addSchema(schema, 'root');
    const wrong = all.flatMap(({ path, schema: { examples } }) =>
      (Array.isArray(examples) ? examples : [])
        .filter((one) => !ajv.validate({ $ref: `root#${path}` }, one))
        .map(() => path),
    );
    expect(wrong).toEqual([]);
  });

  test('refuses unknown keys in every object', () => {
    const open = all.filter(({ schema: { properties, additionalProperties } }) => properties && !additionalProperties);
    expect(open.filter(({ schema: { additionalProperties } }) => additionalProperties !== false)).toEqual([]);
  });

  test('refuses inherited names wherever keys are free', () => {
    const maps = all.filter(({ schema: { additionalProperties } }) => isRecord(additionalProperties));
    expect(maps.filter(({ schema: { propertyNames } }) => propertyNames === undefined)).toEqual([]);
  });

  test('uses no keyword whose faults nobody puts into words', () => {
    const used = new Set(all.flatMap(({ schema: keywords }) => Object.keys(keywords)));
    expect([...used].filter((keyword) => !silent.has(keyword) && !reporters.has(keyword))).toEqual([]);
  });
});

test('Names that every object inherits are refused as ids', () => {
  const refused = new Set(definitionSchema.$defs.key.not.enum);
  expect(Object.getOwnPropertyNames(Object.prototype).filter((name) => !refused.has(name))).toEqual([]);
});
