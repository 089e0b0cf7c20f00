import type { Writable } from 'node:stream';
import { type Language, textIn } from '../../../schemas/text.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { writeCsv } from '../../output/csv-result.ts';
import { writeJson } from '../../output/json-result.ts';
import { OutputRefusal } from '../../output/output-refusal.ts';
import { requireWorkbookFits } from '../../output/xlsx-result.ts';
import { finishedRun } from './finished-run.ts';
import { programOf } from './program-of-run.ts';
import { sendWorkbook } from './send-workbook.ts';
import { storedResult } from './stored-result.ts';

const contentTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type ExportFormat = keyof typeof contentTypes;

export interface Export {
  readonly fileName: string;
  readonly plainName: string;
  readonly contentType: string;
  send(to: Writable, signal: AbortSignal): Promise<void>;
}

/** A whole run as a file. Who takes it is written down before the first byte. */
export async function exportRun(
  deps: Deps,
  caller: Caller,
  park: string,
  id: string,
  { format, language }: { readonly format: ExportFormat; readonly language: Language },
): Promise<Export> {
  const run = await finishedRun(deps, park, id);
  const program = await programOf(deps, park, run);
  const { store } = deps;
  const result = storedResult(store, park, run, program, language);
  if (format === 'xlsx') requireFits(() => requireWorkbookFits(result));
  await deps.audit.note(caller, { park, action: 'run.export', subject: `runs/${id}`, details: { format } });
  return {
    fileName: `${fileNameOf(textIn(language, program.definition.name))}-${run.period}.${format}`,
    plainName: `run-${run.period}.${format}`,
    contentType: contentTypes[format],
    send: {
      csv: (to: Writable) => writeCsv(result, to),
      json: (to: Writable) => writeJson(result, to),
      xlsx: (to: Writable, signal: AbortSignal) => sendWorkbook(store, { park, run: id, language }, to, signal),
    }[format],
  };
}

function requireFits(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (error instanceof OutputRefusal) throw new HttpProblem(422, 'export.tooLarge', error.sentence);
    throw error;
  }
}

/** Without what a file system or a header takes amiss. */
function fileNameOf(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/gu, '_').slice(0, 80);
}
