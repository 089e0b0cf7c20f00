import type { Condition } from '../../schemas/definition.ts';
import type { Statistics } from '../engine/run.ts';
import { type Kind, number, text, typeOfField } from '../formula/types.ts';
import type { Program } from '../program/program.ts';
import { holds, type KindOf, unknown } from './condition-rules.ts';
import { gradeRules } from './grade-rules.ts';
import { markRules } from './mark-rules.ts';
import type { DecisionEvent, PlainRule, RuleSets, StageEvent } from './translation.ts';

export function ruleSetsOf(program: Program, statistics: Statistics | null): RuleSets {
  const kindOf = kindsOf(program);
  const { adjustments = [], applications = [] } = program.definition;
  return {
    stages: stageRules(program, kindOf),
    marks: program.nodes.flatMap((node) => (node.kind === 'indicator' ? markRules(program, node, statistics) : [])),
    adjustments: adjustments.flatMap(({ id, when }) => (when ? decisionRules('adjustment', id, when, kindOf) : [])),
    grades: gradeRules(program),
    applications: applications.flatMap(({ id, when }) => (when ? decisionRules('application', id, when, kindOf) : [])),
  };
}

/** The earlier stage has the higher priority, and the lower `order`, which is what counts. */
function stageRules({ definition: { stages = [] } }: Program, kindOf: KindOf): PlainRule<StageEvent>[] {
  return stages.map(({ id, when }, order) => ({
    name: `stage ${id}`,
    priority: stages.length - order,
    conditions: when ? holds(when, kindOf) : { all: [{ fact: '$always', operator: 'equal', value: true }] },
    event: { type: 'stage', params: { stage: id, order } },
  }));
}

function decisionRules(type: string, id: string, when: Condition, kindOf: KindOf): PlainRule<DecisionEvent>[] {
  return [
    {
      name: `${type} ${id} holds`,
      priority: 1,
      conditions: holds(when, kindOf),
      event: { type, params: { id, outcome: 'holds' } },
    },
    {
      name: `${type} ${id} unknown`,
      priority: 1,
      conditions: unknown(when, kindOf),
      event: { type, params: { id, outcome: 'unknown' } },
    },
  ];
}

function kindsOf({ definition, facts, nodes }: Program): KindOf {
  const kinds = new Map<string, Kind>([
    ['stage', text.kind],
    ['grade', text.kind],
  ]);
  for (const field of definition.fields) kinds.set(field.id, typeOfField(field).kind);
  for (const { id, type } of facts) kinds.set(id, type.kind);
  for (const node of nodes) if (node.kind === 'indicator') kinds.set(`value.${node.node.id}`, node.type.kind);
  return (fact) => kinds.get(fact) ?? number.kind;
}
