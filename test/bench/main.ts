// Times the engine against others on the same invented records and prints a table in Markdown:
//   npm run bench -- --only engine,zen --records 20000
import { cpus, totalmem } from 'node:os';
import type { RecordTable } from '../../rules/index.ts';
import { readOptions } from './options.ts';
import { parkTable, resized } from './park-table.ts';
import { type Row, report } from './row.ts';
import { sections } from './sections/index.ts';
import type { BenchContext } from './sections/section.ts';
import { suzhouFields } from './suzhou.ts';

/** More records than this are the same ones again under new ids. */
const inventedRecords = 100_000;

const { only, records } = readOptions(process.argv.slice(2));
const unknown = only?.filter((name) => !sections.some((section) => section.name === name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(`No section ${unknown.join(', ')}: there are ${sections.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

let invented: RecordTable | undefined;
const context: BenchContext = {
  records,
  park(size) {
    const needed = Math.min(size, inventedRecords);
    if (!invented || invented.size < needed) {
      process.stderr.write(`inventing ${needed} records …\n`);
      invented = parkTable(suzhouFields, needed);
    }
    return resized(invented, size);
  },
};

const rows: Row[] = [];
for (const section of sections) {
  if (only && !only.includes(section.name)) continue;
  process.stderr.write(`${section.name} …\n`);
  rows.push(...(await section.run(context)));
}
const [processor] = cpus();
process.stdout.write(
  `${report(rows)}\n\nNode ${process.version}, ${cpus().length} × ${processor?.model ?? 'unknown processor'}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB. Medians; the contenders take turns.\n`,
);
