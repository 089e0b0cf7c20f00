import type {
  Condition,
  EnumOption,
  Id,
  Missing,
  Quota,
  Scalar,
  Scoring,
  ScoringOf,
  TestCase,
  Variant,
  Weight,
} from '../../schemas/definition.ts';
import type { FieldValue } from '../../schemas/record.ts';
import type { Language, Text } from '../../schemas/text.ts';
import type { Found } from '../pairing/pair.ts';

/** What has an id of its own, so that it is followed wherever it stands. */
export type EntityKind =
  | 'field'
  | 'fact'
  | 'table'
  | 'stage'
  | 'node'
  | 'adjustment'
  | 'grade'
  | 'application'
  | 'test';

export type Subject = { readonly kind: 'definition' } | { readonly kind: EntityKind; readonly id: Id };

/** A side that did not exist is left out; null is a value. */
export interface Between<Value> {
  readonly before?: Value;
  readonly after?: Value;
}

/** With what stands where a side leaves it out. */
export interface Defaulted<Value> extends Between<Value> {
  readonly byDefault?: Value;
}

/** Among its siblings: counted from 1, behind which of them (null: the first), and below which group. */
export interface Place {
  readonly parent: Id | null;
  readonly position: number;
  readonly behind: Id | null;
}

export type PropertyName =
  | 'formatVersion'
  | 'nodeKind'
  | 'type'
  | 'unit'
  | 'source'
  | 'sensitivity'
  | 'min'
  | 'max'
  | 'otherwise'
  | 'core'
  | 'fullMarks'
  | 'aggregate'
  | 'cap'
  | 'adjustmentKind'
  | 'points'
  | 'percent'
  | 'gradeCap'
  | 'from'
  | 'top'
  | 'gradeWithin'
  | 'audience'
  | 'amountUnit'
  | 'quotaCount'
  | 'quotaWithin';

export type ScaleProperty = 'full' | 'decimals' | 'min' | 'max' | 'bonusCap';

export type ListName =
  | 'fields'
  | 'facts'
  | 'tables'
  | 'stages'
  | 'adjustments'
  | 'grades'
  | 'applications'
  | 'tests'
  | 'options'
  | 'variants'
  | 'rankWithin'
  | 'history';

type KeysOf<Union> = Union extends unknown ? keyof Union : never;
/** The parameters of all methods that are one number or one word. */
export type ParameterName = Exclude<KeysOf<Scoring>, 'method' | 'bands' | 'points' | 'marks'>;

export type Band = ScoringOf<'bands'>['bands'][number];
export type Point = ScoringOf<'piecewise'>['points'][number];
export type QuotaOrder = NonNullable<Quota['orderBy']>;
export type TestRecord = TestCase['record'];

/** Of a scoring: the stages whose variant it is, null for the indicator's own. */
interface OfScoring {
  readonly stages: readonly Id[] | null;
}

type Existence = { readonly place: Place; readonly properties: readonly Change[] };

type ChangeKinds =
  | ({ readonly kind: 'added' } & Existence)
  | ({ readonly kind: 'removed' } & Existence)
  /** The same thing under another id; of a comparison of two rule sets, never of `diff`. */
  | { readonly kind: 'identity'; readonly before: Id; readonly after: Id; readonly found: Found }
  | { readonly kind: 'moved'; readonly before: Place; readonly after: Place }
  | ({ readonly kind: 'renamed'; readonly language: Language } & Between<string>)
  | ({
      readonly kind: 'text';
      readonly property: 'description' | 'basis';
      /** Null: a basis that is one text for all languages, or a change to or from that form. */
      readonly language: Language | null;
    } & Between<string | Text>)
  | ({ readonly kind: 'property'; readonly property: PropertyName } & Defaulted<Scalar | null>)
  | ({ readonly kind: 'scale'; readonly property: ScaleProperty } & Defaulted<number>)
  | ({ readonly kind: 'weight'; readonly stage: Id | null } & Defaulted<Weight>)
  | ({ readonly kind: 'formula'; readonly of: 'value' | 'amount' } & Between<string>)
  | ({ readonly kind: 'condition' } & Between<Condition>)
  | ({ readonly kind: 'missing' } & Defaulted<Missing>)
  | ({ readonly kind: 'scoring' } & OfScoring & Between<Scoring>)
  | ({ readonly kind: 'parameter'; readonly parameter: ParameterName } & OfScoring & Defaulted<Scalar>)
  | ({ readonly kind: 'band'; readonly number: number } & OfScoring & Between<Band>)
  | ({ readonly kind: 'point'; readonly number: number } & OfScoring & Between<Point>)
  | ({ readonly kind: 'categoryMark'; readonly category: string } & OfScoring & Between<number>)
  | ({ readonly kind: 'variant' } & Between<Variant>)
  | ({ readonly kind: 'variantStages' } & Between<readonly Id[]>)
  | ({ readonly kind: 'row'; readonly key: string } & Between<number>)
  | ({ readonly kind: 'option'; readonly value: string } & Between<EnumOption['name']>)
  | { readonly kind: 'optionMoved'; readonly value: string; readonly before: number; readonly after: number }
  | ({ readonly kind: 'list'; readonly property: ListName } & Between<readonly string[]>)
  | ({ readonly kind: 'quotaOrder' } & Between<QuotaOrder>)
  | ({
      readonly kind: 'record';
      /** Which earlier record, counted from 1; null for the record that is scored. */
      readonly earlier: number | null;
      readonly key: string;
    } & Defaulted<FieldValue>)
  | ({ readonly kind: 'earlierRecord'; readonly number: number } & Between<TestRecord>)
  | ({ readonly kind: 'expectation'; readonly of: readonly string[] } & Between<Scalar | null>);

interface ChangeBase {
  readonly subject: Subject;
  /** A JSON pointer into the definition after, or into the one before for what is gone. */
  readonly path: string;
  /** Where it stood before, if elsewhere. */
  readonly pathBefore?: string;
  /** The text differs but not the meaning: a default that is now written out or left out. */
  readonly notation?: true;
}

/** One difference between two definitions, as a plain JSON value. */
export type Change = ChangeBase & ChangeKinds;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { readonly kind: Kind }>;
/** A change without its place, which a site adds. */
export type ChangeContent = ChangeKinds;
