import type { Field, Operator, Scale, Table } from '../../schemas/definition.ts';
import type { Statistic } from '../scoring/scoring-method.ts';

export type RuleLeaf = {
  fact: string;
  operator: Operator;
  value: number | string | boolean | (number | string | boolean)[] | { fact: string };
};
export type RuleGroup = { all: RuleCondition[] } | { any: RuleCondition[] };
export type RuleCondition = RuleLeaf | RuleGroup;

/** A rule as json-rules-engine loads it. The name is unique within its set. */
export interface PlainRule<Params extends object> {
  name: string;
  priority: number;
  conditions: RuleGroup;
  event: { type: string; params: Params };
}

/** How a mark follows from the value: named, with its numbers. The document's `ways` tell the arithmetic of each. */
export type Way =
  | { readonly how: 'mark'; readonly mark: number }
  | { readonly how: 'line'; readonly from: number; readonly to: number; readonly full: number }
  | {
      readonly how: 'between';
      readonly x0: number;
      readonly y0: number;
      readonly x1: number;
      readonly y1: number;
      readonly full: number;
    }
  | { readonly how: 'perUnit'; readonly offset: number; readonly marksPerUnit: number; readonly most: number }
  | {
      readonly how: 'steps';
      readonly first: number;
      readonly base: number;
      readonly step: number;
      readonly marksPerStep: number;
      readonly most: number;
    }
  | ({ readonly how: 'standing' } & AgainstPopulation)
  | ({ readonly how: 'range' } & AgainstPopulation)
  | {
      readonly how: 'deviations';
      readonly population: string;
      readonly less: boolean;
      readonly mean: number;
      readonly spread: number;
      readonly full: number;
    }
  | { readonly how: 'median'; readonly population: string }
  | { readonly how: 'exclude' }
  | { readonly how: 'reject' };

interface AgainstPopulation {
  readonly population: string;
  readonly less: boolean;
  readonly lowest: number;
  readonly full: number;
}

export interface StageEvent {
  readonly stage: string;
  /** Of several stages that hold, the lowest counts. */
  readonly order: number;
}

export interface MarkEvent {
  readonly node: string;
  /** There is no value, or nobody to compare it with: the missing policy gives the mark. */
  readonly byPolicy: boolean;
  readonly way: Way;
}

/** `unknown`: a fact is missing, and neither the condition nor its negation holds. */
export interface DecisionEvent {
  readonly id: string;
  readonly outcome: 'holds' | 'unknown';
}

export interface GradeEvent {
  readonly grade: string;
}

export interface RuleSets {
  readonly stages: readonly PlainRule<StageEvent>[];
  readonly marks: readonly PlainRule<MarkEvent>[];
  readonly adjustments: readonly PlainRule<DecisionEvent>[];
  readonly grades: readonly PlainRule<GradeEvent>[];
  readonly applications: readonly PlainRule<DecisionEvent>[];
}

/** A fact that the rules read and how it comes about. */
export interface FactNeeded {
  readonly fact: string;
  readonly ruleSets: readonly (keyof RuleSets)[];
  readonly from: string;
}

export interface NodeOutline {
  readonly id: string;
  readonly parent: string | null;
  readonly aggregate?: string;
  readonly cap?: number;
  readonly fullMarks?: number;
  readonly formula?: string;
  /** By stage; the one key `` where there are no stages. 0: not used. */
  readonly weights: Readonly<Record<string, number>>;
}

export interface Translation {
  readonly format: 'canopy-json-rules-engine';
  readonly formatVersion: 1;
  readonly engine: 'json-rules-engine 7.3.1';
  readonly name: string;
  readonly definitionHash: string | null;
  readonly howToRead: readonly string[];
  readonly ruleSets: RuleSets;
  readonly ways: Readonly<Record<string, string>>;
  readonly factsNeeded: readonly FactNeeded[];
  readonly fields: readonly Field[];
  readonly facts: readonly { readonly id: string; readonly formula: string }[];
  readonly tables: readonly Table[];
  readonly scale: Scale;
  readonly nodes: readonly NodeOutline[];
  readonly adjustments: readonly object[];
  readonly grades: readonly object[];
  readonly gradeWithin: string | null;
  readonly rankWithin: readonly string[];
  readonly applications: readonly object[];
  /** Null where the run's statistics were not at hand: whoever loads the rules takes them. */
  readonly populations: Readonly<Record<string, Statistic | number>> | null;
}
