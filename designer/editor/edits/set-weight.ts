import { isList, isObject, type Loose, put } from '../../../rules/document/loose.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { WeightSetting } from '../edit.ts';
import { findNode, nodeWhereItWas } from '../tree/loose-nodes.ts';
import { weightIn } from '../weights/weight-of.ts';
import type { EditKind } from './edit-kind.ts';
import { nameIn, plain } from './said.ts';
import { sentence } from './words.ts';

export const setWeight: EditKind<'setWeight'> = {
  apply: putWeight,
  label: (before, { node, stage, weight }) => {
    const loose: unknown = before;
    const found = isObject(loose) ? findNode(loose, node)?.node : undefined;
    const parts = {
      name: nameIn(before, 'node', node),
      before: saidWeight(found && weightIn(found, stage)),
      after: saidWeight(weight),
    };
    if (stage === null) return sentence('weight.set', parts);
    return sentence('weight.setIn', { ...parts, stage: nameIn(before, 'stage', stage) });
  },
};

function saidWeight(weight: number | undefined) {
  return weight === undefined ? sentence('value.none') : plain(String(weight));
}

export function putWeight(draft: Loose, { node: id, stage, weight }: WeightSetting) {
  const node = nodeWhereItWas(draft, id) ?? findNode(draft, id)?.node;
  if (!node) return sentence('refused.noNode', { id });
  if (stage === null) put(node, 'weight', weight);
  else {
    if (!isObject(node.weight)) node.weight = spreadOver(stagesOf(draft, stage), weightIn(node, null));
    if (isObject(node.weight)) put(node.weight, stage, weight);
  }
  return undefined;
}

/** One weight for all stages, written out for each. */
function spreadOver(stages: readonly Id[], weight: number | undefined): Loose {
  return Object.fromEntries(weight === undefined ? [] : stages.map((stage) => [stage, weight]));
}

function stagesOf(draft: Loose, named: Id): readonly Id[] {
  const ids = isList(draft.stages) ? draft.stages.flatMap((one) => (isObject(one) ? [String(one.id)] : [])) : [];
  return ids.includes(named) ? ids : [...ids, named];
}
