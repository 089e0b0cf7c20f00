import type { AdjustmentKind, AdjustmentOf } from '../../schemas/definition.ts';
import type { AdjustmentRule } from './adjustment-rule.ts';
import { bonus } from './bonus.ts';
import { exclude, require, veto } from './decisive.ts';
import { cap, floor, gradeCap } from './limits.ts';
import { penalty } from './penalty.ts';

type AnyRule = { [Kind in AdjustmentKind]: AdjustmentRule<Kind> }[AdjustmentKind];

const rules: readonly AnyRule[] = [require, exclude, veto, bonus, penalty, cap, floor, gradeCap];
const byKind = new Map(rules.map((rule) => [rule.kind, rule]));

export function adjustmentRuleOf(adjustment: AdjustmentOf<AdjustmentKind>): AdjustmentRule<AdjustmentKind> {
  // The map pairs each kind with its own rule, which the type of a map can't say.
  return byKind.get(adjustment.kind) as unknown as AdjustmentRule<AdjustmentKind>;
}
