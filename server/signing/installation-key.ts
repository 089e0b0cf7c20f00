import type { AuditLog } from '../audit/audit-log.ts';
import { DuplicateKey } from '../storage/faults.ts';
import { platformScope, type Store } from '../storage/store.ts';
import { fingerprintOf, type KeyPair, newKeyPair, signatureOf } from './ed25519.ts';

/** What signs for this installation: all its servers, and a store that is restored from its backup, have the same. */
export interface InstallationKey {
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly createdAt: string;
  sign(text: string): string;
}

interface StoredKey extends KeyPair {
  readonly createdAt: string;
}

const keyId = 'installationKey';

/** Undefined: no server has been started on the store yet. */
export async function findInstallationKey(store: Store): Promise<InstallationKey | undefined> {
  const known = await store.platform.properties.get(keyId);
  if (!known) return undefined;
  if (!isKey(known.value)) throw new Error('The property installationKey holds no key');
  const { publicKey, privateKey, createdAt } = known.value;
  return {
    ...{ publicKey, createdAt },
    fingerprint: fingerprintOf(publicKey),
    sign: (text) => signatureOf(text, privateKey),
  };
}

/** The key of a store on which a server has been started. */
export async function installationKey(store: Store): Promise<InstallationKey> {
  const key = await findInstallationKey(store);
  if (!key) throw new Error('A server makes the installation’s key when it starts');
  return key;
}

interface Maker {
  readonly store: Store;
  readonly audit: AuditLog;
  now(): Date;
}

/** Makes the key where there is none. Of servers that start at the same moment one makes it, and all have that one. */
export async function requireInstallationKey({ store, audit, now }: Maker): Promise<void> {
  if (await findInstallationKey(store)) return;
  const made: StoredKey = { ...newKeyPair(), createdAt: now().toISOString() };
  const fact = { park: platformScope, action: 'installation.makeKey', subject: 'installation/key' };
  const details = { fingerprint: fingerprintOf(made.publicKey) };
  await audit
    .around(null, { ...fact, details }, async () => {
      await store.platform.properties.insert({ id: keyId, value: made });
      return { result: undefined };
    })
    .catch((error: unknown) => {
      if (!(error instanceof DuplicateKey)) throw error;
    });
}

function isKey(value: unknown): value is StoredKey {
  return (
    typeof value === 'object' &&
    value !== null &&
    'publicKey' in value &&
    typeof value.publicKey === 'string' &&
    'privateKey' in value &&
    typeof value.privateKey === 'string' &&
    'createdAt' in value &&
    typeof value.createdAt === 'string'
  );
}
