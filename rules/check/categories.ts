import { nearest } from '../../schemas/nearest.ts';
import { pointer } from '../../schemas/pointer.ts';
import type { Problem } from '../../schemas/problem.ts';
import { kindNames } from '../formula/types.ts';
import { errorAt, warningAt } from '../messages/messages.ts';
import { removeAt, replaceBy } from './fix.ts';
import type { Check, Subject } from './subject.ts';

/** What divides the enterprises: ranks, grades and quotas within it. */
export const categories: Check = function* (subject) {
  const { gradeWithin, rankWithin, applications, grades } = subject.definition;
  if (gradeWithin !== undefined) {
    yield* categoryFault(gradeWithin, '/gradeWithin', subject);
    if (grades?.length && grades.every(({ from }) => from !== undefined))
      yield warningAt('/gradeWithin', 'grade.withinIgnored', {}, removeAt('/gradeWithin'));
  }
  for (const [index, name] of (rankWithin ?? []).entries()) {
    const path = pointer('rankWithin', index);
    yield* categoryFault(name, path, subject);
    if (rankWithin?.indexOf(name) !== index) yield errorAt(path, 'category.twice', { name }, removeAt(path, name));
  }
  for (const [index, { quota }] of (applications ?? []).entries())
    if (quota?.within !== undefined)
      yield* categoryFault(quota.within, pointer('applications', index, 'quota', 'within'), subject);
};

/** `stage`, or a fact that is a text. A population's scope may also be `all`. */
export function* categoryFault(
  name: string,
  path: string,
  { types, definition }: Subject,
  isScope = false,
): Generator<Problem> {
  const type = types.get(name);
  if (name === 'stage' && !definition.stages?.length)
    yield warningAt(path, 'category.noStages', {}, withoutIt(path, name, isScope));
  if (type?.kind === 'text' || (isScope && name === 'all')) return;
  const toldAlready = !type && definition.facts?.some(({ id }) => id === name);
  if (toldAlready) return;
  const known = [...types].flatMap(([id, { kind }]) => (kind === 'text' ? [id] : []));
  const meant = type ? undefined : nearest(name, known);
  const fix = meant === undefined ? withoutIt(path, name, isScope) : replaceBy(path, meant);
  if (type) yield errorAt(path, 'category.type', { name, kind: kindNames[type.kind] }, fix);
  else yield errorAt(path, 'category.unknown', { name, nearest: meant }, fix);
}

function withoutIt(path: string, name: string, isScope: boolean) {
  return isScope ? replaceBy(path, 'all') : removeAt(path, name);
}
