import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import { say } from '../../access/messages.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { Park } from '../../storage/documents/people.ts';
import { DuplicateKey } from '../../storage/faults.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { usualApprovals } from './approvals-needed.ts';

/** By the program itself where nobody calls. */
export async function createPark(
  deps: Deps,
  by: Caller | null,
  id: string,
  name: Text,
  approvals = usualApprovals,
): Promise<Stored<Park>> {
  if (id === platformScope) throw new HttpProblem(409, 'park.reserved', say('park.reserved', id));
  const fact = { park: platformScope, action: 'park.create', subject: `parks/${id}`, details: { approvals } };
  return deps.audit.around(by, fact, async () => {
    try {
      const createdAt = deps.now().toISOString();
      const park = { id, name, createdAt, by: by?.person ?? 'canopy', approvals };
      return { result: await deps.store.platform.parks.insert(park) };
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
      throw new HttpProblem(409, 'park.taken', say('park.taken', id));
    }
  });
}
