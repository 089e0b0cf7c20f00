import type { Mapping } from '../../../schemas/api/imports.ts';
import type { RecordImport } from '../../api/answers.ts';

type Preview = NonNullable<RecordImport['preview']>;

/** What a column of the file feeds; nothing: it is not read. */
export interface ColumnChoice {
  readonly column: number;
  readonly to: readonly string[];
  /** From the column's unit to the field's; null: as it stands. */
  readonly factor: number | null;
}

export const reservedKeys = ['enterpriseId', 'name', 'period'] as const;
type ReservedKey = (typeof reservedKeys)[number];

export function firstChoices({ columns }: Preview): readonly ColumnChoice[] {
  return columns.map(({ column, to, factor }) => ({ column, to, factor }));
}

/** What the API takes: a line for each thing that a column feeds. */
export function mappingOf(choices: readonly ColumnChoice[], period: string): Mapping {
  const columns = choices.flatMap(({ column, to, factor }) =>
    (to.length === 0 ? [null] : to).map((one) => {
      const isField = one !== null && !reservedKeys.some((key) => key === one);
      return { column, to: one, ...(isField && factor !== null && factor !== 1 ? { factor } : {}) };
    }),
  );
  return { columns, ...(period ? { period } : {}) };
}

/** Without these no row says whose it is, and of when. */
export function missingReserved(choices: readonly ColumnChoice[], period: string): readonly ReservedKey[] {
  const fed = new Set(choices.flatMap(({ to }) => to));
  return reservedKeys.filter((key) => key !== 'name' && !fed.has(key) && !(key === 'period' && period));
}
