import type { Id, Stage, Variant } from '../../../schemas/definition.ts';

/** The stages for which the indicator's own scoring counts; null: all of them. */
export function stagesOfOwn(stages: readonly Stage[], variants: readonly Variant[]): readonly Id[] | null {
  if (variants.length === 0) return null;
  const taken = new Set(variants.flatMap((one) => one.stages));
  return stages.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
}

/** A stage that one variant takes, others give; one that is left without any goes. */
export function withStages(variants: readonly Variant[], at: number, chosen: readonly Id[]): readonly Variant[] {
  return variants
    .map((one, place) => ({
      ...one,
      stages: place === at ? chosen : one.stages.filter((stage) => !chosen.includes(stage)),
    }))
    .filter(({ stages }, place) => place === at || stages.length > 0);
}
