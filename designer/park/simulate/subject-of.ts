import type { Dataset } from '../../../rules/index.ts';
import { periodBefore } from '../../../rules/period.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue, RecordInput } from '../../../schemas/record.ts';
import type { FieldsWanted } from '../loading/fields-wanted.ts';
import type { Subject } from './simulation.ts';

/** An enterprise's values as the park holds them; earlier periods only where something of them is there. */
export function subjectAt(dataset: Dataset, { fields, earlier, periodsBefore }: FieldsWanted, row: number): Subject {
  const { period, enterpriseIds, names, dictionary } = dataset;
  const enterpriseId = enterpriseIds[row] as string;
  const name = names[row] ?? null;
  const valuesIn = (read: readonly Field[], cellsOf: (field: string) => Float64Array | undefined) =>
    read.flatMap(({ id, type }): [string, FieldValue][] => {
      const value = fromCell(cellsOf(id)?.[row] ?? Number.NaN, type, dictionary);
      return value === null ? [] : [[id, value]];
    });
  const record: RecordInput = {
    ...Object.fromEntries(valuesIn(fields, (field) => dataset.column(field))),
    enterpriseId,
    name,
    period: period.text,
  };
  const history: RecordInput[] = [];
  for (let count = 1; count <= periodsBefore; count++) {
    const values = valuesIn(
      fields.filter(({ id }) => earlier.has(id)),
      (field) => dataset.previous(field, count),
    );
    if (values.length > 0)
      history.push({ ...Object.fromEntries(values), enterpriseId, name, period: periodBefore(period, count).text });
  }
  return { record, history };
}
