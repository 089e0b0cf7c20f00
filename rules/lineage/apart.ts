import type { Definition, Id } from '../../schemas/definition.ts';
import { numberedId } from '../document/numbered-id.ts';
import { isSame } from '../document/same.ts';
import type { Lineage } from './lineage.ts';

/**
 * A lineage in which fields that come by themselves, by upstream's ids, get other ids where the rule set has something
 * else under theirs: nothing then reads a field of the park that only happens to be called alike.
 */
export function apart(lineage: Lineage, coming: readonly Id[], own: Definition, upstream: Definition): Lineage {
  const named = ({ fields, facts = [] }: Definition) => [...fields, ...facts].map(({ id }) => id);
  const ofPark = new Set(named(own));
  const { ids = {} } = lineage;
  const taken = new Set([...ofPark, ...named(upstream), ...Object.values(ids.field ?? {})]);
  // A merge that was cut off behind the draft has brought it already.
  const isThere = (id: Id, other: Id) => {
    const [given, field] = [upstream.fields.find((one) => one.id === id), own.fields.find((one) => one.id === other)];
    return field !== undefined && isSame({ ...given, id: other }, field);
  };
  const renamed: Record<Id, Id> = {};
  for (const id of coming) {
    if (!ofPark.has(ids.field?.[id] ?? id)) continue;
    const other = numberedId(id, (one) => taken.has(one) && !isThere(id, one));
    renamed[id] = other;
    taken.add(other);
  }
  if (Object.keys(renamed).length === 0) return lineage;
  return { ...lineage, ids: { ...ids, field: { ...ids.field, ...renamed } } };
}
