import type { RecordRevision } from '../../storage/documents/records.ts';

/** A record as it is told. */
export interface RecordAnswer {
  readonly enterpriseId: string;
  readonly period: string;
  readonly name: string | null;
  readonly values: RecordRevision['values'];
  /** The number of the change that it came with: its ETag. */
  readonly change: number;
}

/** `fields`: whose values are given; left out: all. */
export function recordAnswer(
  { enterpriseId, period, name, values }: RecordRevision,
  change: number,
  fields?: readonly string[],
): RecordAnswer {
  const shown = fields
    ? Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)))
    : values;
  return { enterpriseId, period, name, values: shown, change };
}
