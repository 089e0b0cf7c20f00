import {
  type Definition,
  type Indicator,
  isGroup,
  type Scoring,
  type TreeNode,
  type Weight,
} from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Expression } from '../formula/expression.ts';
import { number } from '../formula/types.ts';
import { methodOf } from '../scoring/index.ts';
import { defaultFullMarks, type ProgramIndicator, type ProgramNode } from './program.ts';
import type { Resolver } from './resolver.ts';

/** Stands in for a formula that can't be read: of its value nothing is known. */
const unresolved: Expression = { kind: 'read', type: number, name: '' };

/** The weight that stands where none is written: an indicator's full marks, a group's 1. */
export function defaultWeight(node: TreeNode): number {
  return isGroup(node) ? 1 : (node.fullMarks ?? defaultFullMarks);
}

/** A node's weight in one stage; `stage` is null where the definition has none. */
export function weightIn(node: TreeNode, stage: string | null): number {
  const weight: Weight = node.weight ?? defaultWeight(node);
  if (typeof weight === 'number') return weight;
  return stage !== null && Object.hasOwn(weight, stage) ? (weight[stage] ?? 0) : 0;
}

/** The tree as a list, parents before their children. */
export function resolveTree(definition: Definition, resolver: Resolver): readonly ProgramNode[] {
  const stages: readonly (string | null)[] = definition.stages?.length ? definition.stages.map(({ id }) => id) : [null];
  const nodes: ProgramNode[] = [];

  const add = (node: TreeNode, parent: number, path: string): number => {
    const index = nodes.length;
    const above = nodes[parent];
    const weights = Float64Array.from(stages, (stage) => weightIn(node, stage));
    const used = Uint8Array.from(weights, (weight, stage) =>
      (above ? above.used[stage] && weight > 0 : true) ? 1 : 0,
    );
    const base = { index, parent, weights, used };
    if (!isGroup(node)) {
      nodes.push({ ...base, ...resolveIndicator(node, stages, resolver, path) });
      return index;
    }
    const children: number[] = [];
    nodes.push({ ...base, kind: 'group', node, children });
    node.children.forEach((child, place) => {
      children.push(add(child, index, `${path}${pointer('children', place)}`));
    });
    return index;
  };
  add(definition.tree, -1, '/tree');
  return nodes;
}

function resolveIndicator(
  node: Indicator,
  stages: readonly (string | null)[],
  resolver: Resolver,
  path: string,
): Pick<ProgramIndicator, 'kind' | 'node' | 'fullMarks' | 'type' | 'expression' | 'scorings'> {
  const variants = node.variants ?? [];
  const accepted = [node.scoring, ...variants.map(({ scoring }) => scoring)]
    .map((scoring) => methodOf(scoring)?.accepts ?? [])
    .reduce((common, accepts) => common.filter((kind) => accepts.includes(kind)));
  const expression = resolver.formula(node.formula, `${path}/formula`, accepted) ?? unresolved;
  const own = variants.map(({ scoring, stages: ids }) => ({
    scoring,
    stages: ids.map((id) => stages.indexOf(id)).filter((stage) => stage >= 0),
  }));
  const scorings: { scoring: Scoring; stages: readonly number[] | 'others' }[] = [
    { scoring: node.scoring, stages: 'others' },
    ...own,
  ];
  const type = expression.type ?? number;
  return { kind: 'indicator', node, fullMarks: node.fullMarks ?? defaultFullMarks, type, expression, scorings };
}
