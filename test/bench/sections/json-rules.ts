import assert from 'node:assert/strict';
import { datasetOf, score, sheetsOf } from '../../../rules/index.ts';
import { secondOpinion } from '../../../rules/second-opinion/second-opinion.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import { scoreByEngine } from '../contenders.ts';
import { raceAsync } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhouProgram, suzhouScore } from '../suzhou.ts';
import { times } from '../table.ts';
import type { Section } from './section.ts';

const sample = 300;

/** json-rules-engine with the translation that a park can download. */
export const jsonRules: Section = {
  name: 'json-rules',
  async run({ records, park }) {
    const size = Math.min(sample, records);
    const [all, few] = [datasetOf(park(records), period), datasetOf(park(size), period)];
    const run = score(suzhouProgram, few);
    const statistics = run.statistics();
    const byRules = () => secondOpinion(suzhouScore, statistics, few);
    const sheetOf = sheetsOf(run);
    (await byRules()).forEach((sheet, row) => {
      assert.deepEqual(essence(sheet), essence(sheetOf(row)));
    });
    const time = await raceAsync({ engine: () => scoreByEngine(suzhouProgram, all), rules: byRules }, 3, 1);
    const ratio = time.rules / size / (time.engine / records);
    return [
      {
        what: 'json-rules-engine 7.3.1, the translated definition',
        records: size,
        time: time.rules,
        ratio: `the engine is ${times(ratio)} as fast a record`,
      },
    ];
  },
};

function essence({ status, total, grade, rank, nodes }: ScoreSheet): object {
  return { status, total, grade, rank, marks: Object.entries(nodes).map(([id, { mark }]) => [id, mark]) };
}
