import type { RecordInput } from './record.ts';
import type { SheetStatus } from './sheet-status.ts';
import type { Text } from './text.ts';

/** Matches `^[A-Za-z][A-Za-z0-9_]{0,63}$`; names inherited by every object, such as `constructor`, are refused. */
export type Id = string;

interface Described {
  readonly name: Text;
  readonly description?: Text;
  /** The policy clause that this follows. */
  readonly basis?: string | Text;
}

export type FieldType = 'number' | 'integer' | 'boolean' | 'string' | 'enum' | 'date';

export interface EnumOption {
  readonly value: string;
  readonly name: Text;
}

export interface Field extends Described {
  readonly id: Id;
  readonly type: FieldType;
  readonly unit?: string;
  /** The department that supplies it. */
  readonly source?: string;
  readonly sensitivity?: 'public' | 'internal' | 'restricted' | 'personal';
  readonly min?: number;
  readonly max?: number;
  readonly options?: readonly EnumOption[];
}

/** A named intermediate value. It may read fields and the facts above it. */
export interface Fact extends Described {
  readonly id: Id;
  readonly formula: string;
  readonly unit?: string;
}

/** Maps a text to a number. Without `otherwise`, a key that has no row is missing. */
export interface Table {
  readonly id: Id;
  readonly name?: Text;
  readonly description?: Text;
  readonly rows: Readonly<Record<string, number>>;
  readonly otherwise?: number | null;
}

export type Scalar = number | string | boolean;

export type Operator =
  | 'equal'
  | 'notEqual'
  | 'in'
  | 'notIn'
  | 'contains'
  | 'doesNotContain'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive';

export interface ConditionLeaf {
  readonly fact: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[] | { readonly fact: string };
}

export type Condition =
  | ConditionLeaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** Without `when` it is the default, which stands last. */
export interface Stage extends Described {
  readonly id: Id;
  readonly when?: Condition;
}

export interface Scale {
  readonly full: number;
  /** Digits after the point of a total, 0 to 10. */
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
  readonly bonusCap?: number;
}

/** `all` enterprises, those of the same `stage`, or those with the same value of an enum field. */
type Scope = string;

interface Population {
  readonly scope?: Scope;
  readonly direction?: 'more' | 'less';
}

export type Scoring =
  | {
      readonly method: 'bands';
      readonly bands: readonly { readonly from: number | null; readonly mark: number }[];
      readonly boundary?: 'lower' | 'upper';
    }
  | { readonly method: 'linear'; readonly from: number; readonly to: number }
  | { readonly method: 'piecewise'; readonly points: readonly (readonly [value: number, mark: number])[] }
  | {
      readonly method: 'perUnit';
      readonly marksPerUnit: number;
      readonly offset?: number;
      readonly cap?: number;
    }
  | {
      readonly method: 'steps';
      readonly first: number;
      readonly base: number;
      readonly step: number;
      readonly marksPerStep: number;
      readonly cap?: number;
    }
  | { readonly method: 'boolean'; readonly mark: number; readonly otherwise?: number }
  | { readonly method: 'lookup'; readonly marks: Readonly<Record<string, number>>; readonly otherwise?: number }
  | ({ readonly method: 'percentile'; readonly lowest?: number } & Population)
  | ({ readonly method: 'minMax'; readonly lowest?: number } & Population)
  | ({ readonly method: 'zScore'; readonly mean: number; readonly spread: number } & Population);

export type ScoringOf<Method extends Scoring['method']> = Extract<Scoring, { readonly method: Method }>;

export type Missing = 'zero' | 'exclude' | 'median' | 'reject' | { readonly mark: number };

/** One number for every stage, or one per stage; a stage left out does not use the node. */
export type Weight = number | Readonly<Record<Id, number>>;

export interface Variant {
  readonly stages: readonly Id[];
  readonly scoring: Scoring;
}

