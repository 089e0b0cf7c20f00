import type { Sentence } from '../../../schemas/text.ts';
import type { Settings } from '../../settings.ts';
import { StartRefusal } from '../../start-up/step.ts';
import { StorageUnavailable, StoreInUse } from '../../storage/faults.ts';
import { say } from '../messages/serve-command.ts';

/** Why a server can't be started so, in a sentence; undefined: it is a bug, or nothing about serving. */
export function startRefused(error: unknown, settings: Settings): Sentence | undefined {
  if (error instanceof StartRefusal) return error.sentence;
  if (error instanceof StoreInUse) return say('serve.dataInUse', settings.dataFolder);
  if (error instanceof StorageUnavailable) return say('serve.store', error.message);
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { host, port, dataFolder } = settings;
  switch (error.code) {
    case 'EADDRINUSE':
      return say('serve.portInUse', host, port);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return say('serve.hostAbsent', host);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_READONLY':
    case 'SQLITE_CANTOPEN':
      return isOfNetwork(error) ? say('serve.portProtected', port) : say('serve.dataProtected', dataFolder);
    case 'EEXIST':
    case 'ENOTDIR':
      return say('serve.dataNotFolder', dataFolder);
    default:
      return String(error.code).startsWith('SQLITE_') ? say('serve.store', error.message) : undefined;
  }
}

function isOfNetwork(error: Error): boolean {
  return 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'bind');
}
