import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse';
import mongoose from 'mongoose';

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

/** A store's own driver, without us: each gives milliseconds. */
export interface RawIo {
  /** To read and parse the bodies of a collection, one by one. */
  readTime(collection: string): Promise<number>;
  /** To insert so many documents of a collection into a bare one of their own, each portion on the disk. */
  writeTime(collection: string, documents: number): Promise<number>;
}

export function sqliteIo(file: string, folder: string): RawIo {
  return {
    async readTime(collection) {
      const db = new Database(file, { readonly: true });
      const started = performance.now();
      let keys = 0;
      for (const body of db.prepare(`SELECT body FROM "${collection}"`).pluck().iterate())
        keys += Object.keys(JSON.parse(String(body))).length;
      const time = performance.now() - started;
      db.close();
      if (keys === 0) throw new Error(`${collection} is empty`);
      return time;
    },
    async writeTime(collection, documents) {
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
    },
  };
}

/** Acknowledged as the server asks for it. */
const onDisk = { writeConcern: { w: 'majority', journal: true } } as const;

export function mongoIo(uri: string): RawIo {
  const connected = async <Result>(use: (db: mongoose.mongo.Db) => Promise<Result>): Promise<Result> => {
    const connection = await mongoose.createConnection(uri).asPromise();
    try {
      return await use(connection.getClient().db(connection.name));
    } finally {
      await connection.close();
    }
  };
  return {
    readTime: (collection) =>
      connected(async (db) => {
        const started = performance.now();
        let keys = 0;
        for await (const { body } of db.collection(collection).find({}, { projection: { _id: 0, body: 1 } }))
          keys += Object.keys(JSON.parse(String(body))).length;
        if (keys === 0) throw new Error(`${collection} is empty`);
        return performance.now() - started;
      }),
    writeTime: (collection, documents) =>
      connected(async (db) => {
        const found = db.collection(collection).find({}, { projection: { _id: 0, body: 1 }, limit: documents });
        const bodies = (await found.toArray()).map(({ body }) => String(body));
        const raw = db.collection(`raw-${collection}-${process.hrtime.bigint()}`);
        const started = performance.now();
        for (let at = 0; at < bodies.length; at += atOnce) {
          const some = bodies.slice(at, at + atOnce).map((body) => ({ body }));
          await raw.insertMany(some, onDisk);
        }
        const time = performance.now() - started;
        await raw.drop();
        return time;
      }),
  };
}
