import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { say } from '../messages/say.ts';
import { usageRefusal } from '../refusal.ts';
import { requireTarget } from './result-formats.ts';
import { writeAtomically } from './write-atomically.ts';

/** Refuses a target that could not be written as JSON, before any work is done for it. */
export async function requireJsonTarget(path: string, inputs: readonly string[]): Promise<void> {
  if (extname(path).toLowerCase() !== '.json') throw usageRefusal(say('usage.outKind', path, ['.json']));
  await requireTarget(path, inputs);
}

export function jsonText(content: object): string {
  return JSON.stringify(content, null, 2);
}

export async function writeJsonDocument(path: string, content: object): Promise<void> {
  await writeAtomically(path, (temporary) => writeFile(temporary, `${jsonText(content)}\n`));
}
