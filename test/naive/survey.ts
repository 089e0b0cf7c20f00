import type { Definition, Id, Indicator, TreeNode } from '../../schemas/definition.ts';
import { isGroup } from '../../schemas/definition.ts';
import type { RecordInput } from '../../schemas/record.ts';
import { lastDayOf, periodBack } from './calendar.ts';
import { factsRead, truthOf } from './condition.ts';
import { evaluateFormula, type Surroundings } from './formula.ts';
import type { Value } from './formula-functions.ts';

/** One enterprise before anything is scored: its facts, its stage, its indicators' values. */
export interface Surveyed {
  readonly record: RecordInput;
  readonly around: Surroundings;
  readonly unclassified: boolean;
  readonly stage: Id | null;
  readonly values: ReadonlyMap<Id, Value>;
}

export function nodesOf(node: TreeNode): readonly TreeNode[] {
  return isGroup(node) ? [node, ...node.children.flatMap(nodesOf)] : [node];
}

export function indicatorsOf(definition: Definition): readonly Indicator[] {
  return nodesOf(definition.tree).flatMap((node) => (isGroup(node) ? [] : [node]));
}

/** What stands in `more` is seen beside what `around` shows. */
export function seeingAlso(around: Surroundings, more: ReadonlyMap<string, Value>): Surroundings {
  return { ...around, read: (name) => (more.has(name) ? (more.get(name) ?? null) : around.read(name)) };
}

function fieldsOf(definition: Definition, records: readonly RecordInput[], record: RecordInput): Surroundings {
  const isField = (name: string) => definition.fields.some(({ id }) => id === name);
  const readFrom = (from: RecordInput | undefined, name: string): Value => {
    if (!isField(name)) throw new RangeError(`"${name}" is not known here`);
    return from?.[name] ?? null;
  };
  return {
    tables: definition.tables ?? [],
    lastDay: lastDayOf(record.period),
    read: (name) => readFrom(record, name),
    previous(name, periods) {
      const period = periodBack(record.period, periods);
      const isEarlier = (other: RecordInput) => other.enterpriseId === record.enterpriseId && other.period === period;
      return readFrom(records.find(isEarlier), name);
    },
  };
}

export function survey(definition: Definition, records: readonly RecordInput[], record: RecordInput): Surveyed {
  const fields = fieldsOf(definition, records, record);
  const facts = new Map<string, Value>();
  let around = fields;
  for (const { id, formula } of definition.facts ?? []) {
    facts.set(id, evaluateFormula(formula, around));
    around = seeingAlso(fields, facts);
  }
  const stages = definition.stages ?? [];
  const read = stages.flatMap(({ when }) => (when === undefined ? [] : factsRead(when)));
  const factMissing = read.some((fact) => around.read(fact) === null);
  const found = stages.find(({ when }) => when === undefined || truthOf(when, around) === true);
  const stage = factMissing ? null : (found?.id ?? null);
  const withStage = seeingAlso(around, new Map([['stage', stage]]));
  const values = indicatorsOf(definition).map(({ id, formula }) => [id, evaluateFormula(formula, withStage)] as const);
  return {
    record,
    around: withStage,
    unclassified: factMissing || (stages.length > 0 && !found),
    stage,
    values: new Map(values),
  };
}
