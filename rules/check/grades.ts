import type { Grade } from '../../schemas/definition.ts';
import { pointer } from '../../schemas/pointer.ts';
import { errorAt } from '../messages/messages.ts';
import { nameOf } from './name-of.ts';
import type { Check } from './subject.ts';

/** All by total or all by share of the ranking, each from a place of its own. */
export const grades: Check = function* ({ definition: { grades: all = [] } }) {
  const byTotal = all.filter(({ from }) => from !== undefined).length;
  const byShare = all.filter(({ top }) => top !== undefined).length;
  // Those of the rarer sort are the odd ones out.
  const odd = byTotal >= byShare ? 'top' : 'from';
  const first = new Map<number, Grade>();
  for (const [index, grade] of all.entries()) {
    const { from, top } = grade;
    const path = pointer('grades', index);
    if (from === undefined && top === undefined) yield errorAt(`${path}/from`, 'grade.nothing');
    else if (from !== undefined && top !== undefined) yield errorAt(`${path}/${odd}`, 'grade.both');
    else if (byTotal > 0 && byShare > 0 && grade[odd] !== undefined) yield errorAt(`${path}/${odd}`, 'grade.mixed');
    if (top !== undefined && !(top > 0 && top <= 1)) yield errorAt(`${path}/top`, 'grade.top', { value: top });
    const value = from ?? top;
    if (value === undefined) continue;
    const same = first.get(value);
    if (same)
      yield errorAt(`${path}/${from === undefined ? 'top' : 'from'}`, 'grade.same', { value, first: nameOf(same) });
    else first.set(value, grade);
  }
};
