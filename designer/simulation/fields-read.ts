import { compile } from '../../rules/index.ts';
import type { Definition, Id } from '../../schemas/definition.ts';
import { fieldsRead as readBy } from '../park/loading/fields-wanted.ts';

/** The fields that a definition reads; of one that can't be run, all. */
export function fieldsRead(definition: Definition): ReadonlySet<Id> {
  try {
    return new Set(readBy(compile(definition)).fields.map(({ id }) => id));
  } catch {
    return new Set(definition.fields.map(({ id }) => id));
  }
}
