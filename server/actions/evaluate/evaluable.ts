import { type RunOfOne, runOfOne } from '../../../rules/engine/explainer.ts';
import type { Statistics } from '../../../rules/engine/run.ts';
import type { Program } from '../../../rules/program/program.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import { type EvaluationWriter, evaluationWriter } from './evaluation-writer.ts';
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
  /** Against a run's statistics, or alone; as JSON. */
  evaluate(record: RecordInput, history: readonly RecordInput[], run: RunStatistics | undefined): Buffer;
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

interface Known extends RunOfOne {
  readonly write: EvaluationWriter;
  uses: number;
}

export function evaluable(program: Program, hash: string): Evaluable {
  const ready = new RecentlyUsed<Known>(mostAtOnce);
  return {
    hash,
    definition: program.definition,
    read: recordReader(program),
    others: whatOthersDecide(program),
    evaluate(record, history, run) {
      const key = `${run?.key ?? ''} ${record.period}`;
      let known = ready.get(key);
      if (!known || known.uses === mostUses) {
        const one = runOfOne(program, run?.statistics ?? nobody, record.period);
        known = { ...one, write: evaluationWriter(one.run, hash), uses: 0 };
        ready.put(key, known, 1);
      }
      known.uses += 1;
      known.score(record, history);
      return known.write(run?.run ?? null);
    },
  };
}
