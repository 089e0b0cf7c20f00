import { isList, isObject, type Loose } from '../../../rules/document/loose.ts';

/** Weights and variants by stage, for the stages that the draft has. */
export function fitStages(node: Loose, draft: Loose): void {
  const stages = isList(draft.stages) ? draft.stages.flatMap((one) => (isObject(one) ? [String(one.id)] : [])) : [];
  const { weight, variants } = node;
  if (isObject(weight)) {
    const known = Object.entries(weight).filter(([stage]) => stages.includes(stage));
    const heaviest = Math.max(0, ...Object.values(weight).map(Number).filter(Number.isFinite));
    node.weight = known.length > 0 ? Object.fromEntries(known) : heaviest;
  }
  if (!isList(variants)) return;
  const fitting = variants.flatMap((variant) => {
    if (!isObject(variant) || !isList(variant.stages)) return [variant];
    const known = variant.stages.filter((stage) => stages.includes(String(stage)));
    return known.length > 0 ? [{ ...variant, stages: known }] : [];
  });
  if (fitting.length > 0) node.variants = fitting;
  else delete node.variants;
}
