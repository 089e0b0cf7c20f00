import type { Field, FieldType } from '../../../schemas/definition.ts';
import { booleanCell } from './boolean-cell.ts';
import type { CellReader, Intern } from './cell-reader.ts';
import { dateCell } from './date-cell.ts';
import { enumCell } from './enum-cell.ts';
import { numberCell } from './number-cell.ts';
import { stringCell } from './string-cell.ts';

const readers: { readonly [Type in FieldType]: (field: Field, intern: Intern, factor: number) => CellReader } = {
  number: (field, _, factor) => numberCell(field, factor),
  integer: (field, _, factor) => numberCell(field, factor),
  boolean: () => booleanCell,
  string: (_, intern) => stringCell(intern),
  enum: enumCell,
  date: () => dateCell,
};

/** `factor`: from the unit of the cells to the field's; it makes a difference to numbers only. */
export function readerOf(field: Field, intern: Intern, factor = 1): CellReader {
  return readers[field.type](field, intern, factor);
}
