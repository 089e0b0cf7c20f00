import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { allCollections } from '../collections.ts';
import { written } from '../document-json.ts';
import { DuplicateKey } from '../faults.ts';
import type { CollectionSpec, Maintenance, New, Query, RawDocument, Scalar, Selection, Stored } from '../port.ts';
import { cursorAfter, readCursor, requireDeclared, totalOrder } from '../query.ts';
import { type AnyCollection, type AnyDocument, collectionsBy, type Store } from '../store.ts';
import { afterSql, column, orderSql, quoted, type Sql, tableSql, whereSql } from './sql.ts';

interface Row {
  readonly id: string;
  readonly revision: number;
  readonly body: string;
}

const batchOfStream = 500;

/** The door to the SQLite driver. */
export function openSqlite(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: 10_000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  for (const spec of allCollections) for (const sql of tableSql(spec)) db.exec(sql);
  const { platform, park } = collectionsBy((spec, scope) => collectionOf(db, spec, scope));
  return {
    platform,
    park,
    maintenance: maintenanceOf(db),
    ping: async () => {
      db.prepare('SELECT 1').get();
    },
    share: () => {
      throw new Error('A SQLite store is not shared yet');
    },
    close: async () => {
      db.close();
    },
  };
}

type Json = AnyDocument;

function collectionOf(db: Database.Database, spec: CollectionSpec, park: string): AnyCollection {
  const table = quoted(spec.name);
  const insert = db.prepare(`INSERT INTO ${table} (park, id, revision, body) VALUES (?, ?, ?, ?)`);
  const read = ({ id, revision, body }: Row, only?: readonly string[]): Stored<Json> => {
    const whole = JSON.parse(body) as Json;
    const shown = only ? Object.fromEntries(Object.entries(whole).filter(([key]) => only.includes(key))) : whole;
    return { ...shown, id, revision } as Stored<Json>;
  };
  const select = (selection: Selection<string>, after: Sql | undefined, limit: number, skip = 0): readonly Row[] => {
    requireDeclared(spec, selection);
    const where = whereSql(park, selection);
    const text = `SELECT id, revision, body FROM ${table} WHERE ${where.text}${after ? ` AND ${after.text}` : ''} ORDER BY ${orderSql(totalOrder(selection))} LIMIT ? OFFSET ?`;
    return db.prepare(text).all(...where.params, ...(after?.params ?? []), limit, skip) as Row[];
  };
  const put = (document: New<Json>, revision: number): void => {
    const { id, body } = written(spec, document);
    try {
      insert.run(park, id, revision, body);
    } catch (error) {
      throw translated(error, spec.name, id);
    }
  };
  const valuesOf = (row: Row, selection: Selection<string>): readonly Scalar[] => {
    const document = JSON.parse(row.body) as Json;
    return totalOrder(selection).map(({ field }) => (field === 'id' ? row.id : ((document[field] ?? null) as Scalar)));
  };
  async function* stream(selection: Selection<string> & { readonly only?: readonly string[] } = {}) {
    let after: Sql | undefined;
    for (;;) {
      const rows = select(selection, after, batchOfStream);
      for (const row of rows) yield read(row, selection.only);
      const last = rows.at(-1);
      if (!last || rows.length < batchOfStream) return;
      after = afterSql(totalOrder(selection), valuesOf(last, selection));
      await new Promise(setImmediate);
    }
  }
  return {
    get: async (id) => {
      const row = db.prepare(`SELECT id, revision, body FROM ${table} WHERE park = ? AND id = ?`).get(park, id) as
        | Row
        | undefined;
      return row && read(row);
    },
    find: async (query: Query<Json, string>) =>
      select(query, undefined, query.limit, query.skip).map((row) => read(row, query.only)),
    page: async ({ limit, after, ...query }) => {
      const order = totalOrder(query);
      const list = { spec, scope: park, selection: query };
      const beyond = after === undefined ? undefined : afterSql(order, readCursor(list, after));
      const rows = select(query, beyond, limit + 1);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        documents: shown.map((row) => read(row, query.only)),
        next: rows.length > limit && last ? cursorAfter(list, valuesOf(last, query)) : null,
      };
    },
    stream,
    count: async (where = []) => {
      requireDeclared(spec, { where });
      const sql = whereSql(park, { where });
      return (db.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${sql.text}`).get(...sql.params) as { n: number }).n;
    },
    insert: async (document) => {
      put(document, 1);
      return { ...document, revision: 1 };
    },
    insertMany: async (documents: readonly New<Json>[]) => {
      db.transaction(() => {
        for (const document of documents) put(document, 1);
      })();
    },
    append: async (one) => {
      db.transaction(() => {
        for (const document of Array.isArray(one) ? (one as readonly New<Json>[]) : [one as New<Json>])
          put(document, 1);
      })();
    },
    discard: async (batch: string) => {
      db.prepare(`DELETE FROM ${table} WHERE park = ? AND ${column('batch')} = ?`).run(park, batch);
    },
    replace: async (document, revision) => {
      const { id, body } = written(spec, document);
      try {
        const { changes } = db
          .prepare(`UPDATE ${table} SET revision = revision + 1, body = ? WHERE park = ? AND id = ? AND revision = ?`)
          .run(body, park, id, revision);
        return changes === 1 ? ({ ...document, revision: revision + 1 } as Stored<Json>) : undefined;
      } catch (error) {
        throw translated(error, spec.name, id);
      }
    },
    remove: async (id, revision) => {
      const at = revision === undefined ? '' : ' AND revision = ?';
      const params = revision === undefined ? [park, id] : [park, id, revision];
      return db.prepare(`DELETE FROM ${table} WHERE park = ? AND id = ?${at}`).run(...params).changes === 1;
    },
  };
}

function translated(error: unknown, collection: string, id: string): unknown {
  const unique = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');
  return unique ? new DuplicateKey(collection, id) : error;
}

function maintenanceOf(db: Database.Database): Maintenance {
  return {
    async *raw(collection) {
      yield* db
        .prepare(`SELECT park, id, revision, body FROM ${quoted(collection)}`)
        .iterate() as Iterable<RawDocument>;
    },
    insertRaw: async (collection, documents) => {
      const insert = db.prepare(`INSERT INTO ${quoted(collection)} (park, id, revision, body) VALUES (?, ?, ?, ?)`);
      db.transaction(() => {
        for (const { park, id, revision, body } of documents) insert.run(park, id, revision, body);
      })();
    },
    isEmpty: async () =>
      allCollections.every(({ name }) => db.prepare(`SELECT 1 FROM ${quoted(name)} LIMIT 1`).get() === undefined),
  };
}
