import type { Field } from '../../../schemas/definition.ts';
import { nearest } from '../../../schemas/nearest.ts';
import { say } from '../messages/say.ts';
import type { RecordFault } from '../record-fault.ts';
import { quotable } from '../written.ts';
import { FieldNames } from './field-names.ts';

/** Columns that no field knows, and fields that someone reads but no column holds, each with the nearest of the other. */
export function headerWarnings(
  row: number,
  unknown: readonly string[],
  missing: readonly Field[],
  names: FieldNames,
): readonly RecordFault[] {
  const missingNames = new FieldNames(missing).names();
  const ignored = unknown.map((heading) => {
    const meant = nearest(heading, missingNames) ?? nearest(heading, names.names());
    return { row, column: quotable(heading), message: say('header.unknown', quotable(heading), meant) };
  });
  const absent = missing.map(({ id, name }) => {
    const alike = nearest(id, unknown) ?? nearest(name['zh-CN'], unknown);
    const column = alike === undefined ? undefined : quotable(alike);
    return { row: null, column: null, message: say('header.fieldMissing', id, name['zh-CN'], column) };
  });
  return [...ignored, ...absent];
}
