import { templateNamed } from '../../rules/templates/index.ts';
import type { FieldValue, RecordInput } from '../../schemas/record.ts';
import { inventedColumns, inventPark } from '../../server/park/invented-park.ts';

const fields = new Map((templateNamed('suzhou')?.definition.fields ?? []).map((field) => [field.id, field]));

function valueIn(column: string, cell: string): FieldValue {
  if (cell === '') return null;
  const type = fields.get(column)?.type;
  if (type === 'boolean') return cell === 'true';
  return type === 'number' || type === 'integer' ? Number(cell) : cell;
}

/** The newest records of an invented park, as JSON would bring them. */
export function inventedRecords(enterprises: number): readonly RecordInput[] {
  const rows = [...inventPark({ enterprises, periods: 1, seed: 1 })];
  return rows.map((row) => {
    const values = Object.fromEntries(
      row.map((cell, at) => [inventedColumns[at] as string, valueIn(inventedColumns[at] as string, cell)]),
    );
    return { ...values, enterpriseId: String(row[0]), period: String(row[2]), name: row[1] ?? null };
  });
}
