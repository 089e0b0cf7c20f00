import type { Condition, Missing, Quota, Weight } from '../../../schemas/definition.ts';
import type { Between, ChangeContent } from '../change.ts';
import { type Aspect, between, change, inside, saysTheSame, scalar } from './aspect.ts';
import { equal } from './equal.ts';

/** Compared and told as one value. */
function whole<Value>(
  of: (sides: Between<Value>) => ChangeContent,
  byDefault: (value: Value) => boolean = () => false,
): Aspect<Value | undefined> {
  return (before, after, site) =>
    equal(before, after) ? [] : [change(site, of(between(before, after)), saysTheSame(site, before, after, byDefault))];
}

export const condition = whole<Condition>((sides) => ({ kind: 'condition', ...sides }));

export const missing = whole<Missing>(
  (sides) => ({ kind: 'missing', ...sides }),
  (value) => value === 'zero',
);

export const formula = (of: 'value' | 'amount') => scalar<string>((sides) => ({ kind: 'formula', of, ...sides }));

export const rankWithin = whole<readonly string[]>(
  (sides) => ({ kind: 'list', property: 'rankWithin', ...sides }),
  (list) => list.length === 0,
);

type Order = NonNullable<Quota['orderBy']>;

const spelledOut = (order: Order) => order.map(({ fact, descending }) => ({ fact, descending: descending ?? false }));

export const quotaOrder: Aspect<Order | undefined> = (before, after, site) => {
  if (equal(before, after)) return [];
  const sameMeaning = site.both && equal(spelledOut(before ?? []), spelledOut(after ?? []));
  return [change(site, { kind: 'quotaOrder', ...between(before, after) }, sameMeaning)];
};

/** Stage by stage where both sides are given by stage; `byDefault`: what each side has where it is left out. */
export function weight(byDefault: Between<number>): Aspect<Weight | undefined> {
  const overall = whole<Weight>((sides) => ({ kind: 'weight', stage: null, ...sides }));
  return (before, after, site) => {
    if (typeof before === 'object' && typeof after === 'object' && Object.keys({ ...before, ...after }).length > 0)
      return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((stage) =>
        // Left out is not the same as 0 to a reader, though a share of 0 is what both give.
        scalar<number>((sides) => ({ kind: 'weight', stage, ...sides }), 0)(
          Object.hasOwn(before, stage) ? before[stage] : undefined,
          Object.hasOwn(after, stage) ? after[stage] : undefined,
          inside(site, stage),
        ),
      );
    const implied = before === undefined ? byDefault.before : byDefault.after;
    return overall(before, after, site).map((change) =>
      saysTheSame(site, before, after, (value) => value === implied) ? { ...change, notation: true } : change,
    );
  };
}
