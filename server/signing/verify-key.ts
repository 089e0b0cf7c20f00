import type { Sentence } from '../../schemas/text.ts';
import type { Store } from '../storage/store.ts';
import { findInstallationKey } from './installation-key.ts';
import { saySigned } from './messages.ts';

/** What is wrong with the installation's key, as far as the platform's audit tells of it; undefined: nothing. */
export async function faultOfKey(store: Store): Promise<Sentence | undefined> {
  const key = await findInstallationKey(store);
  const entries = await store.platform.audit.find({
    where: [{ field: 'action', is: 'installation.makeKey' }],
    limit: 1000,
  });
  const told = entries.map(({ details }) => details.fingerprint);
  if (!key) return told.length > 0 ? saySigned('keyMissing') : undefined;
  return told.includes(key.fingerprint) ? undefined : saySigned('keyReplaced', key.fingerprint);
}
