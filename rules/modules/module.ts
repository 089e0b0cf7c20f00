import type { Id } from '../../schemas/definition.ts';
import type { Lineage } from '../lineage/lineage.ts';

/** A subtree that a rule set has from a release of a template, and does not change itself. */
export interface Module extends Lineage {
  /** The subtree's root in the rule set. */
  readonly node: Id;
  readonly template: string;
  readonly release: number;
  /** Of the release as upstream has it. */
  readonly hash: string;
  /** The subtree's root in the release. */
  readonly upstreamNode: Id;
}
