import type { Sentence } from '../../schemas/text.ts';
import { isHalfRestored } from '../backup/half-restored.ts';
import { say as sayOfBackup } from '../backup/messages.ts';
import { StartRefusal } from '../start-up/step.ts';
import { DuplicateKey } from '../storage/faults.ts';
import type { Store } from '../storage/store.ts';
import { migrations, versionAfter } from './index.ts';
import { say } from './messages.ts';
import type { Migration } from './migration.ts';
import { schemaId, schemaOf } from './schema-of.ts';

/** Brings a store to the form of this program before anything else reads it. Throws StartRefusal where it can't be. */
export async function migrate(
  store: Store,
  tell: (sentence: Sentence) => void = () => {},
  list: readonly Migration[] = migrations,
): Promise<void> {
  if (await isHalfRestored(store)) throw new StartRefusal(sayOfBackup('backup.halfRestored'));
  const own = versionAfter(list);
  if (await store.maintenance.isEmpty()) return setSchema(store, own);
  const found = await schemaOf(store);
  if (found === undefined) throw new StartRefusal(say('migrate.unreadable'));
  if (found > own) throw new StartRefusal(say('migrate.newer', found, own));
  for (const [index, { sentence, run }] of list.entries()) {
    const version = index + 2;
    if (version <= found) continue;
    tell(say('migrate.step', version, sentence));
    await run(store);
    await setSchema(store, version);
  }
  await setSchema(store, own);
}

/** Never back: another server may have been further. */
async function setSchema({ platform: { properties } }: Store, version: number): Promise<void> {
  for (;;) {
    const known = await properties.get(schemaId);
    if (known && Number(known.value) >= version) return;
    try {
      if (!known) await properties.insert({ id: schemaId, value: version });
      else if (!(await properties.replace({ id: schemaId, value: version }, known.revision))) continue;
      return;
    } catch (error) {
      if (!(error instanceof DuplicateKey)) throw error;
    }
  }
}
