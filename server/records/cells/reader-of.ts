import type { Field, FieldType } from '../../../schemas/definition.ts';
import { booleanCell } from './boolean-cell.ts';
import type { CellReader, Intern } from './cell-reader.ts';
import { dateCell } from './date-cell.ts';
import { enumCell } from './enum-cell.ts';
import { numberCell } from './number-cell.ts';
import { stringCell } from './string-cell.ts';

const readers: { readonly [Type in FieldType]: (field: Field, intern: Intern) => CellReader } = {
  number: numberCell,
  integer: numberCell,
  boolean: () => booleanCell,
  string: (_, intern) => stringCell(intern),
  enum: enumCell,
  date: () => dateCell,
};

export function readerOf(field: Field, intern: Intern): CellReader {
  return readers[field.type](field, intern);
}
