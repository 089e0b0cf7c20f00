import type { Field } from '../../schemas/definition.ts';

const numbers: readonly Field['type'][] = ['number', 'integer'];

/** Whether a field of the rule set is what a module takes it for: of like values, and in the same unit as far as both say one. */
export function readsAlike(own: Field | undefined, { type, unit }: Field): boolean {
  if (!own) return false;
  const isLike = own.type === type || (numbers.includes(own.type) && numbers.includes(type));
  return isLike && (own.unit === undefined || unit === undefined || own.unit === unit);
}
