import { Dictionary } from '../../../rules/records/dictionary.ts';
import type { Definition } from '../../../schemas/definition.ts';
import type { RecordInput } from '../../../schemas/record.ts';
import type { Deps } from '../../deps.ts';
import type { RecordRevision } from '../../storage/documents/records.ts';
import { headOfChanges, recordAsOf, recordsAsOf } from '../records/read-records-as-of.ts';
import { type CellCheck, cellCheckOf } from '../runs/cell-checks.ts';

const sampleSize = 50;
/** So many are looked at, at most, for such whose values fit. */
const mostSeen = 500;

/** Some records of a period with the earlier ones that they are scored from, whose values all fit the definition. */
export async function sampleOfRecords(
  { store }: Deps,
  park: string,
  definition: Definition,
  [period = '', ...earlier]: readonly string[],
): Promise<readonly RecordInput[]> {
  const inputOf = reader(definition);
  const asOf = await headOfChanges(store, park);
  const sample: RecordInput[] = [];
  let enterprises = 0;
  let seen = 0;
  for await (const record of recordsAsOf(store, park, { asOf, periods: [period] })) {
    seen += 1;
    const input = inputOf(record);
    if (input) {
      const { enterpriseId } = record;
      const before = await Promise.all(
        earlier.map((one) => recordAsOf(store, park, { asOf, period: one, enterpriseId })),
      );
      const inputs = before.map((one) => (one ? inputOf(one) : null));
      if (!inputs.includes(undefined)) {
        sample.push(input, ...inputs.filter((one) => one !== null && one !== undefined));
        enterprises += 1;
      }
    }
    if (enterprises === sampleSize || seen === mostSeen) break;
  }
  return sample;
}

/** A record as the definition reads it; undefined: one of its values does not fit. */
function reader({ fields }: Definition): (record: RecordRevision) => RecordInput | undefined {
  const dictionary = new Dictionary();
  const checks = new Map<string, CellCheck>(fields.map((field) => [field.id, cellCheckOf(field, dictionary)]));
  return ({ enterpriseId, period, name, values }) => {
    let fits = true;
    const known = Object.entries(values).filter(([field]) => checks.has(field));
    for (const [field, value] of known)
      checks.get(field)?.(value, () => {
        fits = false;
      });
    return fits ? { ...Object.fromEntries(known), enterpriseId, period, name } : undefined;
  };
}
