import { datasetOf } from '../../../rules/index.ts';
import { scoreByEngine } from '../contenders.ts';
import { medianOf } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhouProgram } from '../suzhou.ts';
import { times } from '../table.ts';
import type { Section } from './section.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000];

/** Whether a record costs the same, however many there are. */
export const linear: Section = {
  name: 'linear',
  run({ park }) {
    // Compiled code first, so that the smallest park does not pay for it.
    const warm = datasetOf(park(20_000), period);
    for (let i = 0; i < 5; i++) scoreByEngine(suzhouProgram, warm);
    const timings = sizes.map((records) => {
      const dataset = datasetOf(park(records), period);
      const runs = Math.max(3, Math.min(101, Math.round(300_000 / records)));
      return { records, time: medianOf(runs, 2, () => scoreByEngine(suzhouProgram, dataset)) };
    });
    const hundredThousand = timings.find(({ records }) => records === 100_000);
    const each = (hundredThousand?.time ?? Number.NaN) / 100_000;
    return timings.map(({ records, time }) => ({
      what: `the engine on ${records.toLocaleString('en')} records`,
      records,
      time,
      ratio: `${times(time / records / each)} the cost of a record among 100,000`,
    }));
  },
};
