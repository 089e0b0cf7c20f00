import type { Run } from '../../../rules/index.ts';
import { differencesBetween } from '../preview/affected.ts';
import { columnsOfApplication } from '../preview/applications.ts';
import { flowPlace, placesOf } from '../preview/flows.ts';
import type { Among } from './list-request.ts';

type Holds = (row: number) => boolean;

/** Whether a row belongs to the list; undefined: all do. */
export function membership(among: Among, run: Run, baseline: Run | null): Holds | undefined {
  switch (among.of) {
    case 'all':
      return undefined;
    case 'changed': {
      if (!baseline) return () => false;
      const differencesOf = differencesBetween(run, baseline);
      return (row) => differencesOf(row) !== 0;
    }
    case 'flow':
      return inFlow(among, run, baseline ?? run);
    case 'application': {
      if (!baseline) return () => false;
      const [after, before] = [run, baseline].map(
        (one) => columnsOfApplication(one, among.application)?.[among.decision],
      );
      const [is, was] = among.turn === 'gained' ? [after, before] : [before, after];
      return (row) => is?.[row] === 1 && was?.[row] !== 1;
    }
  }
}

function inFlow(among: Extract<Among, { of: 'flow' }>, run: Run, baseline: Run): Holds {
  const after = placesOf(run, among.flow);
  const before = placesOf(baseline, among.flow);
  return (row) =>
    flowPlace(before.places[row] as number, before.ids.length) === among.before &&
    flowPlace(after.places[row] as number, after.ids.length) === among.after;
}
