import { createWriteStream, openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { inventedColumns, inventPark } from '../../../server/park/invented-park.ts';
import { suzhou } from '../suzhou.ts';
import type { BenchServer } from './bench-server.ts';

/** One period of an invented park as a CSV. */
export async function writeRecords(csv: string, enterprises: number): Promise<void> {
  const rows = Readable.from(inventPark({ enterprises, periods: 1, seed: 1 }));
  await pipeline(rows, stringify({ header: true, columns: [...inventedColumns] }), createWriteStream(csv));
}

/** The template as version 1 of a rule set, and as its draft. */
export async function publishedRuleSet({ ask }: BenchServer): Promise<string> {
  const created = (await (await ask('POST', 'rule-sets', { name: suzhou.name, template: 'suzhou' })).json()) as {
    id: string;
  };
  const draft = await ask('GET', `rule-sets/${created.id}/draft`);
  const draftRevision = Number(draft.headers.get('etag')?.replaceAll('"', ''));
  await ask('POST', `rule-sets/${created.id}/versions`, { reason: 'Bench', draftRevision });
  return created.id;
}

/** Gives the milliseconds until the records can be seen. */
export async function importTime({ ask, jobTime }: BenchServer, ruleSet: string, csv: string): Promise<number> {
  const form = new FormData();
  form.set('ruleSet', ruleSet);
  form.set('version', '1');
  form.set('mode', 'all');
  form.set('file', await openAsBlob(csv), 'records.csv');
  return jobTime(await ask('POST', 'records/imports', form));
}
