import type {
  Adjustment,
  Application,
  Definition,
  Field,
  Grade,
  Group,
  Indicator,
  Scale,
  Scoring,
  Stage,
} from '../../schemas/definition.ts';
import type { Expression } from '../formula/expression.ts';
import type { ValueType } from '../formula/types.ts';

/** A definition whose every formula, condition and name is resolved. Independent of any records. */
export interface Program {
  readonly definition: Definition;
  readonly scale: Required<Pick<Scale, 'full' | 'decimals' | 'min'>> & Pick<Scale, 'max' | 'bonusCap'>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly facts: readonly ProgramFact[];
  readonly stages: readonly { readonly stage: Stage; readonly when: Expression | null }[];
  /** The fields and facts that the stages' conditions read. */
  readonly stageFacts: readonly string[];
  /** Every node of the tree, parents before their children, siblings in order; the root is the first. */
  readonly nodes: readonly ProgramNode[];
  readonly adjustments: readonly ProgramAdjustment[];
  /** Best first. */
  readonly grades: readonly Grade[];
  readonly applications: readonly ProgramApplication[];
}

interface ProgramFact {
  readonly id: string;
  readonly type: ValueType;
  readonly expression: Expression;
}

interface NodeBase {
  readonly index: number;
  /** The index of the parent; −1 for the root. */
  readonly parent: number;
  /** Its weight among its siblings in each stage; one number where there are no stages. 0: not used. */
  readonly weights: Float64Array;
  /** 1 for each stage in which it and all its ancestors are used. */
  readonly used: Uint8Array;
}

export interface ProgramGroup extends NodeBase {
  readonly kind: 'group';
  readonly node: Group;
  readonly children: readonly number[];
}

export interface ProgramIndicator extends NodeBase {
  readonly kind: 'indicator';
  readonly node: Indicator;
  readonly fullMarks: number;
  readonly type: ValueType;
  readonly expression: Expression;
  /** The stages' own scorings; stages that have none use the indicator's. */
  readonly scorings: readonly { readonly scoring: Scoring; readonly stages: readonly number[] | 'others' }[];
}

export type ProgramNode = ProgramGroup | ProgramIndicator;

export interface ProgramAdjustment {
  readonly adjustment: Adjustment;
  readonly when: Expression | null;
  readonly formula: Expression | null;
}

export interface ProgramApplication {
  readonly application: Application;
  readonly when: Expression | null;
  readonly amount: Expression | null;
  readonly order: readonly { readonly expression: Expression; readonly descending: boolean }[];
}

export const defaultScale = { full: 100, decimals: 2, min: 0 } as const;
export const defaultFullMarks = 100;
