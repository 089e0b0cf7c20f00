import { statSync } from 'node:fs';
import { allCollections } from '../collections.ts';
import { keysOf } from '../document-json.ts';
import { StoreUnreadable } from '../faults.ts';
import type { CollectionSpec } from '../port.ts';
import type { AnyDocument } from '../store.ts';
import { indexName, walkedFields } from './chosen-index.ts';
import { type Connection, connectToWrite, told } from './driver.ts';
import { keysText } from './json-text.ts';
import { column, quoted } from './sql.ts';

/** In the file's header: "Cnpy". */
const applicationId = 0x436e7079;
/** Of the tables' form; collections and their fields and indexes are added without a new one. */
const layoutVersion = 1;

/** Makes the file, or brings it to the collections as they are declared now. Refuses a file of another kind. */
export function prepareFile(file: string): void {
  const db = connectToWrite(file);
  try {
    requireOwn(db, file);
    const changes = changesOf(db);
    if (changes.length > 0)
      db.transaction(() => {
        // Another process may have come first.
        for (const change of changesOf(db)) change();
      }).immediate();
  } catch (error) {
    throw told(error, file);
  } finally {
    db.close();
  }
}

function requireOwn(db: Connection, file: string): void {
  const [id, version] = ['application_id', 'user_version'].map((name) => db.pragma(name, { simple: true }) as number);
  const empty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  if (!empty && id !== applicationId) throw new StoreUnreadable(`${file} is a SQLite file of another program`);
  if (version !== undefined && version > layoutVersion)
    throw new StoreUnreadable(`${file} was written by a later version of this program`);
  const [pages, bytesOfPage] = ['page_count', 'page_size'].map((name) => db.pragma(name, { simple: true }) as number);
  const inLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!inLog && statSync(file).size < Number(pages) * Number(bytesOfPage))
    throw new StoreUnreadable(`${file} is damaged: its end is missing`);
}

type Change = () => void;

/** What has to be done to the tables and indexes that are there. */
function changesOf(db: Connection): readonly Change[] {
  const changes = allCollections.flatMap((spec) => [...tableChanges(db, spec), ...indexChanges(db, spec)]);
  if (db.pragma('user_version', { simple: true }) === 0)
    changes.push(() => {
      db.pragma(`application_id = ${applicationId}`);
      db.pragma(`user_version = ${layoutVersion}`);
    });
  return changes;
}

/**
 * Documents are JSON texts. Their declared fields stand beside them as a small JSON text, of which the columns are
 * generated that queries and indexes name: to insert a document its own text is never parsed.
 */
function tableChanges(db: Connection, spec: CollectionSpec): readonly Change[] {
  const table = quoted(spec.name);
  const present = new Set((db.pragma(`table_xinfo(${table})`) as { name: string }[]).map(({ name }) => name));
  const fields = Object.keys(spec.fields);
  const generated = (field: string) =>
    `${column(field)} GENERATED ALWAYS AS (json_extract(keys, '$.${field}')) VIRTUAL`;
  if (present.size === 0) {
    const own = ['park', 'id', 'keys', 'body'].map((name) => `${name} TEXT NOT NULL`);
    own.splice(2, 0, 'revision INTEGER NOT NULL');
    const columns = [...own, ...fields.map(generated), 'UNIQUE (park, id)'];
    return [() => void db.exec(`CREATE TABLE ${table} (${columns.join(', ')})`)];
  }
  const added = fields.filter((field) => !present.has(`f_${field}`));
  if (added.length === 0) return [];
  return [
    () => {
      for (const field of added) db.exec(`ALTER TABLE ${table} ADD COLUMN ${generated(field)}`);
      db.function('declared_keys', { deterministic: true }, (body: unknown) =>
        keysText(keysOf(spec, JSON.parse(String(body)) as AnyDocument)),
      );
      db.exec(`UPDATE ${table} SET keys = declared_keys(body)`);
    },
  ];
}

function indexChanges(db: Connection, { name, indexes }: CollectionSpec): readonly Change[] {
  const declared = new Map(
    indexes.flatMap((index) => {
      const { on, unique = false, covers = [] } = index;
      // A unique index can't have more columns.
      const walked = !unique || covers.length > 0 ? [indexOf(name, walkedFields(index))] : [];
      return unique ? [indexOf(name, on, true), ...walked] : walked;
    }),
  );
  const own = "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL";
  const present = new Set(db.prepare(own).pluck().all(name) as string[]);
  return [
    ...[...present]
      .filter((index) => !declared.has(index))
      .map((index) => () => db.exec(`DROP INDEX ${quoted(index)}`)),
    ...[...declared]
      .filter(([index]) => !present.has(index))
      .map(
        ([, sql]) =>
          () =>
            db.exec(sql),
      ),
  ].map((change) => () => void change());
}

function indexOf(table: string, fields: readonly string[], unique = false): [name: string, sql: string] {
  const name = indexName(table, fields, unique);
  const columns = ['park', ...fields.map(column)].join(', ');
  return [name, `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoted(name)} ON ${quoted(table)} (${columns})`];
}
