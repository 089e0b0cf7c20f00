import type { Definition, Field, Id } from '../../schemas/definition.ts';
import type { IdKind } from '../document/kinds.ts';
import type { Loose } from '../document/loose.ts';
import { exponentBetween } from '../units/units.ts';
import { type Conversion, convertFields } from './converted.ts';
import type { Ids, Lineage } from './lineage.ts';
import { renameAll, thingsOf } from './renamed.ts';

/** A field of the park whose unit can't be turned into that of upstream any more. */
export interface UnitFault {
  readonly field: Id;
  readonly unit: string;
  readonly upstream: string | undefined;
}

export type Localised =
  | { readonly ok: true; readonly definition: Definition; readonly lineage: Lineage }
  | { readonly ok: false; readonly faults: readonly UnitFault[] };

/**
 * An upstream definition under a clone's own ids and units. The same lineage gives the same text for all that upstream
 * left alone, so that what differs between two releases is what upstream has changed. Where upstream has something under
 * an id that the clone uses otherwise, it gets another one, which the lineage then knows.
 */
export function localised(upstream: Definition, given: Lineage): Localised {
  const ids = withoutClashes(upstream, given.ids ?? {});
  const { units = {} } = given;
  const draft = structuredClone(upstream) as unknown as Loose;
  renameAll(draft, ids);
  const faults: UnitFault[] = [];
  const conversions: Conversion[] = [];
  for (const field of thingsOf(draft, 'field') as readonly (Loose & Field)[]) {
    const unit = Object.hasOwn(units, field.id) ? units[field.id] : undefined;
    if (unit === undefined) continue;
    const exponent = field.unit === undefined ? undefined : exponentBetween(unit, field.unit);
    if (exponent === undefined) faults.push({ field: field.id, unit, upstream: field.unit });
    else {
      if (exponent !== 0) conversions.push({ field: field.id, exponent });
      Object.assign(field, { unit });
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  convertFields(draft, conversions);
  const lineage = { ...(Object.keys(ids).length > 0 ? { ids } : {}), ...(given.units ? { units } : {}) };
  return { ok: true, definition: draft as unknown as Definition, lineage };
}

/** Kinds whose ids are one kind to formulas. */
const sharing: { readonly [Kind in IdKind]?: readonly IdKind[] } = { field: ['fact'], fact: ['field'] };

function withoutClashes(upstream: Definition, given: Ids): Ids {
  const whole: Record<string, Record<Id, Id>> = {};
  for (const [kind, byId] of Object.entries(given)) whole[kind] = { ...byId };
  const draft = upstream as unknown as Loose;
  for (const kind of Object.keys(given) as IdKind[]) {
    const targets = new Set(Object.values(given[kind] ?? {}));
    for (const other of [kind, ...(sharing[kind] ?? [])]) {
      const taken = new Set([...thingsOf(draft, other).map(({ id }) => String(id)), ...targets]);
      for (const id of thingsOf(draft, other).map((one) => String(one.id))) {
        const own = given[other];
        if (!targets.has(id) || (own && Object.hasOwn(own, id))) continue;
        let free = `${id.slice(0, 63)}2`;
        while (taken.has(free)) free = `${free.slice(0, 63)}2`;
        taken.add(free);
        whole[other] = { ...whole[other], [id]: free };
      }
    }
  }
  return whole as Ids;
}
