import type {
  ImportCounts,
  ImportFault,
  ImportMode,
  ImportPreview,
  ImportState,
  Mapping,
} from '../../../schemas/api/imports.ts';
import type { Id } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';

/**
 * One enterprise's values for one period as one change left them. The record that counts is that of the last committed
 * change; all others are its history. Its batch is the change's id.
 */
export interface RecordRevision {
  readonly batch: string;
  readonly period: string;
  readonly enterpriseId: string;
  readonly name: string | null;
  /** Keys in ascending order; a missing value has no key. */
  readonly values: Readonly<Record<Id, Exclude<FieldValue, null>>>;
}

/** A change of records, made visible by being appended. Numbers go up by one from 1, without a gap. */
export interface Change {
  readonly number: number;
  readonly kind: 'import' | 'edit' | 'deletion';
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  /** The import that made it. */
  readonly import: string | null;
  /** Records added or changed, by period. A deletion has the periods that it empties. */
  readonly periods: Readonly<Record<string, number>>;
  /** Of them those that were not there before. */
  readonly added: Readonly<Record<string, number>>;
}

export interface RecordImport {
  readonly state: ImportState;
  readonly fileName: string;
  readonly bytes: number;
  /** On the disk of the server that received it; null once it is not needed any more. */
  readonly file: { readonly server: string; readonly path: string } | null;
  readonly ruleSet: string;
  /** Null: the draft. */
  readonly version: number | null;
  readonly by: string;
  readonly createdAt: string;
  /** The job that works on it, or was the last to. */
  readonly job: string | null;
  readonly preview: ImportPreview | null;
  /** As it was used, or is asked for. */
  readonly mapping: Mapping | null;
  readonly mode: ImportMode | null;
  readonly counts: ImportCounts | null;
  /** Why nothing was imported. */
  readonly problem: { readonly code: string; readonly message: Sentence } | null;
  /** Null, too, where the file had nothing new. */
  readonly change: string | null;
}

/** Faults and warnings of an import's cells, some hundreds a document. Its batch is the import's id. */
export interface ImportFaults {
  readonly batch: string;
  readonly part: number;
  readonly faults: readonly ImportFault[];
}

/** The column mapping that was used last: its id is the rule set's. */
export interface RememberedMapping {
  readonly columns: readonly {
    readonly heading: string;
    readonly to: string | null;
    readonly factor?: number;
    /** The field's at that time, null: it had none. Of what older programs remembered it is not known. */
    readonly unit?: string | null;
  }[];
}
