import type { Adjustment, Application, Fact, Field, Grade, Stage, Table, TestCase } from '../../schemas/definition.ts';

/** The lists of a definition, and what stands in them. */
export interface Entries {
  readonly fields: Field;
  readonly facts: Fact;
  readonly tables: Table;
  readonly stages: Stage;
  readonly adjustments: Adjustment;
  readonly grades: Grade;
  readonly applications: Application;
  readonly tests: TestCase;
}

export type ListSection = keyof Entries;

/** What has an id. Fields and facts are one kind. */
export type IdKind = 'node' | 'field' | 'fact' | 'table' | 'stage' | 'adjustment' | 'grade' | 'application' | 'test';

export const kindOf = {
  fields: 'field',
  facts: 'fact',
  tables: 'table',
  stages: 'stage',
  adjustments: 'adjustment',
  grades: 'grade',
  applications: 'application',
  tests: 'test',
} as const satisfies Record<ListSection, IdKind>;
