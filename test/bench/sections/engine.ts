import { compile, datasetOf } from '../../../rules/index.ts';
import { scoreByEngine } from '../contenders.ts';
import { scoreByHand } from '../hand-written/score.ts';
import { race } from '../measure.ts';
import { period } from '../park-table.ts';
import { assertSameResult } from '../same-result.ts';
import { suzhou, suzhouProgram } from '../suzhou.ts';
import { times } from '../table.ts';
import type { Section } from './section.ts';

/** The engine against the practical limit: a loop written by hand for these very indicators. */
export const engine: Section = {
  name: 'engine',
  run({ records, park }) {
    const dataset = datasetOf(park(records), period);
    assertSameResult(scoreByEngine(suzhouProgram, dataset), scoreByHand(dataset));
    const whole = compile(suzhou);
    const time = race(
      {
        hand: () => scoreByHand(dataset),
        engine: () => scoreByEngine(suzhouProgram, dataset),
        applications: () => scoreByEngine(whole, dataset),
      },
      7,
    );
    return [
      { what: 'a loop written by hand', records, time: time.hand, ratio: 'the practical limit' },
      {
        what: '**the engine**, all columns of all nodes',
        records,
        time: time.engine,
        ratio: `${times(time.hand / time.engine)} the speed of the loop`,
      },
      { what: 'the engine, with the two applications', records, time: time.applications },
    ];
  },
};
