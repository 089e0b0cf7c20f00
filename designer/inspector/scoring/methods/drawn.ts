import type { Scoring, ScoringOf } from '../../../../schemas/definition.ts';

/** What a drawing knows beside the scoring. */
interface Frame {
  readonly fullMarks: number;
  /** The values at both ends. */
  readonly low: number;
  readonly high: number;
  /** How near to each other two boundaries may be moved there. */
  gapAt(value: number): number;
}

type HandleRole = 'boundary' | 'bandMark' | 'point' | 'zero' | 'full' | 'first' | 'next';

/** Something in the drawing that a person may take and move. */
export interface Handle {
  readonly id: string;
  readonly role: HandleRole;
  /** From 1, where there are several of a role. */
  readonly ordinal: number;
  readonly value: number;
  readonly mark: number;
  readonly moves: 'value' | 'mark' | 'both';
  /** Of a mark that counts for a range of values: where it reaches from and to. */
  readonly reach?: readonly [from: number, to: number];
}

export interface Target {
  readonly value: number;
  readonly mark: number;
}

type Name = Scoring['method'];

/** How a method is drawn and changed by hand. */
export interface Drawn<Method extends Name> {
  readonly method: Method;
  handles(scoring: ScoringOf<Method>, frame: Frame): readonly Handle[];
  moved(scoring: ScoringOf<Method>, handle: Handle, to: Target, frame: Frame): ScoringOf<Method>;
  /** The values that its parameters name: the axis reaches over them, and the line has its corners there. */
  thresholds(scoring: ScoringOf<Method>, fullMarks: number): readonly number[];
}

export type AnyDrawn = { [Method in Name]: Drawn<Method> }[Name];

export function heldMark(mark: number, fullMarks: number): number {
  return Math.min(fullMarks, Math.max(0, mark));
}
