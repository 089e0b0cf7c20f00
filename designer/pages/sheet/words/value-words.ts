import type { NodeResult } from '../../../../schemas/result.ts';
import type { Speech } from './speech.ts';

/** A value as it is read: a number as in the language, a category by its name. */
export function valueInWords(value: NonNullable<NodeResult['value']>, { naming, number }: Speech): string {
  if (typeof value === 'number') return number(value, 4);
  if (typeof value === 'boolean') return value ? naming.vocabulary.yes : naming.vocabulary.no;
  return naming.category(value);
}
