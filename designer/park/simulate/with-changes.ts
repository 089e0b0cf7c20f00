import { Dictionary } from '../../../rules/records/dictionary.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import { cellReaderOf } from '../loading/cell-reader.ts';
import type { FieldChange, RefusedChange, Subject } from './simulation.ts';

/** Why a change can't be made; undefined: it can. Null, a missing value, is always one of the field's. */
export function refusalOf(change: FieldChange, fields: ReadonlyMap<string, Field>): RefusedChange | undefined {
  const field = fields.get(change.field);
  if (!field) return { change, why: 'unknownField' };
  const fits = change.value === null || cellReaderOf(field, new Dictionary())(change.value) !== undefined;
  return fits ? undefined : { change, why: 'wrongType' };
}

export function valueIn({ record, history }: Subject, { field, period }: FieldChange): FieldValue {
  const held = period === undefined || period === record.period ? record : history.find((one) => one.period === period);
  return held?.[field] ?? null;
}

export function withChange(subject: Subject, { field, value, period }: FieldChange): Subject {
  const { record, history } = subject;
  if (period === undefined || period === record.period) return { record: { ...record, [field]: value }, history };
  const known = history.find((one) => one.period === period) ?? { enterpriseId: record.enterpriseId, period };
  return { record, history: [...history.filter((one) => one.period !== period), { ...known, [field]: value }] };
}
