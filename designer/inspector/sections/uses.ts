import {
  type Adjustment,
  type Condition,
  type Definition,
  type Id,
  isGroup,
  type TreeNode,
} from '../../../schemas/definition.ts';
import { pointer } from '../../../schemas/pointer.ts';
import type { Text } from '../../../schemas/text.ts';
import { tokensOf } from '../../formula/tokens.ts';

/** Where something is read. */
export interface Use {
  readonly of: 'fact' | 'indicator' | 'stage' | 'adjustment' | 'application' | 'ranking' | 'grades';
  readonly name: Text;
  readonly path: string;
}

/** Every place that reads a field, a fact or a table, by its id. The definition is of the right shape. */
export function usesIn(definition: Definition): ReadonlyMap<Id, readonly Use[]> {
  const uses = new Map<Id, Use[]>();
  const note = (names: Iterable<string>, use: Use) => {
    for (const name of new Set(names)) uses.set(name, [...(uses.get(name) ?? []), use]);
  };
  const { facts = [], stages = [], adjustments = [], applications = [], rankWithin = [], gradeWithin } = definition;
  for (const [index, { name, formula }] of facts.entries())
    note(namesIn(formula), { of: 'fact', name, path: pointer('facts', index) });
  for (const [index, { name, when }] of stages.entries())
    note(factsOf(when), { of: 'stage', name, path: pointer('stages', index) });
  for (const { node, path } of nodesOf(definition.tree, '/tree'))
    if (!isGroup(node)) note(namesOfIndicator(node), { of: 'indicator', name: node.name, path });
  for (const [index, adjustment] of adjustments.entries())
    note([...factsOf(adjustment.when), ...formulaOf(adjustment)], {
      of: 'adjustment',
      name: adjustment.name,
      path: pointer('adjustments', index),
    });
  for (const [index, { name, when, amount, quota }] of applications.entries()) {
    const ordered = (quota?.orderBy ?? []).map(({ fact }) => fact);
    const within = quota?.within === undefined ? [] : [quota.within];
    note([...factsOf(when), ...namesIn(amount?.formula ?? ''), ...ordered, ...within], {
      of: 'application',
      name,
      path: pointer('applications', index),
    });
  }
  note(rankWithin, { of: 'ranking', name: definition.name, path: '/rankWithin' });
  if (gradeWithin !== undefined) note([gradeWithin], { of: 'grades', name: definition.name, path: '/gradeWithin' });
  return uses;
}

function namesIn(formula: string): readonly string[] {
  return tokensOf(formula).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
}

function formulaOf(adjustment: Adjustment): readonly string[] {
  return adjustment.kind === 'bonus' ? namesIn(adjustment.formula ?? '') : [];
}

function namesOfIndicator(node: Exclude<TreeNode, { readonly children: unknown }>): readonly string[] {
  const scorings = [node.scoring, ...(node.variants ?? []).map(({ scoring }) => scoring)];
  const scopes = scorings.flatMap((scoring) => ('scope' in scoring && scoring.scope ? [scoring.scope] : []));
  return [...namesIn(node.formula), ...scopes];
}

function factsOf(condition: Condition | undefined): readonly string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(factsOf);
  if ('any' in condition) return condition.any.flatMap(factsOf);
  if ('not' in condition) return factsOf(condition.not);
  if (!('fact' in condition)) return [];
  const { fact, value } = condition;
  return typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact];
}

function* nodesOf(node: TreeNode, path: string): Generator<{ readonly node: TreeNode; readonly path: string }> {
  yield { node, path };
  if (isGroup(node))
    for (const [index, child] of node.children.entries()) yield* nodesOf(child, `${path}${pointer('children', index)}`);
}
