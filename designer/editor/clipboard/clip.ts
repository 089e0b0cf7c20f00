import type { Fact, Field, Table, TreeNode } from '../../../schemas/definition.ts';

/** Nodes as they are carried to another place, rule set or browser tab, with what they read. */
export interface Clip {
  readonly 'canopy-clip': 1;
  readonly nodes: readonly TreeNode[];
  readonly fields: readonly Field[];
  readonly facts: readonly Fact[];
  readonly tables: readonly Table[];
  /** Ids of the stages that the nodes' weights and variants name. */
  readonly stages: readonly string[];
}
