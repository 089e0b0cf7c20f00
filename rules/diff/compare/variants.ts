import type { Id, Variant } from '../../../schemas/definition.ts';
import type { Change } from '../change.ts';
import { type Aspect, between, change, emptiness, inside } from './aspect.ts';
import { equal } from './equal.ts';
import { movedAmong } from './order.ts';
import { scoring } from './scoring.ts';

interface Numbered {
  readonly index: number;
  readonly variant: Variant;
}

const numbered = (variants: readonly Variant[] = []): readonly Numbered[] =>
  variants.map((variant, index) => ({ index, variant }));

/** Variants have no ids: they are followed by their stages, then by a stage that they share. */
export const variants: Aspect<readonly Variant[] | undefined> = (before, after, site) => {
  if (equal(before, after)) return [];
  const [then, now] = [numbered(before), numbered(after)];
  const partners = partnersOf(then, now);
  const followed = new Set(partners.values());
  const gone = then.filter((was) => !followed.has(was));
  const changes: Change[] = [...emptiness('variants')(before, after, site)];
  for (const is of now) {
    const was = partners.get(is);
    if (!was) changes.push(change(inside(site, is.index), { kind: 'variant', after: is.variant }));
    else {
      const at = inside(site, was.index, is.index);
      const sides = { before: was.variant.stages, after: is.variant.stages };
      if (!equal(sides.before, sides.after))
        changes.push(change(inside(at, 'stages'), { kind: 'variantStages', ...sides }));
      changes.push(...scoring(is.variant.stages)(was.variant.scoring, is.variant.scoring, inside(at, 'scoring')));
    }
  }
  for (const was of gone) changes.push(change(inside(site, was.index), { kind: 'variant', before: was.variant }));
  const kept = now.flatMap((is) => partners.get(is)?.index ?? []);
  // Where a stage stands in two variants, the order decides.
  if (movedAmong(kept).size > 0)
    changes.push(change(site, { kind: 'list', property: 'variants', ...between(named(before), named(after)) }));
  return changes;
};

const named = (variants: readonly Variant[] | undefined): readonly string[] | undefined =>
  variants?.map(({ stages }) => stages.join('+'));

function partnersOf(before: readonly Numbered[], after: readonly Numbered[]): ReadonlyMap<Numbered, Numbered> {
  const partners = new Map<Numbered, Numbered>();
  const left = new Set(before);
  const pairUp = (belong: (was: readonly Id[], is: readonly Id[]) => boolean) => {
    for (const is of after) {
      if (partners.has(is)) continue;
      const was = [...left].find(({ variant }) => belong(variant.stages, is.variant.stages));
      if (!was) continue;
      partners.set(is, was);
      left.delete(was);
    }
  };
  pairUp(equal);
  pairUp((was, is) => is.some((stage) => was.includes(stage)));
  return partners;
}
