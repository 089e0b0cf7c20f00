import { stat } from 'node:fs/promises';
import { say } from '../messages/say.ts';
import { usageRefusal } from '../refusal.ts';

/** Refuses a path that no readable file stands at. */
export async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw usageRefusal(say('file.absent', path));
  if (!found.isFile()) throw usageRefusal(say('file.notFile', path));
}
