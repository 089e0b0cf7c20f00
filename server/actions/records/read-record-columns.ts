import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Period, parsePeriod, periodBefore } from '../../../rules/period.ts';
import type { Caller } from '../../access/caller.ts';
import type { Deps } from '../../deps.ts';
import { HttpProblem } from '../../http/problem.ts';
import { inTurns } from '../../output/in-turns.ts';
import type { Store } from '../../storage/store.ts';
import { changesSeen } from './changes-seen.ts';
import { sayOfRecords } from './messages.ts';
import { type AsOf, recordsAsOf } from './read-records-as-of.ts';
import { type Sample, sampleOf } from './sample-of-enterprises.ts';

export interface RecordColumnsWanted {
  readonly period: string;
  readonly periodsBefore?: number;
  /** Left out: all that any of these records has. */
  readonly field?: readonly string[];
  readonly most?: number;
}

export interface RecordColumns {
  send(to: Writable): Promise<void>;
}

const mostEnterprises = 200_000;
const charactersAtOnce = 1 << 16;

/**
 * The records of a period, and of those before it, as lines of JSON: what they are, each record's values in one order,
 * and how many there were, so that an answer that broke off is known for one. Who takes them is written down first.
 */
export async function readRecordColumns(
  deps: Deps,
  caller: Caller,
  park: string,
  { period: periodText, periodsBefore = 0, field, most = mostEnterprises }: RecordColumnsWanted,
): Promise<RecordColumns> {
  const { store, audit } = deps;
  const changes = await changesSeen(store, park);
  const asOf = changes.head;
  const of = changes.period(periodText)?.records ?? 0;
  if (of === 0) throw new HttpProblem(404, 'period.empty', sayOfRecords('period.empty', periodText));
  const period = parsePeriod(periodText) as Period;
  const earlier = Array.from({ length: periodsBefore }, (_, index) => periodBefore(period, index + 1).text);
  const wanted = { asOf, periods: [periodText, ...earlier] };
  const fields = field ?? (await fieldsIn(store, park, wanted));
  const sample = of > most ? await sampleOfPeriod(store, park, { asOf, periods: [periodText] }, most) : undefined;
  const size = sample?.size ?? of;
  if (caller.roles.get(park) !== 'administrator') {
    const details = { period: periodText, periodsBefore, fields: fields.length, records: size, asOf };
    await audit.note(caller, { park, action: 'records.columns', subject: 'records', details });
  }
  const header = { period: periodText, periods: wanted.periods, fields, size, of, sampled: sample !== undefined };
  const lines = linesOf(store, park, wanted, header, sample);
  return { send: (to) => pipeline(Readable.from(manyAtOnce(lines)), to) };
}

interface Header {
  readonly fields: readonly string[];
}

async function* linesOf(store: Store, park: string, wanted: AsOf, header: Header, sample: Sample | undefined) {
  const { fields } = header;
  let records = 0;
  yield JSON.stringify(header);
  for await (const { enterpriseId, name, period, values } of inTurns(recordsAsOf(store, park, wanted))) {
    if (sample && !sample.has(enterpriseId)) continue;
    records += 1;
    const line: unknown[] = [enterpriseId, name, period];
    for (const field of fields) line.push(Object.hasOwn(values, field) ? values[field] : null);
    yield JSON.stringify(line);
  }
  yield JSON.stringify({ end: true, records });
}

/** Lines in pieces that are worth a write each. */
async function* manyAtOnce(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += `${line}\n`;
    if (text.length < charactersAtOnce) continue;
    yield text;
    text = '';
  }
  yield text;
}

async function fieldsIn(store: Store, park: string, wanted: AsOf): Promise<readonly string[]> {
  const fields = new Set<string>();
  for await (const { values } of inTurns(recordsAsOf(store, park, wanted)))
    for (const field in values) fields.add(field);
  return [...fields].sort();
}

async function sampleOfPeriod(store: Store, park: string, wanted: AsOf, most: number): Promise<Sample> {
  const enterpriseIds: string[] = [];
  for await (const { enterpriseId } of inTurns(recordsAsOf(store, park, wanted))) enterpriseIds.push(enterpriseId);
  return sampleOf(enterpriseIds, most);
}
