import { mkdir, stat } from 'node:fs/promises';
import type { Sentence } from '../../../schemas/text.ts';
import { BackupFault } from '../../backup/backup-fault.ts';
import { type Phase, type Restored, requireEmpty, restoreBackup } from '../../backup/restore-backup.ts';
import { StoreInUse } from '../../storage/faults.ts';
import { openStore } from '../../storage/open-store.ts';
import type { Store } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { requireFile } from '../load/require-file.ts';
import { say } from '../messages/backup-command.ts';
import { say as sayAnything } from '../messages/say.ts';
import { inputRefusal } from '../refusal.ts';
import { readStoreSettings } from '../serve/read-settings.ts';
import { type Progress, progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const megabyte = 1e6;

export const restore: Command = {
  name: 'restore',
  usage: say('restore.usage'),
  args: ['FILE'],
  options: { data: { type: 'string', placeholder: 'FOLDER', help: say('backup.data') } },
  async run({ arg, option, environment, terminal }) {
    const file = arg(0);
    await requireFile(file);
    const { dataFolder, mongoUri } = readStoreSettings(environment, option);
    if (mongoUri === undefined) await mkdir(dataFolder, { recursive: true, mode: 0o700 });
    try {
      const store = await openStore({ dataFolder, server: true, ...(mongoUri === undefined ? {} : { mongoUri }) });
      try {
        await requireEmpty(store);
        return told(file, await restored(store, file, terminal), terminal);
      } finally {
        await store.close();
      }
    } catch (error) {
      if (error instanceof BackupFault) throw inputRefusal(sayAnything('fault.file', file, error.sentence));
      if (error instanceof StoreInUse) throw inputRefusal(say('restore.inUse', dataFolder));
      throw error;
    }
  },
};

async function restored(store: Store, file: string, terminal: Terminal): Promise<Restored> {
  const { size } = await stat(file);
  const labels: Readonly<Record<Phase, Sentence>> = {
    checking: say('backup.checking', file),
    restoring: say('backup.restoring', file),
    readingBack: say('backup.readingBack'),
  };
  let shown: { readonly phase: Phase; readonly progress: Progress } | undefined;
  const now = () => new Date();
  const onProgress = (phase: Phase, done: number, of: number = size) => {
    if (shown?.phase !== phase) {
      shown?.progress.end();
      const isBytes = phase !== 'readingBack';
      const unit = isBytes ? sayAnything('unit.megabytes') : say('backup.documents');
      shown = { phase, progress: progressOf(terminal, labels[phase], unit, isBytes ? megabyte : 1) };
    }
    shown.progress.advance(done, of);
  };
  return restoreBackup(store, file, { now, onProgress }).finally(() => shown?.progress.end());
}

function told(file: string, { header, counts, chains }: Restored, terminal: Terminal): 0 | 1 {
  const documents = Object.values(counts).reduce((sum, count) => sum + count, 0);
  terminal.print(say('restore.done', file, documents, header.createdAt));
  const broken = chains.filter((chain) => chain.broken);
  for (const { scope, broken: fault } of broken)
    if (fault) terminal.warn(say('restore.broken', scope, terminal.in(fault.message)));
  if (broken.length > 0) return 1;
  const entries = chains.reduce((sum, { count }) => sum + count, 0);
  terminal.print(say('restore.chains', chains.length, entries));
  return 0;
}
