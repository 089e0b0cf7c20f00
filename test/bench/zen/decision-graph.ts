import type { Program } from '../../../rules/index.ts';
import { markRules } from './mark-rules.ts';
import { valueExpression } from './value-expression.ts';

interface DecisionNode {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly position: { readonly x: number; readonly y: number };
  readonly content: object;
}

/** A JDM document. */
export interface DecisionGraph {
  readonly nodes: readonly DecisionNode[];
  readonly edges: readonly { readonly id: string; readonly sourceId: string; readonly targetId: string }[];
}

export function valueKey(indicator: string): string {
  return `value${indicator}`;
}

/** One expression node for all values, then one decision table for each indicator, side by side. */
export function decisionGraph({ nodes }: Program): DecisionGraph {
  const indicators = nodes.filter((node) => node.kind === 'indicator');
  const values = node('values', 'expressionNode', {
    expressions: indicators.map(({ node: { id, formula } }) => ({
      id: `expression-${id}`,
      key: valueKey(id),
      value: valueExpression(formula),
    })),
  });
  const tables = indicators.map(({ node: { id, scoring }, fullMarks }) =>
    node(id, 'decisionTableNode', {
      hitPolicy: 'first',
      inputs: [{ id: 'value', name: id, field: valueKey(id) }],
      outputs: [{ id: 'mark', name: id, field: id }],
      rules: markRules(scoring, valueKey(id), fullMarks).map(({ when, mark }, place) => ({
        _id: `${id}-${place}`,
        value: when,
        mark,
      })),
    }),
  );
  const ends = ['request', 'response'] as const;
  const edge = (sourceId: string, targetId: string) => ({ id: `${sourceId}-${targetId}`, sourceId, targetId });
  return {
    nodes: [node(ends[0], 'inputNode', {}), values, ...tables, node(ends[1], 'outputNode', {})],
    edges: [
      edge(ends[0], values.id),
      edge(values.id, ends[1]),
      ...tables.flatMap(({ id }) => [edge(values.id, id), edge(id, ends[1])]),
    ],
  };
}

function node(id: string, type: string, content: object): DecisionNode {
  return { id, name: id, type, position: { x: 0, y: 0 }, content };
}
