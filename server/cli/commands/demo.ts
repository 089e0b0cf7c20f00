import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import { datasetOf, definitionHash, score, sheetsOf } from '../../../rules/index.ts';
import type { Program } from '../../../rules/program/program.ts';
import { writeCsvRows } from '../../output/csv-rows.ts';
import { inventedColumns, inventPark } from '../../park/invented-park.ts';
import { RecordCollector } from '../../records/record-collector.ts';
import type { Command } from '../command.ts';
import { choosePeriod } from '../load/choose-period.ts';
import { recordFaultLine } from '../load/fault-line.ts';
import { fieldsRead } from '../load/fields-read.ts';
import { loadProgram } from '../load/load-program.ts';
import { say } from '../messages/say.ts';
import { printSummary } from '../output/print-summary.ts';
import { requireTarget } from '../output/result-formats.ts';
import { writeAtomically } from '../output/write-atomically.ts';
import { inputRefusal, usageRefusal } from '../refusal.ts';
import { progressOf } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const defaultDefinition = 'template:suzhou';
const limits = { enterprises: [1, 2_000_000], periods: [1, 20], seed: [0, 2 ** 32 - 1] } as const;
const defaults = { enterprises: 2084, periods: 3, seed: 1 } as const;

interface Park {
  readonly enterprises: number;
  readonly periods: number;
  readonly seed: number;
}

export const demo: Command = {
  name: 'demo',
  usage: say('demo.usage'),
  args: [],
  options: {
    enterprises: { type: 'string', placeholder: 'N', help: say('demo.enterprises') },
    periods: { type: 'string', placeholder: 'N', help: say('demo.periods') },
    seed: { type: 'string', placeholder: 'N', help: say('demo.seed') },
    definition: { type: 'string', placeholder: 'DEFINITION', help: say('demo.definition') },
    out: { type: 'string', placeholder: 'FILE.csv', help: say('demo.out') },
  },
  async run({ option, terminal }) {
    const number = (name: keyof Park) => wholeNumber(name, option(name));
    const park = { enterprises: number('enterprises'), periods: number('periods'), seed: number('seed') };
    const out = option('out');
    if (out === undefined) showScored(await loadProgram(option('definition') ?? defaultDefinition), park, terminal);
    else await writeRecords(out, park, terminal);
    return 0;
  },
};

function wholeNumber(name: keyof Park, text: string | undefined): number {
  if (text === undefined) return defaults[name];
  const [least, most] = limits[name];
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw usageRefusal(say('demo.number', name, text, least, most));
}

async function writeRecords(out: string, park: Park, terminal: Terminal): Promise<void> {
  if (extname(out).toLowerCase() !== '.csv') throw usageRefusal(say('demo.csv', out));
  await requireTarget(out);
  const { advance, end } = progressOf(terminal, say('progress.writing', out), say('unit.enterprises'));
  let rows = 0;
  const counted = function* () {
    yield inventedColumns;
    for (const row of inventPark(park)) {
      rows += 1;
      if (rows % 1024 === 0) advance(rows, park.enterprises * park.periods);
      yield row;
    }
  };
  await writeAtomically(out, (temporary) => writeCsvRows(createWriteStream(temporary), counted())).finally(end);
  terminal.warn(say('demo.written', out, rows, park.enterprises));
}

/** The park goes through the same checks as a file of records. */
function showScored(program: Program, park: Park, terminal: Terminal): void {
  const { definition } = program;
  const collector = new RecordCollector(definition, { strict: false, keep: fieldsRead(program) });
  let row = 1;
  collector.take(inventedColumns, row);
  for (const cells of inventPark(park)) {
    row += 1;
    collector.take(cells, row);
  }
  const table = collector.table();
  if (!table) throw inputRefusal(...collector.list.faults.map((fault) => recordFaultLine(demo.name, fault)));
  const period = choosePeriod(table, undefined);
  const run = score(program, datasetOf(table, period));
  const { size } = run.dataset;
  const sheetAt = sheetsOf(run);
  const sheets = Array.from({ length: size }, (_, place) => sheetAt(place));
  terminal.print(say('demo.invented'));
  printSummary(
    { period, definitionHash: definitionHash(definition), definition, language: terminal.language, size, sheets },
    terminal,
  );
}
