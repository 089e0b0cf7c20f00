import type { Mapping, ProposedColumn } from '../../../schemas/api/imports.ts';
import type { Field } from '../../../schemas/definition.ts';
import type { RememberedMapping } from '../../storage/documents/records.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Store } from '../../storage/store.ts';

/** The whole mapping that a file was read with, so that it can be seen, changed and used again. */
export function mappingUsed(proposed: readonly ProposedColumn[], given: Mapping | null): Mapping {
  const columns = proposed.flatMap(({ column, to, from, factor }): Mapping['columns'] => {
    if (to.length === 0) return from === 'none' ? [] : [{ column, to: null }];
    return to.map((one, at) => ({ column, to: one, ...(at === 0 && factor !== null ? { factor } : {}) }));
  });
  return given?.period === undefined ? { columns } : { columns, period: given.period };
}

export async function rememberedMapping(
  store: Store,
  park: string,
  ruleSet: string,
): Promise<RememberedMapping['columns']> {
  return (await store.park(park).mappings.get(ruleSet))?.columns ?? [];
}

const mostRemembered = 10_000;

/** Keeps what the columns were taken for, for the next file with the same headings. A fixed period is not kept: the next file has another. */
export async function rememberMapping(
  store: Store,
  park: string,
  ruleSet: string,
  proposed: readonly ProposedColumn[],
  fields: readonly Field[],
): Promise<void> {
  const { mappings } = store.park(park);
  const units = new Map(fields.map(({ id, unit }) => [id, { unit: unit ?? null }]));
  const columns = proposed.flatMap(({ heading, to, from, factor }): RememberedMapping['columns'] => {
    if (from === 'none' || heading === '') return [];
    if (to.length === 0) return [{ heading, to: null }];
    return to.map((one, at) => {
      const converted = at === 0 && factor !== null ? { factor } : {};
      return { heading, to: one, ...converted, ...units.get(one) };
    });
  });
  const headings = new Set(columns.map(({ heading }) => heading));
  const known = await mappings.get(ruleSet);
  const others = known?.columns.filter(({ heading }) => !headings.has(heading)) ?? [];
  const all = { id: ruleSet, columns: [...columns, ...others].slice(0, mostRemembered) };
  try {
    // If another import remembers at the same moment, one of the two is as good as the other.
    if (known) await mappings.replace(all, known.revision);
    else await mappings.insert(all);
  } catch (error) {
    if (!(error instanceof DuplicateKey)) throw error;
  }
}
