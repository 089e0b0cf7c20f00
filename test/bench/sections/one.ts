import assert from 'node:assert/strict';
import { compile, datasetOf, explainer, score, sheetOf } from '../../../rules/index.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';
import { medianOf } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhou } from '../suzhou.ts';
import type { Section } from './section.ts';

const parkSize = 2000;

/** One enterprise with its full explanation, against the statistics of the park's run. */
export const one: Section = {
  name: 'one',
  run({ park }) {
    const table = park(parkSize);
    const dataset = datasetOf(table, period);
    const run = score(compile(suzhou), dataset);
    const records = Array.from({ length: dataset.size }, (_, row): RecordInput => {
      const record: Record<string, FieldValue> = {};
      for (const { id, type } of suzhou.fields) {
        const cell = dataset.column(id)?.[row];
        if (cell !== undefined) record[id] = fromCell(cell, type, dataset.dictionary);
      }
      return { ...record, enterpriseId: dataset.enterpriseIds[row] as string, name: dataset.names[row] ?? '', period };
    });
    const explain = explainer(compile(suzhou), run.statistics());
    const [{ applications: _, ...alone }, { applications: __, ...inRun }] = [
      explain(records[1] as RecordInput),
      sheetOf(run, 1),
    ];
    assert.deepEqual(alone, inRun);
    let next = 0;
    const time = medianOf(parkSize, parkSize, () => explain(records[next++ % records.length] as RecordInput));
    return [{ what: 'one enterprise with its full explanation', records: 1, time }];
  },
};
