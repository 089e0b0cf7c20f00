import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';
import { nodesIn } from '../../../rules/document/nodes.ts';
import type { Id } from '../../../schemas/definition.ts';

/** A new stage weighs as another one does, where weights differ by stage. */
export function withStageLike(draft: Loose, like: Id, stage: Id): void {
  for (const { node } of nodesIn(draft)) {
    if (isObject(node.weight) && Object.hasOwn(node.weight, like)) node.weight[stage] = node.weight[like];
    for (const variant of variantsOf(node))
      if (isList(variant.stages) && variant.stages.includes(like)) variant.stages.push(stage);
  }
}

/** What only a stage that is gone has: its weights, and variants for it alone. */
export function withoutStage(draft: Loose, stage: Id): void {
  const areStagesLeft = isList(draft.stages) && draft.stages.length > 0;
  for (const { node } of nodesIn(draft)) {
    if (isObject(node.weight) && Object.hasOwn(node.weight, stage)) {
      if (areStagesLeft) delete node.weight[stage];
      else node.weight = node.weight[stage];
    }
    for (const variant of variantsOf(node))
      if (isList(variant.stages)) variant.stages = variant.stages.filter((one) => one !== stage);
    if (isList(node.variants)) {
      const left = node.variants.filter((one) => !(isObject(one) && isList(one.stages) && one.stages.length === 0));
      if (left.length === 0) delete node.variants;
      else if (left.length < node.variants.length) node.variants = left;
    }
  }
}

function variantsOf({ variants }: Loose): readonly Loose[] {
  return isList(variants) ? variants.filter(isObject) : [];
}
