import { type Explainer, explainer } from '../../../rules/engine/explainer.ts';
import type { Statistics } from '../../../rules/engine/run.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Definition, Id } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { RecentlyUsed } from './recently-used.ts';
import { type RecordReader, recordReader } from './record-reader.ts';
import { whatOthersDecide } from './what-others-decide.ts';

/** A definition ready to score one record after another. */
export interface Evaluable {
  readonly hash: string;
  readonly definition: Definition;
  readonly read: RecordReader;
  /** Of what can't be told without a run. */
  readonly others: readonly string[];
  /** Applications that not all who are eligible get. */
  readonly quotas: ReadonlySet<Id>;
  /** Against a run's statistics, or alone. */
  sheetOf(record: RecordInput, history: readonly RecordInput[], run: RunStatistics | undefined): ScoreSheet;
}

export interface RunStatistics {
  /** Of all parks' runs. */
  readonly key: string;
  readonly run: string;
  readonly statistics: Statistics;
}

const nobody: Statistics = { population: {}, medians: {}, rankings: {} };

/** Each period and run has columns of its own. */
const mostAtOnce = 6;
/** It remembers every text that it has seen: after so many records a new one takes its place. */
const mostUses = 20_000;

export function evaluable(program: Program, hash: string): Evaluable {
  const explainers = new RecentlyUsed<{ readonly explain: Explainer; uses: number }>(mostAtOnce);
  const { definition } = program;
  return {
    hash,
    definition,
    read: recordReader(program),
    others: whatOthersDecide(program),
    quotas: new Set((definition.applications ?? []).filter(({ quota }) => quota).map(({ id }) => id)),
    sheetOf(record, history, run) {
      const key = `${run?.key ?? ''} ${record.period}`;
      let known = explainers.get(key);
      if (!known || known.uses === mostUses) {
        known = { explain: explainer(program, run?.statistics ?? nobody), uses: 0 };
        explainers.put(key, known, 1);
      }
      known.uses += 1;
      return known.explain(record, history);
    },
  };
}
