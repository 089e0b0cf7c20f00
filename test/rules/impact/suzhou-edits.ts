import fc from 'fast-check';
import {
  type Adjustment,
  type Condition,
  type Definition,
  type Indicator,
  isGroup,
  type Scoring,
  type TreeNode,
} from '../../../schemas/definition.ts';
import { indicator, named } from '../../naive/park.ts';

type Edit = (definition: Definition) => Definition;

const dimensions = ['input', 'output', 'growth', 'general'];
const nodes = ['A01', 'A02', 'A12', 'B01', 'B14', 'C02', 'C12', 'D01', 'D04', 'D16', ...dimensions];
const stages = ['seed', 'sapling', 'growth', 'mature'];
const node = fc.constantFrom(...nodes);
const leaf = fc.constantFrom(...nodes.filter((id) => !dimensions.includes(id)));

/** Every node of a tree, each replaced by none, one or several. */
function eachChild(definition: Definition, change: (node: TreeNode) => readonly TreeNode[]): Definition {
  const below = (children: readonly TreeNode[]): readonly TreeNode[] =>
    children.flatMap(change).map((one) => (isGroup(one) ? { ...one, children: below(one.children) } : one));
  return { ...definition, tree: { ...definition.tree, children: below(definition.tree.children) } };
}

const changed =
  (id: string, change: (node: TreeNode) => TreeNode): Edit =>
  (definition) =>
    eachChild(definition, (one) => [one.id === id ? change(one) : one]);

const reweighted = (one: TreeNode, stage: string, weight: number): TreeNode => ({
  ...one,
  weight: { ...(typeof one.weight === 'object' ? one.weight : {}), [stage]: weight },
});

function rescored({ scoring }: Indicator, by: number): Scoring {
  if (scoring.method === 'bands')
    return { ...scoring, bands: scoring.bands.map(({ from, mark }) => ({ from, mark: Math.min(100, mark * by) })) };
  if (scoring.method === 'linear') return { ...scoring, to: scoring.to * by + scoring.from };
  return scoring.method === 'perUnit' ? { ...scoring, marksPerUnit: scoring.marksPerUnit * by } : scoring;
}

const large: Condition = { fact: 'revenue_y0', operator: 'greaterThan', value: 20000 };

type Titled = readonly [title: string, edit: Edit];
const titled = (title: string, edit: Edit): Titled => [title, edit];

function withFact(id: string): Edit {
  const fact = { ...named('perHead'), formula: 'ratio(revenue_y0, staff_total_y0)' };
  const scoring: Scoring = { method: 'percentile', scope: 'stage' };
  const added = indicator(`new_${id}`, { formula: 'perHead', scoring, weight: 25 });
  return (definition) => {
    const facts = [...(definition.facts ?? []).filter((one) => one.id !== fact.id), fact];
    const add = (one: TreeNode) => {
      if (!isGroup(one) || one.children.some((child) => child.id === added.id)) return one;
      return { ...one, children: [...one.children, added] };
    };
    return changed(id, add)({ ...definition, facts });
  };
}

function intoNewGroup(aggregate: 'min' | 'geometricMean' | 'weightedMean'): Edit {
  return (definition) => {
    const found: TreeNode[] = [];
    const without = eachChild(definition, (one) => {
      if (one.id === 'core') return [];
      if (one.id === 'A01' || one.id === 'B01') found.push(one);
      return found.includes(one) ? [] : [one];
    });
    if (found.length === 0) return definition;
    const core = { ...named('core'), weight: 100, aggregate, children: found };
    return { ...without, tree: { ...without.tree, children: [core, ...without.tree.children] } };
  };
}

function adjusted(id: string, adjustment: (definition: Definition) => Adjustment): Edit {
  return (definition) => {
    const others = (definition.adjustments ?? []).filter((one) => one.id !== id);
    return { ...definition, adjustments: [...others, adjustment(definition)] };
  };
}

/** A bonus for a value of a node that another edit may have added. */
function bonus(definition: Definition, points: number): Adjustment {
  const known = JSON.stringify(definition.tree).includes('"new_input"') ? 'new_input' : 'C03';
  return {
    ...named('best'),
    kind: 'bonus',
    points,
    when: { fact: `value.${known}`, operator: 'greaterThan', value: 10 },
  };
}

const withGiants: Edit = (definition) => {
  const giants = { ...named('giants'), when: large };
  const stages = [giants, ...(definition.stages ?? []).filter(({ id }) => id !== giants.id)];
  return eachChild({ ...definition, stages }, (one) => [reweighted(one, giants.id, 10)]);
};

const without =
  (stage: string): Edit =>
  (definition) => ({ ...definition, stages: (definition.stages ?? []).filter(({ id }) => id !== stage) });

const rescaled =
  (decimals: number): Edit =>
  (definition) => ({ ...definition, scale: { ...definition.scale, full: 500, decimals } });

const excluding: Edit = (definition) =>
  eachChild(definition, (one) => [isGroup(one) ? one : { ...one, missing: 'exclude' as const }]);

/** A change as a policy maker makes it. Each can be made again, and after any other. */
export const suzhouEdits: fc.Arbitrary<Titled> = fc.oneof(
  fc.tuple(node, fc.constantFrom(...stages), fc.nat(60)).map(([id, stage, weight]) =>
    titled(
      'weight',
      changed(id, (one) => reweighted(one, stage, weight)),
    ),
  ),
  fc.tuple(leaf, fc.constantFrom(0.5, 0.9, 1.5)).map(([id, by]) =>
    titled(
      'scoring',
      changed(id, (one) => (isGroup(one) ? one : { ...one, scoring: rescored(one, by) })),
    ),
  ),
  leaf.map((id) => titled('removed', (definition) => eachChild(definition, (one) => (one.id === id ? [] : [one])))),
  fc.constantFrom(...dimensions).map((id) => titled('added with a fact', withFact(id))),
  fc
    .constantFrom('min' as const, 'geometricMean' as const)
    .map((aggregate) => titled('new group', intoNewGroup(aggregate))),
  fc.constantFrom('exclude' as const, 'veto' as const, 'require' as const).map((kind) =>
    titled(
      'who is scored',
      adjusted('largeOnes', () => ({ ...named('largeOnes'), kind, when: large })),
    ),
  ),
  fc.constantFrom(3, 12).map((points) =>
    titled(
      'bonus',
      adjusted('best', (definition) => bonus(definition, points)),
    ),
  ),
  fc.constantFrom(1, 0).map((decimals) => titled('scale', rescaled(decimals))),
  fc.constantFrom('sapling', 'growth').map((id) => titled('stage removed', without(id))),
  fc.constant(titled('stage added', withGiants)),
  fc.constant(titled('missing values', excluding)),
);
