import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { writeCsv } from '../../output/csv-result.ts';
import { writeJson } from '../../output/json-result.ts';
import { OutputRefusal } from '../../output/output-refusal.ts';
import type { ScoredResult, WriteResult } from '../../output/scored-result.ts';
import { requireWorkbookFits, writeXlsx } from '../../output/xlsx-result.ts';
import { say } from '../messages/say.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';
import { requireFolderOf } from './require-folder-of.ts';
import { writeAtomically } from './write-atomically.ts';

/** How a result is written, by the ending of the file's name. */
const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['.json', { write: writeJson }],
  ['.csv', { write: writeCsv }],
  ['.xlsx', { write: writeXlsx, requireFits: requireWorkbookFits }],
]);

interface Format {
  readonly write: WriteResult;
  /** Throws OutputRefusal. */
  requireFits?(result: ScoredResult): void;
}

/** Refuses a target that could not be written, or would replace what is read, before any work is done for it. */
export async function requireTarget(path: string, inputs: readonly string[] = []): Promise<void> {
  formatOf(path);
  await requireFolderOf(path);
  if (inputs.length === 0) return;
  const target = await stat(path).catch(() => undefined);
  for (const input of inputs) {
    const read = await stat(input).catch(() => undefined);
    if (read && read.ino === target?.ino && read.dev === target.dev) throw usageRefusal(say('usage.outIsInput', path));
  }
}

/** Writes a result in the format that the file's name asks for: whole, or not at all. */
export async function writeResult(
  path: string,
  result: ScoredResult,
  onSheet: (done: number) => void = () => {},
): Promise<void> {
  const { write, requireFits } = formatOf(path);
  try {
    requireFits?.(result);
  } catch (error) {
    throw error instanceof OutputRefusal ? inputRefusal(error.sentence) : error;
  }
  await writeAtomically(path, (temporary) => write(result, createWriteStream(temporary), onSheet));
}

function formatOf(path: string): Format {
  const format = formats.get(extname(path).toLowerCase());
  if (!format) throw usageRefusal(say('usage.outKind', path, [...formats.keys()]));
  return format;
}
