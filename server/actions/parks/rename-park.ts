import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import type { Park } from '../../storage/documents.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';

export async function renamePark(deps: Deps, caller: Caller, id: string, name: Text): Promise<Stored<Park>> {
  const { parks } = deps.store.platform;
  found(await parks.get(id), 'park');
  const fact = { park: platformScope, action: 'park.rename', subject: `parks/${id}`, details: { name: name['zh-CN'] } };
  return deps.audit.around(caller, fact, async () => {
    for (;;) {
      const park = found(await parks.get(id), 'park');
      const result = await parks.replace({ ...park, name }, park.revision);
      if (result) return { result };
    }
  });
}
