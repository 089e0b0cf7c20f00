import type { Definition } from '../../schemas/definition.ts';
import type { Text } from '../../schemas/text.ts';
import type { IdKind } from '../document/kinds.ts';

export type Choice = 'mine' | 'theirs';

/** One property that the two sides left different; `undefined` where a side does not have it. */
export interface ConflictItem {
  /** Names the item in `choices`. */
  readonly key: string;
  /** What has been changed. `definition`: the rule set as a whole. */
  readonly kind: IdKind | 'definition';
  readonly id: string;
  readonly name: Text | null;
  /**
   * A property such as `formula`, one key of a map as `weight/startup`; `exists`: added or removed; `parent`: a node's
   * group; `order` of a group's children, `order/fields` of a list; `whole`: drafts that can't be told apart by id.
   */
  readonly property: string;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Set where only one side changed it; null: a person has to choose. */
  readonly choice: Choice | null;
}

export interface ConflictView {
  readonly base: Definition;
  readonly mine: Definition;
  readonly theirs: Definition;
  /** Who saved `theirs`, when, and as which revision. */
  readonly by: string | null;
  readonly savedAt: string;
  readonly revision: number;
  readonly items: readonly ConflictItem[];
}

/** By the keys of items. They may also go against what was chosen by itself. */
export type Choices = Readonly<Record<string, Choice>>;
