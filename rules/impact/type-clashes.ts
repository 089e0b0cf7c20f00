import type { Definition, FieldType, Id } from '../../schemas/definition.ts';
import type { Sides } from '../diff/sides.ts';

export interface TypeClash {
  readonly id: Id;
  readonly type: Sides<FieldType>;
}

/** Fields whose values the other definition can't read: the same records can't be scored with both. */
export function typeClashes(before: Definition, after: Definition): readonly TypeClash[] {
  const typeOf = new Map(before.fields.map(({ id, type }) => [id, type]));
  return after.fields.flatMap(({ id, type }) => {
    const was = typeOf.get(id) ?? type;
    return was === type || (isNumber(was) && isNumber(type)) ? [] : [{ id, type: { before: was, after: type } }];
  });
}

const isNumber = (type: FieldType) => type === 'number' || type === 'integer';
