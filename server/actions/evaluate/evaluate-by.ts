import type { ScoreSheet } from '../../../schemas/result.ts';
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
export function evaluateBy(by: Evaluable, wish: Wish, run: RunStatistics | undefined): string {
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
  const sheet = by.sheetOf(record, history, run);
  const told = { ...sheet, ...(run ? {} : noPlace(sheet)), applications: withoutQuotas(sheet, by) };
  return JSON.stringify({ definitionHash: by.hash, population: run?.run ?? null, sheet: told });
}

/** Among nobody there is no rank. */
function noPlace(sheet: ScoreSheet): Pick<ScoreSheet, 'rank' | 'percentile' | 'rankWithin'> {
  const rankWithin = Object.fromEntries(Object.keys(sheet.rankWithin).map((name) => [name, null]));
  return { rank: null, percentile: null, rankWithin };
}

const ofQuotas = new Set(['outsideQuota', 'tiesWithLastTaken']);

/** Who fits a quota is decided among all: of one who is eligible it is not known. */
function withoutQuotas({ applications }: ScoreSheet, { quotas }: Evaluable) {
  if (quotas.size === 0) return applications;
  return Object.fromEntries(
    Object.entries(applications).map(([id, decision]) => {
      if (!quotas.has(id) || !decision.eligible) return [id, decision];
      const reasons = decision.reasons.filter(({ code }) => !ofQuotas.has(code));
      return [id, { ...decision, selected: null, reasons }];
    }),
  );
}
