import type { Definition } from '../../../schemas/definition.ts';
import type { Text } from '../../../schemas/text.ts';

/** A thing of a definition that two people may have changed. */
export type ConflictKind =
  | 'definition'
  | 'node'
  | 'field'
  | 'fact'
  | 'table'
  | 'stage'
  | 'adjustment'
  | 'grade'
  | 'application'
  | 'test';

export type Choice = 'mine' | 'theirs';

/** One property that differs between base, mine and theirs; `undefined` where a side does not have it. */
export interface ConflictItem {
  /** Names the item in `choices`. */
  readonly key: string;
  readonly kind: ConflictKind;
  readonly id: string;
  readonly name: Text | null;
  /** `exists`: added or removed; `place`: parent and position among the siblings. */
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
  /** Of whom `theirs` is, and which revision. */
  readonly by: string | null;
  readonly revision: number;
  readonly savedAt: string;
  readonly items: readonly ConflictItem[];
}

export type Choices = Readonly<Record<string, Choice>>;
