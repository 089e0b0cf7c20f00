import { sheetStatuses } from '../../../schemas/sheet-status.ts';
import { condition } from './condition-shape.ts';
import { numberOrNull } from './scoring-shape.ts';
import {
  boolean,
  byKind,
  choice,
  isObject,
  list,
  number,
  object,
  optional,
  recordOf,
  refuse,
  required,
  type Shape,
  text,
} from './shape.ts';
import { described, label, tree } from './tree-shape.ts';

const textOrNull: Shape = (value, path, fitting) => (value === null ? null : text(value, path, fitting));
const always = { all: [] };

/** Records are looked at cell by cell against the fields. */
const record: Shape = (value, path, fitting) =>
  isObject(value) ? value : (refuse(path, fitting, { 'zh-CN': '对象', en: 'an object' }) ?? {});

const field = object({
  ...described,
  type: required(choice('number', 'integer', 'boolean', 'string', 'enum', 'date'), 'number'),
  unit: optional(text),
  source: optional(text),
  sensitivity: optional(choice('public', 'internal', 'restricted', 'personal')),
  min: optional(number),
  max: optional(number),
  options: optional(list(object({ value: required(text, ''), name: required(label, { 'zh-CN': '' }) }))),
});

const fact = object({ ...described, formula: required(text, '0'), unit: optional(text) });

const table = object({
  ...described,
  name: optional(label),
  rows: required(recordOf(number), {}),
  otherwise: optional(numberOrNull),
});

const kind = required(text, '');
const gate = object({ ...described, kind, when: required(condition, always) });
const bound = object({ ...described, kind, when: optional(condition), points: required(number, 0) });

const adjustment = byKind(
  'kind',
  {
    require: gate,
    exclude: gate,
    veto: gate,
    bonus: object({
      ...described,
      kind,
      when: optional(condition),
      points: optional(number),
      formula: optional(text),
      cap: optional(number),
    }),
    penalty: object({
      ...described,
      kind,
      when: optional(condition),
      points: optional(number),
      percent: optional(number),
    }),
    cap: bound,
    floor: bound,
    gradeCap: object({ ...described, kind, when: optional(condition), grade: required(text, '') }),
  },
  { id: '', name: { 'zh-CN': '' }, kind: 'floor', points: 0 },
);

const order = object({ fact: required(text, ''), descending: optional(boolean) });

const application = object({
  ...described,
  audience: optional(text),
  when: optional(condition),
  amount: optional(object({ formula: required(text, '0'), unit: optional(text) })),
  quota: optional(object({ count: required(number, 0), within: optional(text), orderBy: optional(list(order)) })),
});

const expectation = object({
  status: optional(choice(...sheetStatuses)),
  stage: optional(textOrNull),
  total: optional(numberOrNull),
  grade: optional(textOrNull),
  marks: optional(recordOf(numberOrNull)),
  points: optional(recordOf(numberOrNull)),
  applications: optional(
    recordOf(object({ eligible: optional(boolean), selected: optional(boolean), amount: optional(numberOrNull) })),
  ),
});

const testCase = object({
  id: described.id,
  name: described.name,
  record: required(record, {}),
  history: optional(list(record, {})),
  expect: required(expectation, {}),
});

const many = (shape: Shape) => optional(list(shape));

export const definitionShape = object({
  $schema: optional(text),
  formatVersion: required((value) => value, 1),
  name: described.name,
  description: described.description,
  basis: described.basis,
  fields: required(list(field), []),
  facts: many(fact),
  tables: many(table),
  stages: many(object({ ...described, when: optional(condition) })),
  scale: optional(
    object({
      full: required(number, 100),
      decimals: required(number, 2),
      min: optional(number),
      max: optional(number),
      bonusCap: optional(number),
    }),
  ),
  tree: required(tree, { id: '', name: { 'zh-CN': '' }, children: [] }),
  adjustments: many(adjustment),
  grades: many(object({ ...described, from: optional(number), top: optional(number) })),
  gradeWithin: optional(text),
  rankWithin: optional(list(text, '')),
  applications: many(application),
  tests: many(testCase),
});
