import { HttpProblem, type ProblemFault } from '../../http/problem.ts';
import type { Evaluable, RunStatistics } from './evaluable.ts';
import { sayOfEvaluate } from './messages.ts';
import { type Cells, readHistory } from './record-reader.ts';

export interface Wish {
  readonly ruleSet?: string;
  readonly version?: number | 'draft';
  readonly definition?: Readonly<Record<string, unknown>>;
  /** Whose statistics it is scored against. */
  readonly run?: string;
  readonly record: Cells;
  readonly history?: readonly Cells[];
}

/** What one enterprise gets by a definition, and why; as JSON. */
export function evaluateBy(by: Evaluable, wish: Wish, run: RunStatistics | undefined): Buffer {
  if (!run && by.others.length > 0) {
    const what = by.others.slice(0, 5).join(', ') + (by.others.length > 5 ? ' …' : '');
    throw new HttpProblem(422, 'evaluate.needsRun', sayOfEvaluate('evaluate.needsRun', what));
  }
  const faults: ProblemFault[] = [];
  const record = by.read(wish.record, '/record', faults);
  const history = wish.history ? readHistory(by.read, wish.history, record, faults) : [];
  if (faults.length > 0)
    throw new HttpProblem(422, 'evaluate.wrongValues', sayOfEvaluate('evaluate.wrongValues', faults.length), {
      faults,
    });
  return by.evaluate(record, history, run);
}
