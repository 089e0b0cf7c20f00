import type { Id } from '../../schemas/definition.ts';
import type { Subject } from '../diff/change.ts';

/** What was changed together, so that points may come or go: a node, a stage, a fact, an adjustment, or several of them. */
export interface Cause {
  /** `node:rdRatio`, `stage:growth`, `definition`, `rest:innovation`. */
  readonly key: string;
  readonly subjects: readonly Subject[];
  /** The keys of the merge's items. */
  readonly items: readonly string[];
  /** The node right below the root under which it stands; null: elsewhere. */
  readonly dimension: Id | null;
  /** The largest share of the total that it decides about, 0 … 1, by which small ones are told from large ones. */
  readonly share: number;
  /** Several small ones were put together, so that the rest could be told apart in time. */
  readonly grouped: boolean;
}
