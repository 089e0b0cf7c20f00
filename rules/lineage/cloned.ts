import type { Definition } from '../../schemas/definition.ts';
import { type Localised, localised } from './localised.ts';
import { type FieldMapping, mapped, withOwnFields } from './mapped.ts';

/** A template as a park's own rules: its fields under the park's ids, names and units, everything else as it was. */
export function cloned(template: Definition, mapping: FieldMapping): Localised {
  const made = localised(template, mapped({}, template.fields, mapping));
  return made.ok ? { ...made, definition: withOwnFields(made.definition, mapping) } : made;
}
