import { pointer } from '../../schemas/pointer.ts';
import type { PatchOperation } from '../../schemas/problem.ts';
import { warningAt } from '../messages/messages.ts';
import { fixOf, removeAt } from './fix.ts';
import type { Check, Subject } from './subject.ts';
import { namesReadIn } from './what-is-read.ts';

/** Fields, facts and tables that are asked for or kept and change nothing. */
export const unread: Check = function* (subject) {
  const { fields, facts = [], tables = [] } = subject.definition;
  const read = namesReadIn(subject);
  for (const [index, { id }] of fields.entries())
    if (!read.has(id))
      yield warningAt(
        pointer('fields', index),
        'field.unread',
        {},
        fixOf('fix.removeThis', removalOf(id, index, subject)),
      );
  for (const [index, { id }] of facts.entries())
    if (!read.has(id))
      yield warningAt(pointer('facts', index), 'fact.unread', {}, removeAt(pointer('facts', index), id));
  for (const [index, { id }] of tables.entries())
    if (!read.has(id))
      yield warningAt(pointer('tables', index), 'table.unread', {}, removeAt(pointer('tables', index), id));
};

/** With the field go the values that test records give it. */
function removalOf(id: string, index: number, { definition }: Subject): readonly PatchOperation[] {
  const values = (definition.tests ?? []).flatMap(({ record, history = [] }, place) => [
    ...(Object.hasOwn(record, id) ? [pointer('tests', place, 'record', id)] : []),
    ...history.flatMap((earlier, at) =>
      Object.hasOwn(earlier, id) ? [pointer('tests', place, 'history', at, id)] : [],
    ),
  ]);
  return [...values, pointer('fields', index)].map((path) => ({ op: 'remove', path }));
}
