import type {
  Adjustment,
  Application,
  Definition,
  Fact,
  Field,
  Grade,
  Quota,
  Scale,
  Stage,
  Table,
  TestCase,
} from '../../../schemas/definition.ts';
import { defaultScale } from '../../program/program.ts';
import { keyed, properties, property, scalar, scaleProperty } from './aspect.ts';
import { entities } from './entities.ts';
import type { Flat } from './flat.ts';
import { options } from './options.ts';
import { testCase } from './test-case.ts';
import { described } from './texts.ts';
import { tree } from './tree.ts';
import { condition, formula, quotaOrder, rankWithin } from './whole.ts';

const field = properties<Omit<Field, 'id'>>({
  ...described,
  type: property('type'),
  unit: property('unit'),
  source: property('source'),
  sensitivity: property('sensitivity'),
  min: property('min'),
  max: property('max'),
  options,
});

const fact = properties<Omit<Fact, 'id'>>({ ...described, formula: formula('value'), unit: property('unit') });

const table = properties<Omit<Table, 'id'>>({
  name: described.name,
  description: described.description,
  rows: keyed((key) => scalar<number>((sides) => ({ kind: 'row', key, ...sides }))),
  otherwise: property('otherwise', null),
});

const stage = properties<Omit<Stage, 'id'>>({ ...described, when: condition });

const adjustment = properties<Omit<Flat<Adjustment>, 'id'>>({
  ...described,
  kind: property('adjustmentKind'),
  when: condition,
  points: property('points'),
  percent: property('percent'),
  formula: formula('value'),
  cap: property('cap'),
  grade: property('gradeCap'),
});

const grade = properties<Omit<Grade, 'id'>>({ ...described, from: property('from'), top: property('top') });

const amount = properties<NonNullable<Application['amount']>>({
  formula: formula('amount'),
  unit: property('amountUnit'),
});

const quota = properties<Quota>({
  count: property('quotaCount'),
  within: property('quotaWithin'),
  orderBy: quotaOrder,
});

const application = properties<Omit<Application, 'id'>>({
  ...described,
  audience: property('audience'),
  when: condition,
  amount,
  quota,
});

const scale = properties<Scale>({
  full: scaleProperty('full', defaultScale.full),
  decimals: scaleProperty('decimals', defaultScale.decimals),
  min: scaleProperty('min', defaultScale.min),
  max: scaleProperty('max'),
  bonusCap: scaleProperty('bonusCap'),
});

export const definition = properties<Omit<Definition, '$schema' | 'layout'>>({
  ...described,
  formatVersion: property('formatVersion'),
  stages: entities<Stage>('stage', 'stages', stage),
  tree,
  adjustments: entities<Adjustment>('adjustment', 'adjustments', adjustment),
  grades: entities<Grade>('grade', 'grades', grade),
  gradeWithin: property('gradeWithin'),
  rankWithin,
  applications: entities<Application>('application', 'applications', application),
  scale,
  facts: entities<Fact>('fact', 'facts', fact),
  tables: entities<Table>('table', 'tables', table),
  fields: entities<Field>('field', 'fields', field),
  tests: entities<TestCase>('test', 'tests', testCase),
});
