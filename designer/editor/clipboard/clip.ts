import type { Fact, Field, Table, TreeNode } from '../../../schemas/definition.ts';

/** Nodes as they are carried to another place, rule set or browser tab, with what they read. */
export interface Clip {
  readonly 'canopy-clip': 1;
  readonly nodes: readonly TreeNode[];
  readonly fields: readonly Field[];
  /** In the order in which they are worked out. */
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
}
