import type { Kinship } from '../../../rules/impact/aligned.ts';
import type { Lineage } from '../../../rules/lineage/lineage.ts';
import type { RuleSet } from '../../storage/documents/rule-sets.ts';
import type { ComparedSide } from '../compare/compared-side.ts';
import { lineageBetween, templateOf } from '../compare/lineage-between.ts';

type Origin = RuleSet['origin'];

/** What sides of different rule sets have in common; `origin` is that of the rule set whose report it is. */
export function kinshipOf(from: ComparedSide, to: ComparedSide, origin: Origin): Kinship | undefined {
  if (from.ruleSet !== null && from.ruleSet === to.ruleSet) return undefined;
  const [before, after] = [cloneOf(from, [to.origin, origin]), cloneOf(to, [from.origin, origin])];
  return { ids: lineageBetween(from, to), clones: { ...(before && { before }), ...(after && { after }) } };
}

/** Of a template: how the first that was cloned from it calls and measures the same. */
function cloneOf({ side }: ComparedSide, origins: readonly Origin[]): Lineage | undefined {
  const template = templateOf(side);
  const clone = origins.find((origin) => origin?.template === template);
  return clone ? { ...(clone.ids && { ids: clone.ids }), ...(clone.units && { units: clone.units }) } : undefined;
}
