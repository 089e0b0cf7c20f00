import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, openAsBlob } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { inventedColumns, inventPark } from '../../../server/park/invented-park.ts';
import { root } from '../../../server/root.ts';
import { type BenchServer, startBenchServer } from '../server/bench-server.ts';
import { suzhou } from '../suzhou.ts';

const cache = join(root, 'node_modules/.cache/canopy/bench-parks');
/** What the stored park comes from. */
const sources = ['server', 'schemas', 'rules/templates'];

/** A data folder with an invented park of that size: imported once by the server's own job, and kept for the next bench. */
export async function keptPark(enterprises: number): Promise<string> {
  const folder = join(cache, await sourcesHash());
  const kept = join(folder, String(enterprises));
  if (existsSync(kept)) return kept;
  process.stderr.write(`importing ${enterprises} enterprises …\n`);
  await removeOthers(folder);
  const unfinished = `${kept}.${randomBytes(4).toString('hex')}.tmp`;
  await mkdir(unfinished, { recursive: true });
  const server = await startBenchServer(undefined, { dataFolder: unfinished });
  try {
    await importPark(server, enterprises, `${unfinished}.csv`);
  } finally {
    await server.close();
    await rm(`${unfinished}.csv`, { force: true });
  }
  await rename(unfinished, kept);
  return kept;
}

async function importPark({ ask, jobTime }: BenchServer, enterprises: number, csv: string): Promise<void> {
  const made = await ask('POST', 'rule-sets', { name: suzhou.name, template: 'suzhou' });
  const { id }: { id: string } = await made.json();
  const draft = await ask('GET', `rule-sets/${id}/draft`);
  const draftRevision = Number(draft.headers.get('etag')?.replaceAll('"', ''));
  await ask('POST', `rule-sets/${id}/versions`, { reason: 'Bench', draftRevision });
  const rows = Readable.from(inventPark({ enterprises, periods: 1, seed: 1 }));
  await pipeline(rows, stringify({ header: true, columns: [...inventedColumns] }), createWriteStream(csv));
  const form = new FormData();
  form.set('ruleSet', id);
  form.set('version', '1');
  form.set('mode', 'all');
  form.set('file', await openAsBlob(csv), 'records.csv');
  await jobTime(await ask('POST', 'records/imports', form));
}

/** Parks of earlier sources are large, and of no more use. */
async function removeOthers(folder: string): Promise<void> {
  const known = await readdir(cache).catch((): string[] => []);
  for (const entry of known)
    if (!folder.endsWith(entry)) await rm(join(cache, entry), { recursive: true, force: true });
}

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of sources)
    for (const entry of (await readdir(join(root, folder), { recursive: true })).sort()) {
      if (!/\.(ts|json)$/.test(entry)) continue;
      hash.update(`${entry}\n`).update(await readFile(join(root, folder, entry)));
    }
  return hash.digest('hex').slice(0, 16);
}
