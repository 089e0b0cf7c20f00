import type { RecordTable } from '../../../rules/records/record-table.ts';
import type { Definition } from '../../../schemas/definition.ts';
import { readRecords } from '../../records/read-records.ts';
import { say } from '../messages/say.ts';
import { inputRefusal } from '../refusal.ts';
import { progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { recordFaultLine } from './fault-line.ts';
import { requireFile } from './require-file.ts';

export interface LoadOptions {
  readonly strict: boolean;
  readonly keep: ReadonlySet<string> | 'all';
}

const megabyte = 1 << 20;
const mostWarnings = 1000;

/** Reads a file of records with a progress bar and its warnings; refuses with every fault. */
export async function loadRecords(
  path: string,
  definition: Definition,
  { strict, keep }: LoadOptions,
  terminal: Terminal,
): Promise<RecordTable> {
  await requireFile(path);
  const progress = progressOf(terminal, say('progress.reading', path), say('unit.megabytes'), megabyte);
  const read = await readRecords(path, definition, { strict, keep, onProgress: progress.advance }).finally(
    progress.end,
  );
  for (const warning of read.warnings.slice(0, mostWarnings))
    terminal.warn(say('warning', recordFaultLine(path, warning)));
  if (read.warnings.length > mostWarnings) terminal.warn(say('fault.more', read.warnings.length - mostWarnings));
  if (read.ok) return read.table;
  const lines = read.faults.map((fault) => recordFaultLine(path, fault));
  throw inputRefusal(...lines, ...(read.more > 0 ? [say('fault.more', read.more)] : []));
}
