import type { Deps } from '../../deps.ts';
import { pemOf } from '../../signing/ed25519.ts';
import { installationKey } from '../../signing/installation-key.ts';

/** What everyone may know of the installation's key. */
export async function readKey({ store }: Pick<Deps, 'store'>) {
  const { publicKey, fingerprint, createdAt } = await installationKey(store);
  return { algorithm: 'Ed25519', publicKey, pem: pemOf(publicKey), fingerprint, createdAt };
}
