import type { ApplicationColumns, Run } from '../engine/run.ts';
import type { Program } from '../program/program.ts';

/** What of a run is compared. The rest of its columns, which take most of the memory, need not be kept. */
export interface Standings extends Pick<Run, 'statuses' | 'stages' | 'totals' | 'grades'> {
  readonly program: Program;
  readonly ranks: Float64Array;
  readonly applications: ReadonlyMap<string, Pick<ApplicationColumns, 'eligible' | 'selected' | 'amounts'>>;
}

export function standingsOf({ program, statuses, stages, totals, grades, ranking, applications }: Run): Standings {
  return {
    ...{ program, statuses, stages, totals, grades },
    ranks: ranking.ranks,
    applications: new Map(
      program.applications.map(({ application: { id } }, index) => {
        const { eligible, selected, amounts } = applications[index] as ApplicationColumns;
        return [id, { eligible, selected, amounts }];
      }),
    ),
  };
}
