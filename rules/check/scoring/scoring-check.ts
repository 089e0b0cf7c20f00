import type { Scoring, ScoringOf } from '../../../schemas/definition.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { ValueType } from '../../formula/types.ts';
import { errorAt, warningAt } from '../../messages/messages.ts';
import { setTo } from '../fix.ts';
import type { Range } from '../ranges/range.ts';
import type { Subject } from '../subject.ts';

/** One scoring at its place, and what is known of the value that it scores. */
export interface Scored {
  readonly path: string;
  readonly fullMarks: number;
  readonly type: ValueType;
  readonly range: Range;
  readonly subject: Subject;
}

type Name = Scoring['method'];

/** What can be wrong with the parameters of one method. */
export interface ScoringCheck<Method extends Name> {
  readonly method: Method;
  faults(scoring: ScoringOf<Method>, scored: Scored): Iterable<Problem>;
  /** The least mark of a value that is there, or less: where this is above 0, no such value earns 0. */
  leastMark(scoring: ScoringOf<Method>, scored: Scored): number;
}

export type AnyScoringCheck = { [Method in Name]: ScoringCheck<Method> }[Name];

export function* markFault(mark: number, path: string, fullMarks: number): Generator<Problem> {
  if (mark < 0) yield errorAt(path, 'mark.negative', { mark }, setTo(path, 0));
  else if (mark > fullMarks && fullMarks > 0)
    yield warningAt(path, 'mark.aboveFull', { mark, full: fullMarks }, setTo(path, fullMarks));
}

export function* optionalMarkFault(mark: number | undefined, path: string, fullMarks: number): Generator<Problem> {
  if (mark !== undefined) yield* markFault(mark, path, fullMarks);
}
