import type { Definition, FieldType, Group, Id, Indicator, Scoring, TreeNode } from '../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../schemas/record.ts';
import type { ScoreSheet } from '../../schemas/result.ts';
import type { Text } from '../../schemas/text.ts';
import { naiveScore } from './naive.ts';

/** Small definitions and records to write the rules' examples with. */
const period = '2025';

const types: Readonly<Record<string, FieldType>> = {
  x: 'number',
  y: 'number',
  z: 'number',
  yes: 'boolean',
  sure: 'boolean',
  word: 'string',
  kind: 'enum',
  born: 'date',
};

function called(name: string): Text {
  return { 'zh-CN': name };
}

const options = ['C39', 'I65'].map((value) => ({ value, name: called(value) }));

const fields = Object.entries(types).map(([id, type]) => ({
  id,
  name: called(id),
  type,
  ...(type === 'enum' ? { options } : {}),
}));

/** Mark = value, up to 100. */
const asIs: Scoring = { method: 'perUnit', marksPerUnit: 1 };

export function indicator(id: Id, more: Partial<Indicator> = {}): Indicator {
  return { id, name: called(id), formula: id, scoring: asIs, ...more };
}

export function group(id: Id, children: readonly TreeNode[], more: Partial<Group> = {}): Group {
  return { id, name: called(id), children, ...more };
}

export function define(children: readonly TreeNode[], more: Partial<Definition> = {}): Definition {
  return { formatVersion: 1, name: called('example'), fields, tree: group('root', children), ...more };
}

/** What every described thing needs besides what an example is about. */
export function named<Id extends string>(id: Id): { readonly id: Id; readonly name: Text } {
  return { id, name: called(id) };
}

type Cells = Readonly<Record<string, FieldValue>>;

/** Enterprises `a`, `b`, `c`… of the period. */
function firms(...rows: readonly Cells[]): readonly RecordInput[] {
  return rows.map((cells, index) => ({ enterpriseId: String.fromCharCode(97 + index), period, ...cells }));
}

export function scoreAll(definition: Definition, ...rows: readonly Cells[]): readonly ScoreSheet[] {
  return naiveScore(definition, firms(...rows), period);
}

export function scoreOne(definition: Definition, cells: Cells): ScoreSheet {
  const [sheet] = scoreAll(definition, cells);
  if (!sheet) throw new RangeError('No sheet');
  return sheet;
}

/** The result of a formula for one enterprise; `earlier` holds its cells by earlier period. */
export function resultOf(
  formula: string,
  cells: Cells = {},
  earlier: Readonly<Record<string, Cells>> = {},
  of = period,
) {
  const definition = define([indicator('i', { formula, scoring: { method: 'lookup', marks: {} } })], {
    tables: [
      { id: 'ceiling', rows: { AAA: 1000, C39: 5 }, otherwise: 7 },
      { id: 'bare', rows: { C39: 5 } },
    ],
  });
  const history = Object.entries(earlier).map(([when, found]) => ({ enterpriseId: 'a', period: when, ...found }));
  const records = [...history, { enterpriseId: 'a', period: of, ...cells }];
  return naiveScore(definition, records, of)[0]?.nodes.i?.value;
}
