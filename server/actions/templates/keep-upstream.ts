import type { Deps } from '../../deps.ts';
import type { Origin, Upstream } from '../../storage/documents/rule-sets.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import { knownTemplate, type Release, releaseOf } from './known-template.ts';

const idOf = (template: string, release: number, hash: string) => `${template}.${release}.${hash}`;

/** Keeps a release that a rule set takes over. A later program may have another template under the same name. */
export async function keepUpstream(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  park: string,
  { template, release }: { readonly template: string; readonly release: Release },
): Promise<void> {
  const { number, hash, definition } = release;
  const kept = { template, release: number, hash, definition, at: now().toISOString() };
  try {
    await store.park(park).upstreams.append({ id: idOf(template, number, hash), ...kept });
  } catch (error) {
    // Another rule set of the park came from the same.
    if (!(error instanceof DuplicateKey)) throw error;
  }
}

/** The release that a rule set has taken over; undefined: it was cloned before releases were kept, and the program's is another one. */
export async function keptUpstream(
  deps: Pick<Deps, 'store'>,
  park: string,
  { template, release = 1, definitionHash }: Origin,
): Promise<Pick<Upstream, 'definition'> | undefined> {
  const kept = await deps.store.park(park).upstreams.get(idOf(template, release, definitionHash));
  if (kept) return kept;
  const known = await knownTemplate(deps, template);
  const found = known && (await releaseOf(deps, known, release));
  return found?.hash === definitionHash ? found : undefined;
}