export interface Indicator extends Described {
  readonly id: Id;
  readonly unit?: string;
  readonly core?: boolean;
  readonly weight?: Weight;
  readonly fullMarks?: number;
  readonly formula: string;
  readonly scoring: Scoring;
  readonly variants?: readonly Variant[];
  readonly missing?: Missing;
}

export type AggregateName = 'weightedMean' | 'geometricMean' | 'harmonicMean' | 'min' | 'max' | 'cappedSum';

export interface Group extends Described {
  readonly id: Id;
  readonly weight?: Weight;
  readonly aggregate?: AggregateName;
  /** Of a `cappedSum`: the most that its children's marks count together. */
  readonly cap?: number;
  readonly children: readonly TreeNode[];
}

export type TreeNode = Group | Indicator;

export function isGroup(node: TreeNode): node is Group {
  return 'children' in node;
}

interface AdjustmentBase extends Described {
  readonly id: Id;
}

export type Adjustment = AdjustmentBase &
  (
    | { readonly kind: 'require'; readonly when: Condition }
    | { readonly kind: 'exclude'; readonly when: Condition }
    | { readonly kind: 'veto'; readonly when: Condition }
    | {
        readonly kind: 'bonus';
        readonly when?: Condition;
        readonly points?: number;
        readonly formula?: string;
        readonly cap?: number;
      }
    | { readonly kind: 'penalty'; readonly when?: Condition; readonly points?: number; readonly percent?: number }
    | { readonly kind: 'cap'; readonly when?: Condition; readonly points: number }
    | { readonly kind: 'floor'; readonly when?: Condition; readonly points: number }
    | { readonly kind: 'gradeCap'; readonly when?: Condition; readonly grade: Id }
  );

export type AdjustmentKind = Adjustment['kind'];
export type AdjustmentOf<Kind extends AdjustmentKind> = Extract<Adjustment, { readonly kind: Kind }>;

/** `from` a total, or the `top` share (0 to 1) of the ranking. All grades of a definition are of one sort. */
export interface Grade extends Described {
  readonly id: Id;
  readonly from?: number;
  readonly top?: number;
}

export interface Quota {
  readonly count: number;
  readonly within?: string;
  readonly orderBy?: readonly { readonly fact: string; readonly descending?: boolean }[];
}

export interface Application extends Described {
  readonly id: Id;
  readonly audience?: string;
  readonly when?: Condition;
  readonly amount?: { readonly formula: string; readonly unit?: string };
  readonly quota?: Quota;
}

export interface Expectation {
  readonly status?: SheetStatus;
  readonly stage?: Id | null;
  readonly total?: number | null;
  readonly grade?: Id | null;
  readonly marks?: Readonly<Record<Id, number | null>>;
  readonly points?: Readonly<Record<Id, number | null>>;
  readonly applications?: Readonly<
    Record<Id, { readonly eligible?: boolean; readonly selected?: boolean; readonly amount?: number | null }>
  >;
}

export interface TestCase {
  readonly id: Id;
  readonly name: Text;
  readonly record: Partial<RecordInput>;
  readonly history?: readonly Partial<RecordInput>[];
  readonly expect: Expectation;
}

export interface Definition {
  readonly $schema?: string;
  readonly formatVersion: 1;
  readonly name: Text;
  readonly description?: Text;
  readonly basis?: string | Text;
  readonly fields: readonly Field[];
  readonly facts?: readonly Fact[];
  readonly tables?: readonly Table[];
  readonly stages?: readonly Stage[];
  readonly scale?: Scale;
  readonly tree: Group;
  readonly adjustments?: readonly Adjustment[];
  readonly grades?: readonly Grade[];
  /** Where grades are shares of the ranking: `stage` or an enum field. Left out: the whole ranking. */
  readonly gradeWithin?: string;
  readonly rankWithin?: readonly string[];
  readonly applications?: readonly Application[];
  readonly tests?: readonly TestCase[];
  /** How the canvas shows it; never counts as a change. */
  readonly layout?: Readonly<Record<Id, { readonly collapsed?: boolean; readonly x?: number; readonly y?: number }>>;
}
