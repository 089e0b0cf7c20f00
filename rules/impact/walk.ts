import type { Run } from '../engine/run.ts';
import { score } from '../engine/score.ts';
import type { Program } from '../program/program.ts';
import type { Between } from './between.ts';
import type { Cause } from './cause.ts';

/** A step of the way: these causes took effect, and the totals were these from then on. */
export interface WalkStep {
  readonly causes: readonly Cause[];
  readonly totals: Float64Array;
}

interface Way {
  readonly between: Between;
  /** In the order in which they are gone through. */
  readonly causes: readonly Cause[];
  /** Whether the way begins at the definition before, or at the one after. */
  readonly from: 'before' | 'after';
  readonly start: Run;
  /** The totals at the end of the way. */
  readonly end: Float64Array;
}

/**
 * From one definition to the other, one cause after the other, scoring at each step what changed only. A cause that
 * makes no definition yet waits until one before it in the way has been gone through; those that none can go before go
 * together.
 */
export function* walk({ between, causes, from, start, end }: Way): Generator<WalkStep> {
  const left = [...causes];
  let previous = start;
  while (left.length > 0) {
    const next = nextOf(left, causes, between, from);
    const taken = next ? left.splice(next.at, next.count) : left.splice(0);
    if (!next) {
      yield { causes: taken, totals: end };
      return;
    }
    previous = score(next.program, previous.dataset, { previous });
    yield { causes: taken, totals: previous.totals };
  }
}

/** The first that can go alone, else the fewest that can go together; undefined: all that are left. */
function nextOf(
  left: readonly Cause[],
  all: readonly Cause[],
  between: Between,
  from: Way['from'],
): { readonly at: number; readonly count: number; readonly program: Program } | undefined {
  if (left.length === 1) return undefined;
  const programWith = (at: number, count: number) => {
    const open = new Set([...left.slice(0, at), ...left.slice(at + count)]);
    const program = between.program(from === 'after' ? open : new Set(all.filter((cause) => !open.has(cause))));
    return program && { at, count, program };
  };
  for (let at = 0; at < left.length; at++) {
    const found = programWith(at, 1);
    if (found) return found;
  }
  for (let count = 2; count < left.length; count++) {
    const found = programWith(0, count);
    if (found) return found;
  }
  return undefined;
}
