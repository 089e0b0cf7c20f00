import type {
  AdjustmentKind,
  AggregateName,
  Field,
  FieldType,
  Id,
  Missing,
  Operator,
  Scalar,
  Scoring,
  ScoringOf,
} from '../../schemas/definition.ts';
import type { SheetStatus } from '../../schemas/sheet-status.ts';
import type { Language, Text } from '../../schemas/text.ts';

/** The words of one language for what a definition says. */
export interface Vocabulary {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  /** Between the members of a list. */
  readonly and: string;
  readonly quoted: (text: string) => string;
  readonly bracketed: (text: string) => string;
  readonly facts: Readonly<Record<'stage' | 'total' | 'grade' | 'rank' | 'percentile', string>>;
  readonly nodeFacts: Readonly<Record<'value' | 'mark' | 'points', (node: string) => string>>;
  readonly operators: Readonly<Record<Operator, (fact: string, value: string) => string>>;
  readonly all: (parts: readonly string[]) => string;
  readonly any: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  readonly methods: Readonly<Record<Scoring['method'], string>>;
  readonly scoring: { readonly [Method in Scoring['method']]: (scoring: ScoringOf<Method>, naming: Naming) => string };
  readonly missing: Readonly<Record<Exclude<Missing, object>, string>>;
  readonly missingMark: (mark: number) => string;
  readonly aggregates: Readonly<Record<AggregateName, string>>;
  readonly fieldTypes: Readonly<Record<FieldType, string>>;
  readonly sensitivities: Readonly<Record<NonNullable<Field['sensitivity']>, string>>;
  readonly adjustmentKinds: Readonly<Record<AdjustmentKind, string>>;
  readonly nodeKinds: Readonly<Record<'group' | 'indicator', string>>;
  readonly boundaries: Readonly<Record<'lower' | 'upper', string>>;
  readonly directions: Readonly<Record<'more' | 'less', string>>;
  readonly everyone: string;
  readonly statuses: Readonly<Record<SheetStatus, string>>;
}

export type NamedKind = 'field' | 'fact' | 'table' | 'stage' | 'node' | 'adjustment' | 'grade' | 'application' | 'test';

/** How ids are said to people in one language. What has no name is said by its id. */
export interface Naming {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly text: (text: Text) => string;
  readonly named: (kind: NamedKind, id: Id) => string;
  /** A fact of a condition: a field, a fact, `stage`, `mark.<indicator>`, … */
  readonly fact: (fact: string) => string;
  /** A value beside a fact: an option, a stage or a grade by its name. */
  readonly value: (fact: string, value: Scalar) => string;
  /** The population of a scoring method. */
  readonly scope: (scope: string) => string;
  /** A key of a lookup, whose field is not known. */
  readonly category: (value: string) => string;
  readonly entries: (numbers: Readonly<Record<string, number>>, keyName: (key: string) => string) => string;
  readonly bandStart: (from: number | null) => string;
}
