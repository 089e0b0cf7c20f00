import type { Id } from '../../schemas/definition.ts';
import type { IdKind } from '../document/kinds.ts';

/** How two things of different ids were found to be the same: a clone's memory, their name, or the place at the top. */
export type Found = 'lineage' | 'name' | 'place';

/** The same thing under another id. What has the same id on both sides needs no pair. */
export interface Pair {
  readonly kind: IdKind;
  readonly before: Id;
  readonly after: Id;
  readonly found: Found;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Ids that stand on both sides and mean different things. */
  readonly apart: readonly { readonly kind: IdKind; readonly id: Id }[];
}
