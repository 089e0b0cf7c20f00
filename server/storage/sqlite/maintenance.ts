import { allCollections } from '../collections.ts';
import { keysOf } from '../document-json.ts';
import type { CollectionSpec, Maintenance, RawDocument } from '../port.ts';
import type { AnyDocument } from '../store.ts';
import { insertAll } from './insert-all.ts';
import type { Reader } from './reader.ts';
import { quoted } from './sql.ts';
import type { Writer } from './writer.ts';

const linesAtOnce = 500;
const charactersAtOnce = 1024 * 1024;

export function sqliteMaintenance(reader: Reader, writer: Writer): Maintenance {
  return {
    async *raw(name) {
      const { name: collection } = specOf(name);
      const columns = 'rowid AS at, park, id, revision, body';
      const text = `SELECT ${columns} FROM ${quoted(collection)} WHERE rowid > ? ORDER BY rowid LIMIT ${linesAtOnce}`;
      let after = 0;
      for (;;) {
        let characters = 0;
        const lines = reader.some<RawDocument & { readonly at: number }>({ text, params: [after] }, ({ body }) => {
          characters += body.length;
          return characters > charactersAtOnce;
        });
        for (const { at, park, id, revision, body } of lines) {
          after = at;
          yield { park, id, revision, body };
        }
        if (lines.length === 0) return;
      }
    },
    insertRaw: async (name, documents) => {
      const spec = specOf(name);
      await insertAll(writer, spec.name, documents, ({ park, id, revision, body }) => {
        const keys = keysOf(spec, JSON.parse(body) as AnyDocument);
        return [park, id, revision, JSON.stringify(keys), body];
      });
    },
    isEmpty: async () =>
      allCollections.every(({ name }) => {
        const text = `SELECT 1 FROM ${quoted(name)} LIMIT 1`;
        return reader.first({ text, params: [] }) === undefined;
      }),
  };
}

function specOf(name: string): CollectionSpec {
  const spec = allCollections.find((one) => one.name === name);
  if (!spec) throw new RangeError(`There is no collection "${name}"`);
  return spec;
}
