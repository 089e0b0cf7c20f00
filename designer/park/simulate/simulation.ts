import type { Id, TestCase } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';

/** An enterprise's record with its earlier ones. */
export interface Subject {
  readonly record: RecordInput;
  readonly history: readonly RecordInput[];
}

/** Where the values come from: an enterprise of the park, or typed ones. */
export type SubjectSource =
  | { readonly from: 'park'; readonly enterpriseId: string }
  | { readonly from: 'typed'; readonly subject: Subject };

/** `period` left out: the scored one. */
export interface FieldChange {
  readonly field: Id;
  readonly value: FieldValue;
  readonly period?: string;
}

export interface SimulationRequest {
  readonly source: SubjectSource;
  /** In the order in which they were made. */
  readonly changes: readonly FieldChange[];
  readonly by: 'draft' | 'baseline';
}

/** What the canvas and the sheet show of a node beyond its result. */
export interface NodeAccount {
  /** It and all its ancestors have a weight in the stage. */
  readonly used: boolean;
  /** Its part of the whole, 0 … 1, after excluded siblings gave theirs; null where it has none. */
  readonly share: number | null;
  /** The most points that it could bring; null where it has no share. */
  readonly most: number | null;
  /** `most` less its points. */
  readonly lost: number | null;
  /** Which scoring counts in the stage: 0 the indicator's own, then its variants; null for a group. */
  readonly scoring: number | null;
  /** The place of the band reached; −1: below the first; null: no bands, or no value. */
  readonly band: number | null;
}

/** The result after the changes up to one of them. */
export interface SimulatedStep {
  readonly change: FieldChange;
  readonly before: FieldValue;
  readonly total: number | null;
  readonly rank: number | null;
  readonly grade: Id | null;
}

/** Values that are not of their field's type, and so not taken. */
export interface RefusedChange {
  readonly change: FieldChange;
  readonly why: 'unknownField' | 'wrongType';
}

export interface Simulation {
  readonly serial: number;
  /** Before the changes. */
  readonly subject: Subject;
  readonly changed: Subject;
  readonly original: ScoreSheet;
  readonly sheet: ScoreSheet;
  readonly accounts: Readonly<Record<Id, NodeAccount>>;
  readonly steps: readonly SimulatedStep[];
  readonly refused: readonly RefusedChange[];
  /** Applications with a quota: with changed or typed values, whether it is selected depends on others and is not known. */
  readonly quotaUnknown: readonly Id[];
  readonly took: number;
}

/** One value of one field that would raise one indicator, everything else left as it is; found by scoring it. */
export interface Raise {
  readonly indicator: Id;
  readonly field: Id;
  /** The nearest value that brings more, or the nearest that brings the most that this field can bring. */
  readonly aim: 'next' | 'most';
  readonly value: { readonly before: FieldValue; readonly after: FieldValue };
  /** Of the indicator. */
  readonly indicatorValue: { readonly before: FieldValue; readonly after: FieldValue };
  readonly mark: { readonly before: number | null; readonly after: number | null };
  readonly total: { readonly before: number; readonly after: number };
  readonly rank: { readonly before: number | null; readonly after: number | null };
  readonly grade: { readonly before: Id | null; readonly after: Id | null };
  /** What the total gains. */
  readonly points: number;
}

export interface Raises {
  readonly serial: number;
  /** The most points first. */
  readonly raises: readonly Raise[];
  /** Used indicators below full marks that no single value of one field was found to raise. */
  readonly outOfReach: readonly Id[];
  readonly took: number;
}

export interface SavedCase {
  readonly testCase: TestCase;
  /** What depends on the other enterprises, which a test case has none of, and so is not expected: `marks.x`, `total`. */
  readonly leftOut: readonly string[];
}
