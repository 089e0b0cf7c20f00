import { sheetStatuses } from '../../../schemas/sheet-status.ts';

export const scored = sheetStatuses.indexOf('scored');
export const vetoed = sheetStatuses.indexOf('vetoed');
export const excluded = sheetStatuses.indexOf('excluded');
export const unclassified = sheetStatuses.indexOf('unclassified');

/** What an adjustment did, row by row: 0 nothing; 1 took effect; 2 unknown. */
export interface AdjustmentColumns {
  readonly outcomes: Uint8Array;
  readonly points: Float64Array;
}

type AdjustmentName = 'bn1' | 'bn2' | 'bn3' | 'bn4' | 'v1' | 'v2' | 'v3' | 'v4' | 'v5' | 'v6' | 'v7' | 'v8';

/** What stands beside the tree: from the stage to the grade. */
export interface Standing {
  readonly ages: Float64Array;
  readonly agesMissing: Uint16Array;
  /** −1: unclassified. */
  readonly stages: Int16Array;
  readonly slots: Uint8Array;
  readonly statuses: Uint8Array;
  /** The adjustment that excluded or vetoed; −1: none. */
  readonly decidedBy: Int16Array;
  readonly adjustments: Readonly<Record<AdjustmentName, AdjustmentColumns>>;
  readonly totals: Float64Array;
  /** 0 is AAA, 6 is C; −1: none. */
  readonly grades: Int16Array;
}

export function newStanding(size: number): Standing {
  const adjustment = (): AdjustmentColumns => ({ outcomes: new Uint8Array(size), points: new Float64Array(size) });
  return {
    ages: new Float64Array(size),
    agesMissing: new Uint16Array(size),
    stages: new Int16Array(size),
    slots: new Uint8Array(size),
    statuses: new Uint8Array(size),
    decidedBy: new Int16Array(size),
    adjustments: {
      bn1: adjustment(),
      bn2: adjustment(),
      bn3: adjustment(),
      bn4: adjustment(),
      v1: adjustment(),
      v2: adjustment(),
      v3: adjustment(),
      v4: adjustment(),
      v5: adjustment(),
      v6: adjustment(),
      v7: adjustment(),
      v8: adjustment(),
    },
    totals: new Float64Array(size),
    grades: new Int16Array(size),
  };
}
