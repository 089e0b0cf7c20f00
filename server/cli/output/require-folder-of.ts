import { access, constants, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { say } from '../messages/say.ts';
import { usageRefusal } from '../refusal.ts';

/** Refuses a file that could not be written where it is to stand, before any work is done for it. */
export async function requireFolderOf(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw usageRefusal(say('usage.outDirectory', dirname(path)));
  await access(dirname(path), constants.W_OK).catch(() => {
    throw usageRefusal(say('usage.outProtected', dirname(path)));
  });
  const target = await stat(path).catch(() => undefined);
  if (target?.isDirectory()) throw usageRefusal(say('usage.outIsDirectory', path));
}
