import type { AdjustmentOf } from '../../schemas/definition.ts';
import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { errorAt } from '../messages/messages.ts';
import { removeAt, replaceBy, setTo } from './fix.ts';
import type { Check } from './subject.ts';

/** What an adjustment adds or takes is said once, and is not negative. */
export const adjustments: Check = function* ({ definition }) {
  const grades = (definition.grades ?? []).map(({ id }) => id);
  for (const [index, adjustment] of (definition.adjustments ?? []).entries()) {
    const path = pointer('adjustments', index);
    if (adjustment.kind === 'bonus') yield* bonus(adjustment, path);
    if (adjustment.kind === 'penalty') yield* penalty(adjustment, path);
    if (adjustment.kind === 'gradeCap' && !grades.includes(adjustment.grade)) {
      const { grade } = adjustment;
      const meant = nearest(grade, grades);
      yield errorAt(
        `${path}/grade`,
        'adjustment.unknownGrade',
        { grade, nearest: meant },
        replaceBy(`${path}/grade`, meant),
      );
    }
  }
};

function* bonus({ points, formula, cap }: AdjustmentOf<'bonus'>, path: string): Generator<Problem> {
  if (points === undefined && formula === undefined) yield errorAt(`${path}/points`, 'adjustment.bonusNothing');
  if (points !== undefined && formula !== undefined)
    yield errorAt(`${path}/formula`, 'adjustment.bonusBoth', {}, removeAt(`${path}/points`, 'points'));
  yield* notNegative({ points, cap }, path);
}

function* penalty({ points, percent }: AdjustmentOf<'penalty'>, path: string): Generator<Problem> {
  if (points === undefined && percent === undefined) yield errorAt(`${path}/points`, 'adjustment.penaltyNothing');
  if (points !== undefined && percent !== undefined)
    yield errorAt(`${path}/percent`, 'adjustment.penaltyBoth', {}, removeAt(`${path}/percent`, 'percent'));
  yield* notNegative({ points, percent }, path);
  if (percent !== undefined && percent > 100)
    yield errorAt(`${path}/percent`, 'adjustment.percent', { value: percent }, setTo(`${path}/percent`, 100));
}

function* notNegative(amounts: Readonly<Record<string, number | undefined>>, path: string): Generator<Problem> {
  for (const [key, value] of Object.entries(amounts)) {
    const at = `${path}/${key}`;
    // A sign too many: what is added or taken is meant.
    if (value !== undefined && value < 0) yield errorAt(at, 'adjustment.negative', { key, value }, setTo(at, -value));
  }
}
