import type { Id } from '../../../schemas/definition.ts';
import type { SheetStatus } from '../../../schemas/sheet-status.ts';

/** Which enterprises a list holds. Places of grades and stages are those of the flows of a preview. */
export type Among =
  | { readonly of: 'all' }
  /** Anything about their result differs from the baseline. */
  | { readonly of: 'changed' }
  | {
      readonly of: 'flow';
      readonly flow: 'grades' | 'stages' | 'statuses';
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly of: 'application';
      readonly application: Id;
      readonly decision: 'eligible' | 'selected';
      readonly turn: 'gained' | 'lost';
    };

/** `rank`: best first, then those without a rank. The others need a baseline; without one they are as `rank`. */
export type ListOrder = 'rank' | 'rise' | 'fall' | 'gain' | 'loss';

export interface ListRequest {
  readonly among: Among;
  readonly order: ListOrder;
  /** A part of the name or the id. */
  readonly search?: string;
  readonly offset: number;
  readonly limit: number;
}

/** One enterprise's standing; the side before is null throughout where there is no baseline. */
export interface ListedEnterprise {
  readonly row: number;
  readonly enterpriseId: string;
  readonly name: string | null;
  readonly after: Standing;
  readonly before: Standing | null;
}

export interface Standing {
  readonly status: SheetStatus;
  readonly stage: Id | null;
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: Id | null;
}

export interface ListWindow {
  readonly request: ListRequest;
  /** The serial of the score that it was read from. */
  readonly serial: number;
  /** How many there are beyond the window, too. */
  readonly count: number;
  readonly enterprises: readonly ListedEnterprise[];
}
