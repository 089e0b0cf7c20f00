import type { Condition, Missing, Quota, Weight } from '../../../schemas/definition.ts';
import type { Between, ChangeContent, Defaulted } from '../change.ts';
import { type Aspect, between, change, defaulted, emptiness, inside, saysTheSame, scalar } from './aspect.ts';
import { equal } from './equal.ts';

/** Compared and told as one value; `byDefault`: what stands where it is left out. */
function whole<Value>(of: (sides: Defaulted<Value>) => ChangeContent, byDefault?: Value): Aspect<Value | undefined> {
  return (before, after, site) => {
    if (equal(before, after)) return [];
    const same = saysTheSame(site, before, after, (value) => equal(value, byDefault));
    return [change(site, of(defaulted(site, before, after, byDefault)), same)];
  };
}

export const condition = whole<Condition>((sides) => ({ kind: 'condition', ...sides }));

export const missing = whole<Missing>((sides) => ({ kind: 'missing', ...sides }), 'zero');

export const formula = (of: 'value' | 'amount') => scalar<string>((sides) => ({ kind: 'formula', of, ...sides }));

export const rankWithin: Aspect<readonly string[] | undefined> = (before, after, site) => {
  const emptied = emptiness('rankWithin')(before, after, site);
  if (emptied.length > 0 || equal(before, after)) return emptied;
  return [change(site, { kind: 'list', property: 'rankWithin', ...between(before, after) })];
};

type Order = NonNullable<Quota['orderBy']>;

const spelledOut = (order: Order) => order.map(({ fact, descending }) => ({ fact, descending: descending ?? false }));

export const quotaOrder: Aspect<Order | undefined> = (before, after, site) => {
  if (equal(before, after)) return [];
  const sameMeaning = site.both && equal(spelledOut(before ?? []), spelledOut(after ?? []));
  return [change(site, { kind: 'quotaOrder', ...between(before, after) }, sameMeaning)];
};

/** Stage by stage where both sides are given by stage; `byDefault`: what each side has where it is left out. */
export function weight(byDefault: Between<number>): Aspect<Weight | undefined> {
  return (before, after, site) => {
    if (typeof before === 'object' && typeof after === 'object')
      return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((stage) =>
        scalar<number>((sides) => ({ kind: 'weight', stage, ...sides }), 0)(
          Object.hasOwn(before, stage) ? before[stage] : undefined,
          Object.hasOwn(after, stage) ? after[stage] : undefined,
          inside(site, stage),
        ),
      );
    const implied = before === undefined ? byDefault.before : byDefault.after;
    return whole<Weight>((sides) => ({ kind: 'weight', stage: null, ...sides }), implied)(before, after, site);
  };
}
