import type { Deps } from '../../deps.ts';
import { say } from '../../http/messages/say.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { StoredImport } from './change-import.ts';

/** Throws 404. */
export async function findImport({ store }: Deps, park: string, id: string): Promise<StoredImport> {
  const one = await store.park(park).imports.get(id);
  if (!one) throw new HttpProblem(404, 'found.nothing', say('found.nothing', 'import'));
  return one;
}
