/** A value as it crosses a border. A date is `YYYY-MM-DD`; null and an absent key are both missing. */
export type FieldValue = number | string | boolean | null;

/**
 * One enterprise's values for one period (`2025`, `2025H1`, `2025Q3`), as one flat JSON object:
 * the three reserved keys and one key for each field of the definition.
 */
export interface RecordInput {
  readonly enterpriseId: string;
  readonly period: string;
  readonly name?: string | null;
  readonly [field: string]: FieldValue | undefined;
}

export const reservedRecordKeys: readonly string[] = ['enterpriseId', 'name', 'period'];
