import type { Definition, Field, Id } from '../../schemas/definition.ts';
import { type Localised, localised } from './localised.ts';

/** What a park chose for fields of a template: its own one for each; a field left out comes as it is. */
export type FieldMapping = Readonly<Record<Id, Field>>;

/** A template as a park's own rules: its fields under the park's ids, names and units, everything else as it was. */
export function cloned(template: Definition, mapping: FieldMapping): Localised {
  const fieldIds: Record<Id, Id> = {};
  const units: Record<Id, string> = {};
  for (const { id, unit } of template.fields) {
    const own = Object.hasOwn(mapping, id) ? mapping[id] : undefined;
    if (!own) continue;
    if (own.id !== id) fieldIds[id] = own.id;
    if (unit !== undefined && own.unit !== undefined && own.unit !== unit) units[own.id] = own.unit;
  }
  const made = localised(template, {
    ...(Object.keys(fieldIds).length > 0 ? { ids: { field: fieldIds } } : {}),
    ...(Object.keys(units).length > 0 ? { units } : {}),
  });
  if (!made.ok) return made;
  const chosen = new Map(Object.values(mapping).map((field) => [field.id, field]));
  const fields = made.definition.fields.map((field) => chosen.get(field.id) ?? field);
  return { ...made, definition: { ...made.definition, fields } };
}
