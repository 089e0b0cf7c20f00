import type { Id } from '../../schemas/definition.ts';
import type { IdKind } from '../document/kinds.ts';

/** What makes a clone's definition differ from its upstream's by its names and units alone. */
export interface Lineage {
  /** By kind: an id of upstream, and the one that the clone has for it. Ids that are alike are left out. */
  readonly ids?: Ids;
  /** By the clone's ids: units of the park's own fields, where upstream reckons in another one. */
  readonly units?: Readonly<Record<Id, string>>;
}

export type Ids = { readonly [Kind in IdKind]?: Readonly<Record<Id, Id>> };
