import fc from 'fast-check';
import type { Definition, Indicator, Missing, Scoring, TreeNode, Weight } from '../../../schemas/definition.ts';
import { isGroup } from '../../../schemas/definition.ts';

export type Edit = (definition: Definition) => Definition;

/** The tree with its n-th node of a kind replaced, counted round and round. */
function editNode(of: (node: TreeNode) => boolean, place: number, edit: (node: TreeNode) => TreeNode): Edit {
  return (definition) => {
    const found: TreeNode[] = [];
    const visit = (node: TreeNode) => {
      if (of(node)) found.push(node);
      if (isGroup(node)) node.children.forEach(visit);
    };
    definition.tree.children.forEach(visit);
    const chosen = found[place % Math.max(found.length, 1)];
    const replaced = <Node extends TreeNode>(node: Node): TreeNode => {
      if (node === chosen) return edit(node);
      return isGroup(node) ? { ...node, children: node.children.map(replaced) } : node;
    };
    return { ...definition, tree: { ...definition.tree, children: definition.tree.children.map(replaced) } };
  };
}

const place = fc.nat(20);
const anyNode = () => true;
const isIndicator = (node: TreeNode): boolean => !isGroup(node);

/** Another scoring of the same kind of value. */
function rescored({ scoring }: Indicator, mark: number): Scoring {
  if (scoring.method === 'boolean') return { ...scoring, mark };
  if (scoring.method === 'lookup') return { ...scoring, otherwise: mark };
  return {
    method: 'bands',
    bands: [
      { from: null, mark: 0 },
      { from: 0, mark },
      { from: 3, mark: 10 },
    ],
  };
}

const editIndicator = (at: number, edit: (node: Indicator) => Indicator): Edit =>
  editNode(isIndicator, at, (node) => (isGroup(node) ? node : edit(node)));

const weights: fc.Arbitrary<Weight> = fc.constantFrom<Weight[]>(0, 1, 7, { st1: 3, st2: 0.5, st3: 1 }, { st1: 1 });
const policies: fc.Arbitrary<Missing> = fc.constantFrom<Missing[]>('zero', 'exclude', 'median', 'reject', { mark: 3 });

/** One change that an author makes in the editor; the definition stays one that can be run. */
export const edits: fc.Arbitrary<readonly [title: string, edit: Edit]> = fc.oneof(
  fc
    .tuple(place, weights)
    .map(([at, weight]) => ['weight', editNode(anyNode, at, (node) => ({ ...node, weight }))] as const),
  fc
    .tuple(place, fc.nat(9))
    .map(
      ([at, mark]) => ['scoring', editIndicator(at, (node) => ({ ...node, scoring: rescored(node, mark) }))] as const,
    ),
  fc
    .tuple(place, fc.constantFrom(5, 20))
    .map(([at, fullMarks]) => ['full marks', editIndicator(at, (node) => ({ ...node, fullMarks }))] as const),
  fc
    .tuple(place, policies)
    .map(([at, missing]) => ['policy', editIndicator(at, (node) => ({ ...node, missing }))] as const),
  place.map((at) => ['name', editNode(anyNode, at, (node) => ({ ...node, name: { 'zh-CN': '改名' } }))] as const),
  place.map(
    (at) =>
      [
        'aggregate',
        editNode(
          (node) => isGroup(node) && node.aggregate !== 'cappedSum',
          at,
          (node) => ({ ...node, aggregate: 'harmonicMean' }),
        ),
      ] as const,
  ),
  fc.constant([
    'order of siblings',
    (definition: Definition) => ({
      ...definition,
      tree: { ...definition.tree, children: definition.tree.children.toReversed() },
    }),
  ] as const),
  fc.constant([
    'fact',
    (definition: Definition) => ({
      ...definition,
      facts: (definition.facts ?? []).map((fact) =>
        fact.id === 'f1' ? { ...fact, formula: `(${fact.formula}) + 1` } : fact,
      ),
    }),
  ] as const),
  fc.constant([
    'stages',
    (definition: Definition) => ({
      ...definition,
      stages: (definition.stages ?? []).map((stage) => (stage.when ? { ...stage, when: { not: stage.when } } : stage)),
    }),
  ] as const),
  fc.constant([
    'adjustments',
    (definition: Definition) => ({ ...definition, adjustments: (definition.adjustments ?? []).toReversed() }),
  ] as const),
  fc.constant([
    'scale',
    (definition: Definition) => ({ ...definition, scale: { full: 50, decimals: 1, max: 40 } }),
  ] as const),
  fc.constant(['ranks', (definition: Definition) => ({ ...definition, rankWithin: ['e2'] })] as const),
);
