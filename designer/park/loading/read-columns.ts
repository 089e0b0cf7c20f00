import { type Period, parsePeriod } from '../../../rules/period.ts';
import type { Dataset } from '../../../rules/records/dataset.ts';
import { ColumnsReader } from './columns-reader.ts';
import type { FieldsWanted } from './fields-wanted.ts';
import { linesOf } from './lines-of.ts';
import { LoadFailure } from './load-failure.ts';
import type { LoadProgress, WrongCells } from './load-state.ts';

export interface ReadColumns {
  readonly dataset: Dataset;
  readonly of: number;
  readonly sampled: boolean;
  readonly wrongCells: WrongCells;
}

interface Header {
  readonly period: Period;
  readonly periods: number;
  readonly fields: readonly string[];
  readonly size: number;
  readonly of: number;
  readonly sampled: boolean;
}

const reserved = 3;

/**
 * Reads the answer of `records/columns`: a header, a line for each record, and a last line that says how many there
 * were. Throws a LoadFailure where it breaks off or a line is not what it should be: half a park is never shown.
 */
export async function readColumns(
  body: ReadableStream<Uint8Array>,
  wanted: FieldsWanted,
  tell: (progress: LoadProgress) => void,
): Promise<ReadColumns> {
  let header: Header | undefined;
  let reader: ColumnsReader | undefined;
  let [line, done] = [0, 0];
  let ended = false;
  for await (const lines of linesOf(body)) {
    for (const text of lines) {
      line += 1;
      const parsed = parsedLine(text, line);
      if (ended) throw new LoadFailure({ code: 'unreadable', line });
      if (!header || !reader) {
        header = headerOf(parsed, line);
        // A field that does not come is not missing everywhere.
        const coming = new Set(header.fields);
        if (!wanted.fields.every(({ id }) => coming.has(id))) throw new LoadFailure({ code: 'unreadable', line });
        reader = new ColumnsReader(header.period, header.fields, wanted, header.size);
      } else if (Array.isArray(parsed)) {
        addRecord(reader, parsed, header.fields.length, line);
        done += 1;
      } else {
        if (!isObject(parsed) || parsed.end !== true) throw new LoadFailure({ code: 'unreadable', line });
        if (parsed.records !== done) throw new LoadFailure({ code: 'cutOff' });
        ended = true;
      }
    }
    if (header) tell({ done, of: Math.max(done, header.size * header.periods) });
  }
  if (!header || !reader || !ended) throw new LoadFailure({ code: 'cutOff' });
  const dataset = reader.dataset();
  if (dataset.size === 0) throw new LoadFailure({ code: 'noRecords' });
  return { dataset, of: Math.max(header.of, dataset.size), sampled: header.sampled, wrongCells: reader.wrong };
}

/** A line that is cut in two by the end of the answer can't be read either. */
function parsedLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw text.endsWith(']') || text.endsWith('}')
      ? new LoadFailure({ code: 'unreadable', line })
      : new LoadFailure({ code: 'cutOff' });
  }
}

function headerOf(parsed: unknown, line: number): Header {
  if (isObject(parsed)) {
    const { period: text, periods, fields, size, of, sampled } = parsed;
    const period = typeof text === 'string' ? parsePeriod(text) : undefined;
    if (period && isTexts(periods) && isTexts(fields) && isCount(size) && isCount(of))
      return { period, periods: periods.length, fields, size, of, sampled: sampled === true };
  }
  throw new LoadFailure({ code: 'unreadable', line });
}

function addRecord(reader: ColumnsReader, record: readonly unknown[], values: number, line: number): void {
  const [enterpriseId, name, period] = record;
  const fits = record.length === reserved + values && (typeof name === 'string' || name === null);
  if (!fits || typeof enterpriseId !== 'string' || typeof period !== 'string')
    throw new LoadFailure({ code: 'unreadable', line });
  reader.add(enterpriseId, name, period, record, reserved);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
