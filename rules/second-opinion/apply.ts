import type { ApplicationResult } from '../../schemas/result.ts';
import type { Value } from '../formula/functions/formula-function.ts';
import type { Program } from '../program/program.ts';
import type { Enterprise } from './enterprise.ts';
import { evaluate } from './interpreter.ts';
import { groupOf } from './placing.ts';
import { type Candidate, withinQuota } from './quota.ts';
import type { Scored } from './score-one.ts';
import type { DecisionEvent } from './translation.ts';

/** What the applications decide of one enterprise, before the quotas compare it with others. */
export interface Wish extends Candidate {
  readonly amount: number | null;
}

/** The applications that an enterprise is eligible for, by id. */
export async function wishesOf(
  { applications }: Program,
  decide: (enterprise: Enterprise) => Promise<ReadonlyMap<string, DecisionEvent['outcome'] | 'doesNotHold'>>,
  one: Scored,
  enterpriseId: string,
): Promise<ReadonlyMap<string, Wish>> {
  if (one.status !== 'scored') return new Map();
  const { enterprise } = one;
  const decided = await decide(enterprise);
  const eligible = applications.filter(({ application: { id }, when }) => when === null || decided.get(id) === 'holds');
  return new Map(
    eligible.map(({ application: { id, quota }, amount }) => {
      const worth: Value = amount && evaluate(amount, enterprise);
      const order = (quota?.orderBy ?? []).map(({ fact }) => enterprise.read(fact));
      return [
        id,
        {
          enterpriseId,
          group: groupOf(one, quota?.within ?? 'all'),
          order,
          amount: typeof worth === 'number' ? worth : null,
        },
      ];
    }),
  );
}

/** Quotas over all enterprises. In a sample, a quota is left open: everyone eligible counts as selected. */
export function takenBy(
  { applications }: Program,
  everyone: readonly ReadonlyMap<string, Wish>[],
  isSample: boolean,
): (wishes: ReadonlyMap<string, Wish>) => Readonly<Record<string, ApplicationResult>> {
  const selected = new Map(
    applications.map(({ application: { id, quota } }) => {
      const wishes = everyone.flatMap((own) => own.get(id) ?? []);
      return [id, quota && !isSample ? withinQuota(wishes, quota) : new Set(wishes)];
    }),
  );
  return (own) =>
    Object.fromEntries(
      applications.map(({ application: { id } }) => {
        const wish = own.get(id);
        const taken = wish !== undefined && selected.get(id)?.has(wish) === true;
        return [id, { eligible: wish !== undefined, selected: taken, amount: wish?.amount ?? null, reasons: [] }];
      }),
    );
}
