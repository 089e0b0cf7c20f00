import type { Run } from '../../../rules/index.ts';
import type { Id } from '../../../schemas/definition.ts';
import { sheetStatuses } from '../../../schemas/sheet-status.ts';
import type { Flow } from './preview.ts';

export type FlowName = 'grades' | 'stages' | 'statuses';

/** Where each row stands, as a place in a list of ids; −1 is none, the last place of a flow. */
export interface Places {
  readonly ids: readonly Id[];
  readonly places: ArrayLike<number>;
}

export function placesOf(run: Run, name: FlowName): Places {
  const { program, grades, stages, statuses } = run;
  if (name === 'grades') return { ids: program.grades.map(({ id }) => id), places: grades };
  if (name === 'statuses') return { ids: sheetStatuses, places: statuses };
  // Without stages every row has the place 0, of none.
  return { ids: program.stages.map(({ stage }) => stage.id), places: stages };
}

export function flowOf(run: Run, baseline: Run | null, name: FlowName): Flow {
  const after = placesOf(run, name);
  const before = placesOf(baseline ?? run, name);
  const [rows, columns] = [before.ids.length + 1, after.ids.length + 1];
  const counts = new Uint32Array(rows * columns);
  count(counts, before.places, rows - 1, after.places, columns - 1);
  return { before: [...before.ids, null], after: [...after.ids, null], counts };
}

function count(
  counts: Uint32Array,
  before: ArrayLike<number>,
  noneBefore: number,
  after: ArrayLike<number>,
  noneAfter: number,
): void {
  const columns = noneAfter + 1;
  for (let row = 0; row < after.length; row++) {
    const at = flowPlace(before[row] as number, noneBefore) * columns + flowPlace(after[row] as number, noneAfter);
    counts[at] = (counts[at] as number) + 1;
  }
}

/** A row's place among those of a flow, of which `none` is the last. */
export function flowPlace(place: number, none: number): number {
  return place < 0 || place > none ? none : place;
}
