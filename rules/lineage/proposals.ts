import type { Field, Id } from '../../schemas/definition.ts';
import { folded } from '../units/folded.ts';
import { exponentBetween, withoutUnit } from '../units/units.ts';

/** How a field of the park was found for one of a template: a unit tells where a name alone is not enough. */
type FoundBy = 'id' | 'name' | 'unit';

/** Why a field of the park can't stand for one of a template. */
export type Misfit = 'type' | 'unit' | 'options';

export interface Proposal {
  readonly field: Field;
  /** Null: the park has none; the field comes with the clone, without values. */
  readonly to: Id | null;
  readonly by: FoundBy | null;
  /** Found, but of another type, unit or list of options. */
  readonly misfit: { readonly to: Id; readonly why: Misfit } | null;
}

/**
 * For each field of a template the park's own one: by id, else by name. Of several of one name the one whose unit can be
 * turned into the template's is meant. Each of the park's fields is taken once.
 */
export function proposalsFor(fields: readonly Field[], own: readonly Field[]): readonly Proposal[] {
  const taken = new Set<Id>();
  const found = new Map<Id, Pick<Proposal, 'to' | 'by'>>();
  const misfits = new Map<Id, Proposal['misfit']>();
  const look = (by: FoundBy, candidatesOf: (field: Field) => readonly Field[]) => {
    for (const field of fields) {
      if (found.has(field.id)) continue;
      const free = candidatesOf(field).filter(({ id }) => !taken.has(id));
      const fitting = free.filter((one) => misfitOf(field, one) === null);
      const [one, another] = fitting;
      const why = free[0] && misfitOf(field, free[0]);
      if (one && (!another || by === 'unit')) {
        taken.add(one.id);
        found.set(field.id, { to: one.id, by });
      } else if (free[0] && why && !misfits.has(field.id)) misfits.set(field.id, { to: free[0].id, why });
    }
  };
  const byName = new Map<string, Field[]>();
  for (const one of own) for (const name of new Set(namesOf(one))) byName.set(name, [...(byName.get(name) ?? []), one]);
  const named = (field: Field) => [...new Set(namesOf(field).flatMap((name) => byName.get(name) ?? []))];
  look('id', ({ id }) => own.filter((one) => one.id === id));
  look('name', named);
  look('unit', (field) => {
    const sameUnit = named(field).filter((one) => one.unit === field.unit);
    return sameUnit.length === 1 ? sameUnit : [];
  });
  return fields.map((field) => {
    const one = found.get(field.id);
    return { field, to: one?.to ?? null, by: one?.by ?? null, misfit: one ? null : (misfits.get(field.id) ?? null) };
  });
}

/** What keeps a field of the park from standing for a template's; null: nothing does. */
export function misfitOf(field: Field, own: Field): Misfit | null {
  if (!isLike(field, own)) return 'type';
  if (field.type === 'enum') {
    const options = new Set((own.options ?? []).map(({ value }) => value));
    if ((field.options ?? []).some(({ value }) => !options.has(value))) return 'options';
  }
  if (own.unit === undefined || field.unit === undefined) return null;
  return exponentBetween(own.unit, field.unit) === undefined ? 'unit' : null;
}

const numbers: readonly Field['type'][] = ['number', 'integer'];

function isLike(field: Field, own: Field): boolean {
  return field.type === own.type || (numbers.includes(field.type) && numbers.includes(own.type));
}

/** `营业收入（千元）` and `营业收入` are one name: the unit is compared by itself. */
function namesOf({ name }: Field): readonly string[] {
  return [name['zh-CN'], name.en].flatMap((one) => (one === undefined ? [] : [folded(withoutUnit(one)?.name ?? one)]));
}
