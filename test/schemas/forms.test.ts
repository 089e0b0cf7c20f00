import { Type } from 'typebox';
import { expect, test } from 'vitest';
import * as shared from '../../schemas/api/shared.ts';
import { validatorOf } from '../../schemas/validate.ts';

const wide = Type.Union([
  Type.Object({ kind: Type.Literal('a'), size: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  Type.Object({ kind: Type.Literal('b'), text: Type.String({ maxLength: 3 }) }, { additionalProperties: false }),
]);

/** Code, place and the English sentence of everything wrong with a value. */
function told(schema: Parameters<typeof validatorOf>[0], value: unknown): readonly string[] {
  const checked = validatorOf(schema)(value);
  return checked.ok ? [] : checked.problems.map(({ code, path, message }) => `${code} ${path}: ${message.en}`);
}

test.each([
  ['a day that does not exist', shared.day(), '2025-02-30', /^schema.pattern : "2025-02-30" is not a day/],
  ['a time without a zone', shared.timestamp(), '2025-02-28T08:00:00', /not a time with its zone/],
  ['an id of another form', shared.id(), 'x', /not an id that this server has made/],
  ['a park of another form', shared.parkId(), 'Ä', /not a park's id/],
  ['null or a text that is too long', shared.nullable(Type.String({ maxLength: 2 })), 'abc', /^schema.tooLong : /],
  ['null or a text: neither', shared.nullable(Type.String()), 5, /^schema.type : This must be a text or null/],
  ['one of several words', Type.Union([Type.Literal('all'), Type.Literal('good')]), 'god', /^schema.choice .*"good"/],
  ['the form that its kind names', wide, { kind: 'b', text: 'abcd' }, /^schema.tooLong \/text: /],
  ['an unknown key of that form', wide, { kind: 'a', size: 1, x: 1 }, /^schema.unknownKey \/x: /],
  ['a kind that does not exist', wide, { kind: 'c' }, /^schema.noForm : /],
  ['a text of a form without a name', Type.String({ pattern: '^z$' }), 'y', /of the form that is possible here/],
  ['a rule without a sentence', Type.Integer({ multipleOf: 5 }), 7, /^schema.unmet : .*multipleOf/],
  ['too few keys', Type.Object({}, { minProperties: 1 }), {}, /^schema.unmet : .*minProperties/],
  ['equal members', Type.Array(Type.Integer(), { uniqueItems: true }), [1, 1], /^schema.unmet : .*uniqueItems/],
])('%s is told once, at its place', (_what, schema, value, sentence) => {
  const faults = told(schema, value);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(sentence);
});

test('many values that fit no form are told without delay', () => {
  const values = Array.from({ length: 9000 }, () => ({ kind: 'c' }));
  expect(told(Type.Array(wide), values)).toHaveLength(1000);
});

test('what fits one of the forms is valid', () => {
  expect(told(wide, { kind: 'b', text: '规则' })).toEqual([]);
  expect(told(shared.nullable(shared.day()), '2024-02-29')).toEqual([]);
});

test('texts of an address are read as what the schema asks for; what is left out gets its default', () => {
  const read = validatorOf(Type.Object({ ...shared.paging(), stage: Type.Array(Type.String()) }), { coerce: true });
  expect(read({ limit: '20', stage: 'a' })).toEqual({ ok: true, value: { limit: 20, stage: ['a'] } });
  expect(read({ stage: ['a', 'b'] })).toEqual({ ok: true, value: { limit: 50, stage: ['a', 'b'] } });
  expect(read({ limit: '20x', stage: 'a' })).toMatchObject({ ok: false, problems: [{ path: '/limit' }] });
});
