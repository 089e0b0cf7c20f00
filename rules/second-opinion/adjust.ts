import type { Adjustment } from '../../schemas/definition.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import { roundHalfAway, snap } from '../decimal.ts';
import type { Program } from '../program/program.ts';
import type { Enterprise } from './enterprise.ts';
import { askedBy, firing } from './facts.ts';
import { groupBy } from './group-by.ts';
import { evaluate } from './interpreter.ts';
import type { DecisionEvent, PlainRule } from './translation.ts';

export interface Adjusted {
  readonly status: Extract<SheetStatus, 'scored' | 'excluded' | 'vetoed'>;
  /** Rounded. */
  readonly total: number | null;
  readonly adjustments: readonly { readonly id: string; readonly points: number }[];
  readonly undecided: readonly string[];
  /** Grades that it may not exceed. */
  readonly gradeCaps: readonly string[];
}

type Outcome = DecisionEvent['outcome'] | 'doesNotHold';
type Decisions = ReadonlyMap<string, Outcome>;
type Decide = (enterprise: Enterprise) => Promise<Decisions>;

/** The decisions of rules that read nothing which changes between the adjustments come from one engine. */
export class Adjuster {
  private readonly program: Program;
  private readonly early: Decide;
  private readonly late: ReadonlyMap<string, Decide>;

  constructor(program: Program, rules: readonly PlainRule<DecisionEvent>[]) {
    this.program = program;
    const readsTotal = (rule: PlainRule<DecisionEvent>) => askedBy([rule]).facts.includes('total');
    this.early = decisionsBy(rules.filter((rule) => !readsTotal(rule)));
    const late = groupBy(rules.filter(readsTotal), ({ event }) => event.params.id);
    this.late = new Map([...late].map(([id, own]) => [id, decisionsBy(own)]));
  }

  /** From the root's points to the rounded total. */
  async adjust(enterprise: Enterprise, start: number): Promise<Adjusted> {
    const { scale, adjustments: listed } = this.program;
    const early = await this.early(enterprise);
    const adjustments: { id: string; points: number }[] = [];
    const undecided: string[] = [];
    const gradeCaps: string[] = [];
    let total = start;
    let bonusLeft = scale.bonusCap ?? Number.POSITIVE_INFINITY;
    const sofar = (status: Adjusted['status'], result: number | null): Adjusted => ({
      status,
      total: result,
      adjustments,
      undecided,
      gradeCaps,
    });

    for (const { adjustment, formula } of listed) {
      const { id } = adjustment;
      enterprise.learn('total', snap(total));
      const outcome = await this.outcomeOf(adjustment, early, enterprise);
      if (adjustment.kind === 'require') {
        if (outcome === 'holds') continue;
        adjustments.push({ id, points: 0 });
        return sofar('excluded', null);
      }
      if (outcome === 'doesNotHold') continue;
      const amount = formula === null ? 0 : evaluate(formula, enterprise);
      if (outcome === 'unknown' || amount === null) {
        undecided.push(id);
        continue;
      }
      const before = total;
      let points = 0;
      switch (adjustment.kind) {
        case 'exclude':
        case 'veto':
          adjustments.push({ id, points });
          return adjustment.kind === 'veto' ? sofar('vetoed', 0) : sofar('excluded', null);
        case 'bonus':
          points = Math.min(
            Math.max(adjustment.points ?? Number(amount), 0),
            adjustment.cap ?? Number.POSITIVE_INFINITY,
            bonusLeft,
          );
          bonusLeft -= points;
          total += points;
          break;
        case 'penalty':
          points = -(adjustment.points ?? (Math.max(total, 0) * (adjustment.percent ?? 0)) / 100);
          total += points;
          break;
        case 'cap':
        case 'floor':
          total = adjustment.kind === 'cap' ? Math.min(total, adjustment.points) : Math.max(total, adjustment.points);
          points = total - before;
          break;
        case 'gradeCap':
          gradeCaps.push(adjustment.grade);
          break;
      }
      adjustments.push({ id, points });
    }
    const clamped = Math.min(Math.max(total, scale.min), scale.max ?? Number.POSITIVE_INFINITY);
    return sofar('scored', roundHalfAway(snap(clamped), scale.decimals));
  }

  private async outcomeOf({ id, when }: Adjustment, early: Decisions, enterprise: Enterprise): Promise<Outcome> {
    if (when === undefined) return 'holds';
    const late = this.late.get(id);
    const known = late ? await late(enterprise) : early;
    return known.get(id) ?? 'doesNotHold';
  }
}

/** Of the conditions that hold or are unknown; the others are not listed. */
export function decisionsBy(rules: readonly PlainRule<DecisionEvent>[]): Decide {
  const fireOn = firing(rules);
  return async (enterprise) => {
    const fired = await fireOn((name) => enterprise.read(name));
    return new Map(fired.map(({ id, outcome }) => [id, outcome]));
  };
}
