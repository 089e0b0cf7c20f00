import assert from 'node:assert/strict';
import { type Dataset, datasetOf, score } from '../../../rules/index.ts';
import { scoreByEngine } from '../contenders.ts';
import { raceAsync } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhouProgram } from '../suzhou.ts';
import { times } from '../table.ts';
import { scoreByZen, type ZenRun, zenDecision } from '../zen/score-by-zen.ts';
import type { Section } from './section.ts';

const sample = 2000;

/** @gorules/zen-engine with one decision table for each indicator. */
export const zen: Section = {
  name: 'zen',
  async run({ records, park }) {
    const size = Math.min(sample, records);
    const [all, few] = [datasetOf(park(records), period), datasetOf(park(size), period)];
    const decision = zenDecision(suzhouProgram);
    assertSameMarks(few, await scoreByZen(suzhouProgram, decision, few));
    const time = await raceAsync(
      {
        engine: () => scoreByEngine(suzhouProgram, all),
        zen: () => scoreByZen(suzhouProgram, decision, few),
      },
      3,
      1,
    );
    const ratio = time.zen / size / (time.engine / records);
    return [
      {
        what: '@gorules/zen-engine 0.54, one decision table for each indicator',
        records: size,
        time: time.zen,
        ratio: `the engine is ${times(ratio)} as fast a record`,
      },
    ];
  },
};

/** ZEN reckons in decimals, and its power function is good to some 7 digits. */
const tolerance = 1e-4;

function assertSameMarks(dataset: Dataset, { marks }: ZenRun): void {
  const run = score(suzhouProgram, dataset);
  for (const { index, node } of suzhouProgram.nodes)
    run.indicators[index]?.marks.forEach((mark, row) => {
      const theirs = marks[index]?.[row] as number;
      assert.ok(Number.isNaN(mark) || Math.abs(mark - theirs) <= tolerance, `${node.id}: ${mark}, by ZEN ${theirs}`);
    });
}
