import { expect, test } from 'vitest';
import { evaluateFormula } from '../../../designer/formula/evaluate.ts';
import { faultsIn } from '../../../designer/formula/faults.ts';
import { knownNames } from '../../../designer/formula/known-names.ts';
import { compile, datasetOf, score, sheetOf, tableOf } from '../../../rules/index.ts';
import { templateNamed } from '../../../rules/templates/index.ts';
import { isGroup, type TreeNode } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { at } from './park-of-names.ts';

const definition = templateNamed('suzhou')?.definition;
if (!definition) throw new Error('no template suzhou');

test('what the editor shows while a formula is typed is what the engine gives', () => {
  let compared = 0;
  for (const { record, history = [] } of definition.tests ?? []) {
    const period = record.period ?? '2025';
    const asked: RecordInput = { ...record, enterpriseId: record.enterpriseId ?? 'e', period };
    const earlier = history.map((one) => ({ ...one, enterpriseId: asked.enterpriseId, period: one.period ?? '' }));
    const dataset = datasetOf(tableOf(definition.fields, [asked, ...earlier]), period);
    const sheet = sheetOf(score(compile(definition), dataset), 0);
    const known = knownNames(definition, { at: 'indicators' });
    for (const { id, formula } of indicatorsIn(definition.tree)) {
      const found = evaluateFormula(formula, definition, known, { record: asked, history: earlier, sheet });
      expect(found?.value, `${id} of ${asked.enterpriseId}`).toBe(sheet.nodes[id]?.value);
      compared += 1;
    }
    for (const { id, amount } of definition.applications ?? []) {
      if (!amount) continue;
      const ofResult = knownNames(definition, { at: 'applications' });
      const found = evaluateFormula(amount.formula, definition, ofResult, { record: asked, history: earlier, sheet });
      const decided = sheet.applications[id];
      if (decided?.eligible) expect(found?.value).toBe(decided.amount);
    }
  }
  expect(compared).toBeGreaterThan(500);
});

test('a fault is told at its place in what was typed, names of people and all', () => {
  const known = at({ at: 'indicators' });
  const [fault, ...others] = faultsIn('营业收入 / 净利', known, ['number'], []);
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ span: [7, 9], severity: 'error' });
});

test('a name that two fields have is told as such', () => {
  const [fault] = faultsIn('职工总数 + 1', at({ at: 'indicators' }), ['number'], []);
  expect(fault?.message.en).toContain('More than one field');
});

test('a result of the wrong type is a fault of the whole formula', () => {
  const [fault] = faultsIn('营业收入 > 1', at({ at: 'applications' }), ['number'], []);
  expect(fault).toMatchObject({ span: [0, 8], severity: 'error' });
});

function indicatorsIn(node: TreeNode): readonly { id: string; formula: string }[] {
  return isGroup(node) ? node.children.flatMap(indicatorsIn) : [node];
}
