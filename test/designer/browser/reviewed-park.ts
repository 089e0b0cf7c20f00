import type { Role } from '../../../server/access/roles.ts';
import { createPark } from '../../../server/actions/parks/create-park.ts';
import { setMember } from '../../../server/actions/parks/members.ts';
import { newId } from '../../../server/new-id.ts';
import { type DraftPlace, newRuleSet } from './drafts.ts';
import type { Site } from './site.ts';
import { small } from './small-definition.ts';

const roles: Readonly<Record<string, Role>> = {
  admin: 'administrator',
  reviewer: 'reviewer',
  auditor: 'auditor',
  viewer: 'viewer',
  bank: 'invited',
};
const enterprises = 30;
const period = '2025';

/** A park of a few enterprises in which the demo's people have their roles and one approval is needed; a rule set in it. */
export async function reviewedPark(site: Site, park = 'reviewed'): Promise<DraftPlace> {
  const { deps } = site.server;
  await createPark(deps, null, park, { 'zh-CN': '评审园区', en: 'Park of reviews' }, 1);
  for (const [username, role] of Object.entries(roles)) {
    const where = [{ field: 'username' as const, is: username }];
    const [person] = await deps.store.platform.people.find({ where, limit: 1 });
    if (!person) throw new Error(`The demo has no ${username}`);
    await setMember(deps, null, park, person.id, role);
  }
  const { recordRevisions, changes } = deps.store.park(park);
  const batch = newId();
  const records = Array.from({ length: enterprises }, (_, index) => ({
    ...{ id: `${batch}.${index}`, batch, period, enterpriseId: `E${String(index).padStart(3, '0')}` },
    name: `企业 ${index}`,
    values: { growth: index % 9, patents: (index * 3) % 11, rdExpense: index, revenue: 100 + index, staff: index % 7 },
  }));
  await recordRevisions.append(records);
  const count = { [period]: enterprises };
  const at = new Date().toISOString();
  await changes.append({
    ...{ id: batch, number: 1, kind: 'import', at, by: 'someone', reason: null, import: null },
    ...{ periods: count, added: count },
  });
  return newRuleSet(site, small, park);
}
