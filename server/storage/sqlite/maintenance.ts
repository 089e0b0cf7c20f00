import { allCollections } from '../collections.ts';
import { keysOf } from '../document-json.ts';
import type { CollectionSpec, Maintenance, RawDocument } from '../port.ts';
import type { AnyDocument } from '../store.ts';
import { insertAll } from './insert-all.ts';
import { keysText } from './json-text.ts';
import type { Reader } from './reader.ts';
import { quoted } from './sql.ts';
import type { Writer } from './writer.ts';
import type { Line } from './writes.ts';

const linesAtOnce = 500;
const charactersAtOnce = 1024 * 1024;

/** `openReader`: on a connection of its own. */
export function sqliteMaintenance(reader: Reader, writer: Writer, openReader: () => Reader): Maintenance {
  return {
    raw: (name) => rawDocuments(reader, name),
    snapshot: async (read) => {
      const held = openReader();
      try {
        held.hold();
        return await read({
          isOneMoment: true,
          raw: (name) => rawDocuments(held, name),
          count: async (name) => {
            const text = `SELECT count(*) AS n FROM ${quoted(specOf(name).name)}`;
            return held.first<{ n: number }>({ text, params: [] })?.n ?? 0;
          },
        });
      } finally {
        held.close();
      }
    },
    insertRaw: async (name, documents) => {
      const spec = specOf(name);
      await insertAll(writer, spec.name, documents, (document) => lineOf(spec, document));
    },
    replaceRaw: async (name, documents) => {
      const spec = specOf(name);
      const { name: collection } = spec;
      const replace = (document: RawDocument) =>
        writer.write({ kind: 'replace', collection, line: lineOf(spec, document) });
      const changed = await Promise.all(documents.map(replace));
      return changed.reduce((sum, count) => sum + count, 0);
    },
    isEmpty: async () =>
      allCollections.every(({ name }) => {
        const text = `SELECT 1 FROM ${quoted(name)} LIMIT 1`;
        return reader.first({ text, params: [] }) === undefined;
      }),
    clear: async () => {
      for (const { name: collection } of allCollections) await writer.write({ kind: 'clear', collection });
    },
  };
}

async function* rawDocuments(reader: Reader, name: string): AsyncGenerator<RawDocument> {
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
}

function lineOf(spec: CollectionSpec, { park, id, revision, body }: RawDocument): Line {
  const keys = keysOf(spec, JSON.parse(body) as AnyDocument);
  return [park, id, revision, keysText(keys), body];
}

function specOf(name: string): CollectionSpec {
  const spec = allCollections.find((one) => one.name === name);
  if (!spec) throw new RangeError(`There is no collection "${name}"`);
  return spec;
}
