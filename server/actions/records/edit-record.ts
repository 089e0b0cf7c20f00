import { Dictionary } from '../../../rules/records/dictionary.ts';
import { fromCell } from '../../../rules/records/record-table.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { FieldValue } from '../../../schemas/record.ts';
import type { Sentence } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import { readerOf } from '../../records/cells/reader-of.ts';
import { cellCheckOf } from '../runs/cell-checks.ts';
import { changesSeen } from './changes-seen.ts';
import { commitChange } from './commit-change.ts';
import { currentRecords } from './current-records.ts';
import { definitionUsed, type RulesNamed } from './definition-used.ts';
import { sayOfRecords } from './messages.ts';
import { type RecordAnswer, recordAnswer } from './record-answer.ts';
import type { RecordOf } from './record-history.ts';

export interface FieldEdit extends RulesNamed {
  readonly field: string;
  /** Null: missing. */
  readonly value: FieldValue;
  readonly reason: string;
}

/** Changes one value of a record that is still as its editor saw it; throws 412 with the present one where it isn't. */
export async function editRecord(
  deps: Deps,
  caller: Caller,
  park: string,
  { period, enterpriseId }: RecordOf,
  edit: FieldEdit,
  ifMatch: number | undefined,
): Promise<RecordAnswer> {
  if (ifMatch === undefined) throw new HttpProblem(428, 'ifMatch.required', say('ifMatch.required'));
  const { store, now, newId } = deps;
  const used = await definitionUsed(store, park, edit);
  if (!used.ok) throw new HttpProblem(used.status, used.code, used.sentence);
  const field = used.definition.fields.find(({ id }) => id === edit.field);
  if (!field) throw new HttpProblem(422, 'field.unknown', sayOfRecords('field.unknown', edit.field));
  const value = checkedValue(field, edit.value);

  const present = async () => {
    const changes = await changesSeen(store, park);
    const asOf = changes.head;
    const committed = changes.upTo(asOf);
    const found = await currentRecords(store, park, committed, { period, enterpriseIds: [enterpriseId] });
    const record = found.get(enterpriseId);
    if (!record) throw new HttpProblem(404, 'record.unknown', sayOfRecords('record.unknown'));
    return { asOf, record, number: committed.numberOf(record.batch) ?? 0 };
  };
  const stale = async () => {
    const { record, number } = await present();
    const extra = { present: recordAnswer(record, number) };
    return new HttpProblem(412, 'ifMatch.stale', say('ifMatch.stale'), { extra, headers: { ETag: `"${number}"` } });
  };
  const { asOf, record, number } = await present();
  if (number !== ifMatch) throw await stale();
  if ((record.values[field.id] ?? null) === value) return recordAnswer(record, number);

  const fact = {
    park,
    action: 'record.edit',
    subject: `records/${period}/${enterpriseId}`,
    reason: edit.reason,
    details: { field: field.id },
  };
  return deps.audit.around(caller, fact, async () => {
    const id = newId();
    const values = withValue(record.values, field.id, value);
    const revision = { id: newId(), batch: id, period, enterpriseId, name: record.name, values };
    const { recordRevisions } = store.park(park);
    await recordRevisions.append([revision]);
    const number = await commitChange(store, park, {
      base: asOf,
      change: {
        id,
        kind: 'edit',
        at: now().toISOString(),
        by: caller.person,
        reason: edit.reason,
        import: null,
        periods: { [period]: 1 },
        added: {},
      },
      overlaps: async (other) => {
        if (!Object.hasOwn(other.periods, period)) return false;
        if (other.kind === 'deletion') return true;
        const touched = await recordRevisions.count([
          { field: 'period', is: period },
          { field: 'enterpriseId', is: enterpriseId },
          { field: 'batch', is: other.id },
        ]);
        return touched > 0;
      },
    });
    if (number === 'overtaken') {
      await recordRevisions.discard(id);
      throw await stale();
    }
    return { result: recordAnswer(revision, number), details: { field: field.id, change: number } };
  });
}

/** As a cell of a file is held against its field. Throws 422. */
function checkedValue(field: Field, value: FieldValue): FieldValue {
  if (value === null) return null;
  const dictionary = new Dictionary();
  const faults: Sentence[] = [];
  const refuse = (why: Sentence) => faults.push(why);
  const isText = field.type === 'string';
  if (isText && typeof value !== 'string') refuse(sayOfRecords('value.notText'));
  const cell = isText
    ? readerOf(field, (text) => dictionary.code(text))(String(value), refuse)
    : cellCheckOf(field, dictionary)(value, refuse);
  const [fault] = faults;
  if (!fault) return fromCell(cell, field.type, dictionary);
  const told = { code: 'value.wrong', pointer: '/value', message: fault };
  throw new HttpProblem(422, 'value.wrong', fault, { faults: [told] });
}

function withValue(
  values: Readonly<Record<string, Exclude<FieldValue, null>>>,
  field: string,
  value: FieldValue,
): Readonly<Record<string, Exclude<FieldValue, null>>> {
  const others = Object.entries(values).filter(([key]) => key !== field);
  const all = value === null ? others : [...others, [field, value] as const];
  return Object.fromEntries(all.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
