import { existsSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { isHalfRestored } from '../../backup/half-restored.ts';
import { say as sayOfBackup } from '../../backup/messages.ts';
import { writeBackup } from '../../backup/write-backup.ts';
import { schemaOf } from '../../migrations/schema-of.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Command } from '../command.ts';
import { say } from '../messages/backup-command.ts';
import { requireFolderOf } from '../output/require-folder-of.ts';
import { writeAtomically } from '../output/write-atomically.ts';
import { inputRefusal } from '../refusal.ts';
import { readStoreSettings } from '../serve/read-settings.ts';
import { progressOf } from '../terminal/progress.ts';

const onlyOwner = 0o600;

export const backup: Command = {
  name: 'backup',
  usage: say('backup.usage'),
  args: ['FILE'],
  options: { data: { type: 'string', placeholder: 'FOLDER', help: say('backup.data') } },
  async run({ arg, option, environment, terminal }) {
    const target = arg(0);
    await requireFolderOf(target);
    const { dataFolder, mongoUri } = readStoreSettings(environment, option);
    const file = join(dataFolder, 'canopy.sqlite');
    // Opening one would make it.
    if (mongoUri === undefined && !existsSync(file)) throw inputRefusal(say('backup.noStore', file));
    const store = await openStore({ dataFolder, ...(mongoUri === undefined ? {} : { mongoUri }) });
    try {
      if (await isHalfRestored(store)) throw inputRefusal(sayOfBackup('backup.halfRestored'));
      const { advance, end } = progressOf(terminal, say('backup.writing', target), say('backup.documents'));
      const head = {
        createdAt: new Date().toISOString(),
        program: manifest.version,
        schemaVersion: (await schemaOf(store)) ?? 1,
      };
      let sha256 = '';
      let documents = 0;
      await writeAtomically(target, async (temporary) => {
        const trailer = await writeBackup(store, { file: temporary, head, onDocument: advance });
        sha256 = trailer.sha256;
        documents = Object.values(trailer.counts).reduce((sum, count) => sum + count, 0);
      }).finally(end);
      // Also where an earlier file was open to others.
      await chmod(target, onlyOwner);
      const { size } = await stat(target);
      terminal.print(say('backup.written', target, documents, (size / 1e6).toFixed(1), sha256));
      terminal.warn(say('backup.without'));
      return 0;
    } finally {
      await store.close();
    }
  },
};
