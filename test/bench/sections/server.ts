import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingMongo, startMongo } from '../../mongo/start-mongo.ts';
import { median } from '../measure.ts';
import { period } from '../park-table.ts';
import type { Row } from '../row.ts';
import { type BenchServer, startBenchServer } from '../server/bench-server.ts';
import { importTime, publishedRuleSet, writeRecords } from '../server/filled-park.ts';
import { requestsPerSecond, startConstant } from '../server/load.ts';
import { mongoIo, parseTime, type RawIo, sqliteIo } from '../server/raw-io.ts';
import { threeDigits, times } from '../table.ts';
import type { Section } from './section.ts';

const pages = 200;
const millisecondsOfPages = 20_000;
const rounds = 3;
/** It has the protocol and no indexes: each page is looked for among all documents. */
const mostInFerretdb = 2000;

/** Import, run, ranking and evaluation over HTTP, against the bare reading and writing of the same bytes. */
export const server: Section = {
  name: 'server',
  async run({ records }) {
    const rows = await measured('SQLite', undefined, records);
    const missing = missingMongo();
    if (missing !== undefined)
      return [...rows, { what: `MongoDB: ${missing}`, records, time: 0, shown: 'not measured' }];
    const mongo = await startMongo();
    try {
      const isOwn = !process.env.MONGODB_URI;
      const [name, size] = isOwn ? ['FerretDB', Math.min(records, mostInFerretdb)] : ['MongoDB', records];
      return [...rows, ...(await measured(name, mongo.newDatabase(), size))];
    } finally {
      await mongo.stop();
    }
  },
};

async function measured(store: string, mongoUri: string | undefined, records: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'canopy-bench-'));
  const started = await startBenchServer(mongoUri);
  try {
    const csv = join(folder, 'records.csv');
    await writeRecords(csv, records);
    const ruleSet = await publishedRuleSet(started);
    const importing = await importTime(started, ruleSet, csv);
    const running = await runTime(started, ruleSet);
    const io = mongoUri === undefined ? sqliteIo(join(started.folder, 'canopy.sqlite'), folder) : mongoIo(mongoUri);
    const bare = await bareTimes(csv, io, records);
    return [
      ...bareRows(store, bare, records),
      {
        what: `${store}: a CSV imported, from upload to visible`,
        records,
        time: importing,
        ratio: `${times(importing / (bare.parse + bare.writeRecords))} parsing and inserting alone`,
      },
      {
        what: `${store}: a run, from stored records to stored sheets`,
        records,
        time: running.time,
        ratio: `${times(running.time / (bare.readRecords + bare.writeSheets))} reading and writing alone`,
      },
      { what: `${store}: a page of 50 of the ranking`, records: 1, time: await pageTime(started, running.run) },
      ...(await evaluationRows(store, started, ruleSet)),
    ];
  } finally {
    await started.close();
    await rm(folder, { recursive: true });
  }
}

async function runTime({ ask, jobTime }: BenchServer, ruleSet: string) {
  const order = { ruleSet, version: 1, period };
  const runs: number[] = [];
  for (let round = 0; round < rounds; round++) runs.push(await jobTime(await ask('POST', 'runs', order)));
  const { items } = (await (await ask('GET', 'runs')).json()) as { items: { id: string }[] };
  const run = items[0]?.id;
  if (run === undefined) throw new Error('No run is listed');
  return { run, time: median(runs) };
}

interface BareTimes {
  readonly parse: number;
  readonly writeRecords: number;
  readonly readRecords: number;
  readonly writeSheets: number;
}

async function bareTimes(csv: string, io: RawIo, records: number): Promise<BareTimes> {
  const all: BareTimes[] = [];
  for (let round = 0; round < rounds; round++)
    all.push({
      parse: await parseTime(csv),
      writeRecords: await io.writeTime('recordRevisions', records),
      readRecords: await io.readTime('recordRevisions'),
      writeSheets: await io.writeTime('sheets', records),
    });
  const middle = (key: keyof BareTimes) => median(all.map((one) => one[key]));
  return {
    parse: middle('parse'),
    writeRecords: middle('writeRecords'),
    readRecords: middle('readRecords'),
    writeSheets: middle('writeSheets'),
  };
}

function bareRows(store: string, { parse, writeRecords, readRecords, writeSheets }: BareTimes, records: number): Row[] {
  return [
    { what: 'csv-parse alone', records, time: parse },
    { what: `the same records inserted into a bare table of ${store}`, records, time: writeRecords },
    { what: `the same records read from ${store} and parsed`, records, time: readRecords },
    { what: `the same sheets inserted into a bare table of ${store}`, records, time: writeSheets },
  ];
}

async function pageTime({ ask }: BenchServer, run: string): Promise<number> {
  const taken: number[] = [];
  let after = '';
  const begun = performance.now();
  for (let page = 0; page < pages && performance.now() - begun < millisecondsOfPages; page++) {
    const started = performance.now();
    const path = `runs/${run}/sheets?limit=50${after && `&after=${encodeURIComponent(after)}`}`;
    const { next } = (await (await ask('GET', path)).json()) as { next: string | null };
    taken.push(performance.now() - started);
    after = next ?? '';
  }
  return median(taken);
}

async function evaluationRows(store: string, { ask, url, headers }: BenchServer, ruleSet: string): Promise<Row[]> {
  const { items } = (await (await ask('GET', `records?period=${period}&limit=1`)).json()) as {
    items: { enterpriseId: string; name: string | null; values: Record<string, unknown> }[];
  };
  const [first] = items;
  if (!first) throw new Error('No record is listed');
  const record = { enterpriseId: first.enterpriseId, name: first.name, period, ...first.values };
  const asked = { ruleSet, version: 1, record };
  const answer = await (await ask('POST', 'evaluate', asked)).text();
  const constant = await startConstant(answer);
  const body = JSON.stringify(asked);
  const counts: { constant: number; evaluate: number }[] = [];
  for (let round = 0; round < rounds; round++)
    counts.push({
      constant: await requestsPerSecond(constant.url, headers, body),
      evaluate: await requestsPerSecond(`${url}/api/v1/parks/bench/evaluate`, headers, body),
    });
  constant.close();
  const [bare, evaluate] = [median(counts.map((one) => one.constant)), median(counts.map((one) => one.evaluate))];
  const kilobytes = threeDigits(answer.length / 2 ** 10);
  return [
    { what: `an Express route that answers a constant of ${kilobytes} KB`, records: 1, time: 1000 / bare },
    {
      what: `${store}: evaluate over HTTP`,
      records: 1,
      time: 1000 / evaluate,
      ratio: `${times(evaluate / bare)} its requests a second`,
    },
  ];
}
