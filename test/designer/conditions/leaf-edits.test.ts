import { expect, test } from 'vitest';
import { formOf, isComplete, type LeafForm } from '../../../designer/inspector/conditions/form.ts';
import { conditionInWords } from '../../../designer/inspector/conditions/in-sentence.ts';
import { operatorsFor, withFact, withOperator } from '../../../designer/inspector/conditions/leaf-edits.ts';
import { namingOf } from '../../../rules/words/naming.ts';
import { at, park } from '../formula/park-of-names.ts';

const known = at({ at: 'applications' });
const leaf = (fact: string, operator: string, value: unknown): LeafForm => {
  const form = formOf({ fact, operator, value });
  if (form.form !== 'leaf') throw new Error('not a leaf');
  return form;
};

test('a number stays where another number is compared', () => {
  const next = withFact(leaf('revenue', 'lessThan', 500), 'pct', known);
  expect(next).toEqual(leaf('pct', 'lessThan', 500));
});

test.each([
  { from: leaf('revenue', 'lessThan', 500), fact: 'industry', operator: 'in' },
  { from: leaf('industry', 'in', ['I65']), fact: 'stage', operator: 'in' },
  { from: leaf('revenue', 'equal', 5), fact: 'foundedOn', operator: 'equal' },
  { from: leaf('revenue', 'lessThan', { fact: 'pct' }), fact: 'foundedOn', operator: 'lessThan' },
])('of another kind than $from.fact, $fact asks for its value anew', ({ from, fact, operator }) => {
  const next = withFact(from, fact, known);
  expect(next.operator).toBe(operator);
  expect(isComplete(next)).toBe(false);
});

test('one value becomes a list of it, and back; of several none is chosen by itself', () => {
  const one = leaf('industry', 'equal', 'I65');
  expect(withOperator(one, 'in').side).toEqual({ is: 'list', values: ['I65'] });
  expect(withOperator(withOperator(one, 'in'), 'notEqual').side).toEqual({ is: 'value', value: 'I65' });
  expect(withOperator(leaf('pct', 'in', [1, 2]), 'equal').side).toEqual({ is: 'none' });
});

test('a part of a text is written, not read from another fact', () => {
  expect(withOperator(leaf('industry', 'equal', { fact: 'stage' }), 'contains').side).toEqual({ is: 'none' });
});

test('each kind has its own operators', () => {
  expect(operatorsFor(known.byId.get('grade'))[0]).toBe('in');
  expect(operatorsFor(known.byId.get('revenue'))).not.toContain('contains');
  expect(operatorsFor(known.byId.get('foundedOn'))).toContain('lessThan');
});

test('an incomplete condition is a sentence with a gap', () => {
  const naming = namingOf('zh-CN', park);
  expect(conditionInWords({ all: [{ fact: 'revenue', operator: 'lessThan', value: '' }] }, naming)).toBe(
    '营业收入 < …',
  );
  expect(conditionInWords({ any: [] }, naming)).toBe('… = …');
  expect(conditionInWords({ not: 17 }, naming)).toBe('非（… = …）');
});
