import type { Program } from '../../../rules/program/program.ts';
import type { ScoreSheet } from '../../../schemas/result.ts';
import type { Language } from '../../../schemas/text.ts';
import type { WrittenResult } from '../../output/scored-result.ts';
import type { FinishedRun } from '../../storage/documents/runs.ts';
import type { Store } from '../../storage/store.ts';
import { wholeSheet } from './stored-sheet.ts';

/** A finished run as it is written to a file: its sheets come from storage one at a time, best first. */
export function storedResult(
  store: Store,
  park: string,
  { batch, period, definitionHash, size }: FinishedRun,
  program: Program,
  language: Language,
): WrittenResult {
  const { definition } = program;
  return { period, definitionHash, definition, language, size, sheets: sheetsIn(store, park, batch, program) };
}

async function* sheetsIn(store: Store, park: string, batch: string, program: Program): AsyncGenerator<ScoreSheet> {
  const stored = store.park(park).sheets.stream({
    where: [{ field: 'batch', is: batch }],
    sort: [{ field: 'position' }],
  });
  for await (const sheet of stored) yield wholeSheet(sheet, program);
}
