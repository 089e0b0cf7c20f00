import { industryField as industryFieldId } from '../../../rules/records/industry-field.ts';
import type { Definition, Field } from '../../../schemas/definition.ts';

/** The field by which runs tell an enterprise's industry. */
export function industryField(definition: Definition): Field | undefined {
  const id = industryFieldId(definition);
  return definition.fields.find((field) => field.id === id);
}
