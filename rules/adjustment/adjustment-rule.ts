import type { AdjustmentKind, AdjustmentOf } from '../../schemas/definition.ts';

/** One enterprise while the adjustments pass over it. */
export interface Standing {
  /** The total so far, unrounded. */
  total: number;
  /** What scale.bonusCap still leaves. */
  bonusLeft: number;
  /** The best grade allowed, as an index into the grades best first. */
  bestGrade: number;
  /** Set by the adjustment that ends the scoring. */
  decided: 'excluded' | 'vetoed' | null;
}

export interface AdjustmentRule<Kind extends AdjustmentKind> {
  readonly kind: Kind;
  /** Acts where its condition is true; `unless` acts everywhere else, the unknown included. */
  readonly acts: 'when' | 'unless';
  /** Changes the standing and gives the points that it added. `amount` is the bonus's formula, where it has one. */
  apply(adjustment: AdjustmentOf<Kind>, standing: Standing, amount: number, gradeIndex: (id: string) => number): number;
}
