import { describe, expect, test } from 'vitest';
import definitionSchema from '../../schemas/definition.schema.json' with { type: 'json' };
import recordSchema from '../../schemas/record.schema.json' with { type: 'json' };
import resultSchema from '../../schemas/result.schema.json' with { type: 'json' };
import { disagreements } from './types-agree.ts';

describe('What a schema lets pass is what its type says, and the other way round, key by key', () => {
  test.each([
    { schema: definitionSchema, module: 'definition', name: 'Definition' },
    { schema: recordSchema, module: 'record', name: 'RecordInput' },
    { schema: resultSchema, module: 'result', name: 'ScoreResult' },
  ])('$name', async ({ schema, module, name }) => {
    expect(await disagreements(schema, module, name)).toEqual([]);
  });
});

describe('The proof notices when they part', () => {
  test.each([
    { what: 'an optional key less', from: '"sensitivity":{', to: '"secrecy":{' },
    { what: 'a method less', from: '{"$ref":"#/$defs/scoringSteps"},', to: '' },
    { what: 'an operator less', from: '"notIn",', to: '' },
    {
      what: 'a key that need not be there',
      from: '"required":["id","name","formula","scoring"]',
      to: '"required":["id"]',
    },
    { what: 'another type', from: '"type":"integer","minimum":0,"maximum":10000000', to: '"type":"string"' },
    { what: 'a number that may be null', from: '"type":"number","exclusiveMinimum":0', to: '"type":["number","null"]' },
  ])('$what', async ({ from, to }) => {
    const text = JSON.stringify(definitionSchema);
    expect(text).toContain(from);
    const parted: unknown = JSON.parse(text.replace(from, to));
    expect(await disagreements(parted, 'definition', 'Definition')).not.toEqual([]);
  });
});
