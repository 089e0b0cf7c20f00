import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';

const atOnce = 250;

/** Milliseconds that csv-parse alone takes to read a file. */
export async function parseTime(path: string): Promise<number> {
  const started = performance.now();
  const parser = createReadStream(path).pipe(parse());
  let rows = 0;
  parser.on('data', () => {
    rows += 1;
  });
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  if (rows === 0) throw new Error('The file is empty');
  return performance.now() - started;
}

/** Milliseconds to read and parse the bodies of a collection, one by one, with the driver alone. */
export function readTime(file: string, collection: string): number {
  const db = new Database(file, { readonly: true });
  const started = performance.now();
  let keys = 0;
  for (const body of db.prepare(`SELECT body FROM "${collection}"`).pluck().iterate())
    keys += Object.keys(JSON.parse(String(body))).length;
  const time = performance.now() - started;
  db.close();
  if (keys === 0) throw new Error(`${collection} is empty`);
  return time;
}

/** Milliseconds to insert so many bodies of a collection into a bare table of a file of its own, each commit on the disk. */
export function writeTime(file: string, collection: string, documents: number, folder: string): number {
  const from = new Database(file, { readonly: true });
  const bodies = from.prepare(`SELECT body FROM "${collection}" LIMIT ?`).pluck().all(documents) as string[];
  from.close();
  const db = new Database(join(folder, `raw-${collection}-${process.hrtime.bigint()}.sqlite`));
  db.pragma('page_size = 16384');
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, body TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO raw (body) VALUES (?)');
  const insertSome = db.transaction((some: readonly string[]) => {
    for (const body of some) insert.run(body);
  });
  const started = performance.now();
  for (let at = 0; at < bodies.length; at += atOnce) insertSome(bodies.slice(at, at + atOnce));
  const time = performance.now() - started;
  db.close();
  return time;
}
