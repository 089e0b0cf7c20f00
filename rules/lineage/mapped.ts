import type { Definition, Field, Id } from '../../schemas/definition.ts';
import type { Lineage } from './lineage.ts';

/** What a park chose for fields of a template: its own one for each; a field left out comes as it is. */
export type FieldMapping = Readonly<Record<Id, Field>>;

/** A lineage that also knows, by upstream's ids, which of the park's own fields stand for which of upstream's. */
export function mapped({ ids = {}, units = {} }: Lineage, fields: readonly Field[], mapping: FieldMapping): Lineage {
  const fieldIds: Record<Id, Id> = { ...ids.field };
  const ownUnits: Record<Id, string> = { ...units };
  for (const { id, unit } of fields) {
    const own = Object.hasOwn(mapping, id) ? mapping[id] : undefined;
    if (!own) continue;
    // What stood for a field that upstream has given another id stands for that one now.
    for (const [other, to] of Object.entries(fieldIds)) if (to === own.id) delete fieldIds[other];
    if (own.id === id) delete fieldIds[id];
    else fieldIds[id] = own.id;
    if (unit !== undefined && own.unit !== undefined && own.unit !== unit) ownUnits[own.id] = own.unit;
  }
  const { field: _field, ...others } = ids;
  const allIds = Object.keys(fieldIds).length > 0 ? { ...others, field: fieldIds } : others;
  return {
    ...(Object.keys(allIds).length > 0 ? { ids: allIds } : {}),
    ...(Object.keys(ownUnits).length > 0 ? { units: ownUnits } : {}),
  };
}

/** Fields that stand for others stay as the park declares them. */
export function withOwnFields(definition: Definition, mapping: FieldMapping): Definition {
  const chosen = new Map(Object.values(mapping).map((field) => [field.id, field]));
  return { ...definition, fields: definition.fields.map((field) => chosen.get(field.id) ?? field) };
}
