import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify';
import { compile, datasetOf, type RecordTable, score, sheetsOf } from '../../../rules/index.ts';
import { inventedColumns, inventPark } from '../../../server/park/invented-park.ts';
import { median } from '../measure.ts';
import { period } from '../park-table.ts';
import { suzhou } from '../suzhou.ts';
import { threeDigits, times } from '../table.ts';
import type { Section } from './section.ts';

const rounds = 3;

/**
 * Loaded before the command line: tells its peak memory in kilobytes on file descriptor 3 when it ends. Linux counts the
 * parent's memory into a child's maxRSS; VmHWM is the child's own.
 */
const tellPeakMemory = `
  import { existsSync, readFileSync, writeSync } from 'node:fs';
  process.on('exit', () => {
    const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
    writeSync(3, /VmHWM:\\s*(\\d+)/.exec(status)?.[1] ?? String(process.resourceUsage().maxRSS));
  });`;

/** `canopy score` from a CSV to a JSON file, against reading that CSV and writing that JSON alone. */
export const cli: Section = {
  name: 'cli',
  async run({ records, park }) {
    const folder = await mkdtemp(join(tmpdir(), 'canopy-bench-'));
    try {
      const [csv, json] = [join(folder, 'records.csv'), join(folder, 'result.json')];
      await writePark(csv, records);
      const sheets = stringifying(park(records));
      const measured: { csv: number; json: number; canopy: number; kilobytes: number }[] = [];
      for (let round = 0; round < rounds; round++)
        measured.push({ csv: await parsing(csv), json: sheets(), ...runCanopy(csv, json) });
      const [reading, writing, canopy] = [
        median(measured.map((one) => one.csv)),
        median(measured.map((one) => one.json)),
        median(measured.map((one) => one.canopy)),
      ];
      const peak = Math.max(...measured.map(({ kilobytes }) => kilobytes)) / 2 ** 10;
      const megabytes = async (path: string) => `${threeDigits((await stat(path)).size / 2 ** 20)} MB`;
      return [
        { what: `csv-parse alone, on ${await megabytes(csv)}`, records, time: reading },
        { what: `JSON.stringify of the sheets alone, ${await megabytes(json)}`, records, time: writing },
        {
          what: `\`canopy score\` from that CSV to that JSON, at most ${threeDigits(peak)} MB of memory`,
          records,
          time: canopy,
          ratio: `${times(canopy / (reading + writing))} both together`,
        },
      ];
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

async function writePark(path: string, enterprises: number): Promise<void> {
  const rows = Readable.from(inventPark({ enterprises, periods: 1, seed: 1 }));
  await pipeline(rows, stringify({ header: true, columns: [...inventedColumns] }), createWriteStream(path));
}

async function parsing(path: string): Promise<number> {
  const started = performance.now();
  const parser = createReadStream(path).pipe(parse());
  let cells = 0;
  parser.on('data', (row: readonly string[]) => {
    cells += row.length;
  });
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  if (cells === 0) throw new Error('The file is empty');
  return performance.now() - started;
}

const sheetsAtOnce = 500;

/** Milliseconds for JSON.stringify, sheet by sheet; the sheets themselves are made before. */
function stringifying(table: RecordTable): () => number {
  const run = score(compile(suzhou), datasetOf(table, period));
  const sheetOf = sheetsOf(run);
  return () => {
    let time = 0;
    for (let from = 0; from < table.size; from += sheetsAtOnce) {
      const count = Math.min(sheetsAtOnce, table.size - from);
      const sheets = Array.from({ length: count }, (_, i) => sheetOf(from + i));
      const started = performance.now();
      for (const sheet of sheets) JSON.stringify(sheet);
      time += performance.now() - started;
    }
    return time;
  };
}

function runCanopy(csv: string, json: string): { readonly canopy: number; readonly kilobytes: number } {
  const args = [
    '--import',
    `data:text/javascript,${encodeURIComponent(tellPeakMemory)}`,
    'server/cli/canopy.mjs',
    'score',
    'template:suzhou',
    csv,
  ];
  const started = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, [...args, '--out', json], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const canopy = performance.now() - started;
  if (status !== 0) throw new Error(`canopy score ended with ${status}: ${stderr}`);
  return { canopy, kilobytes: Number(output[3]) };
}
