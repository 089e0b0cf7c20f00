import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Park } from '../../storage/documents.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';

/** By the program itself where nobody calls. */
export async function createPark(deps: Deps, by: Caller | null, id: string, name: Text): Promise<Stored<Park>> {
  if (id === platformScope) throw new HttpProblem(409, 'park.reserved', say('park.reserved', id));
  return deps.audit.around(by, { park: platformScope, action: 'park.create', subject: `parks/${id}` }, async () => {
    try {
      const createdAt = deps.now().toISOString();
      return { result: await deps.store.platform.parks.insert({ id, name, createdAt, by: by?.person ?? 'canopy' }) };
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      throw new HttpProblem(409, 'park.taken', say('park.taken', id));
    }
  });
}
