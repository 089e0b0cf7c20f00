import type { Text } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { found } from '../../http/found.ts';
import type { Park } from '../../storage/documents/people.ts';
import type { Stored } from '../../storage/port.ts';
import { platformScope } from '../../storage/store.ts';
import { approvalsOf } from './approvals-needed.ts';

interface Wish {
  readonly name?: Text;
  readonly approvals?: number;
}

/** Renames a park, or sets how many must approve. What its people have to know is told in its own log, too. */
export async function changePark(deps: Deps, caller: Caller, id: string, wish: Wish): Promise<Stored<Park>> {
  const before = approvalsOf(found(await deps.store.platform.parks.get(id), 'park'));
  const { name, approvals } = wish;
  const fact = {
    ...{ action: approvals === undefined ? 'park.rename' : 'park.change', subject: `parks/${id}` },
    details: {
      ...(name && { name: name['zh-CN'] }),
      ...(approvals !== undefined && { approvalsBefore: before, approvals }),
    },
  };
  const change = () =>
    deps.audit.around(caller, { park: platformScope, ...fact }, async () => ({
      result: await changed(deps, id, wish),
    }));
  if (approvals === undefined) return change();
  return deps.audit.around(caller, { park: id, ...fact }, async () => ({ result: await change() }));
}

async function changed({ store }: Deps, id: string, wish: Wish): Promise<Stored<Park>> {
  const { parks } = store.platform;
  for (;;) {
    const park = found(await parks.get(id), 'park');
    const stored = await parks.replace({ ...park, ...wish }, park.revision);
    if (stored) return stored;
  }
}
